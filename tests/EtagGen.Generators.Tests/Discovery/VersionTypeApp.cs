using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Discovery;

/// <summary>One program with an endpoint for each type that a version can have, compiled once.</summary>
public sealed class VersionTypeApp : IAsyncLifetime
{
    /// <summary>The type, a value of it, and the version in the tag; null: no validator.</summary>
    internal static readonly (string Type, string Value, string? Version)[] Rows =
    [
        ("sbyte", "-128", "-128"),
        ("byte", "255", "255"),
        ("short", "-1", "-1"),
        ("ushort", "65535", "65535"),
        ("int", "0", "0"),
        ("int?", "42", "42"),
        ("int?", "null", null),
        ("uint", "uint.MaxValue", "4294967295"),
        ("long", "long.MinValue", "-9223372036854775808"),
        ("ulong", "ulong.MaxValue", "18446744073709551615"),
        ("ulong?", "null", null),
        ("nint", "-7", "-7"),
        ("nuint", "7", "7"),
        ("Int128", "Int128.MinValue", "-170141183460469231731687303715884105728"),
        ("State", "State.Closed", "7"),
        ("State?", "null", null),
        ("Big", "Big.Max", "18446744073709551615"),
        ("byte[]", "[0, 0xAB, 255]", "00abff"),
        ("byte[]", "[]", null),
        ("byte[]", "null!", null),
        ("byte[]", "new byte[65]", "h[A-Za-z0-9_-]{22}"),
        ("ReadOnlyMemory<byte>", "new byte[] { 1, 2 }", "0102"),
        ("ReadOnlyMemory<byte>", "default", null),
        ("ReadOnlyMemory<byte>?", "null", null),
        ("Guid", "new(\"00112233-4455-6677-8899-AABBCCDDEEFF\")", "00112233445566778899aabbccddeeff"),
        ("Guid?", "null", null),
        ("DateTime", "new(2024, 2, 29, 12, 0, 0, DateTimeKind.Utc)", "8dc391df494e000"),
        ("DateTime", "new(2024, 2, 29, 12, 0, 0, DateTimeKind.Unspecified)", "8dc391df494e000"),
        ("DateTime", "default", null),
        ("DateTime?", "null", null),
        ("DateTimeOffset", "new(2024, 2, 29, 13, 0, 0, TimeSpan.FromHours(1))", "8dc391df494e000"),
        ("DateTimeOffset?", "null", null),
        ("DateOnly", "new(2024, 2, 29)", "2024-02-29"),
        ("TimeOnly", "new(23, 59, 58)", "h[A-Za-z0-9_-]{22}"),
        ("TimeSpan", "TimeSpan.FromTicks(1)", "h[A-Za-z0-9_-]{22}"),
        ("decimal", "1.50m", "h[A-Za-z0-9_-]{22}"),
        ("decimal", "-3", "-3"),
        ("double", "3", "3"),
        ("char", "'x'", "x"),
        ("Version", "new(1, 2)", "h[A-Za-z0-9_-]{22}"),
        ("string", "\"aZ0_-~\"", "aZ0_-~"),
        ("string", "\"\"", "h[A-Za-z0-9_-]{22}"),
        ("string", "\"a\\\"b\"", "h[A-Za-z0-9_-]{22}"),
        ("string", "\"ä\"", "h[A-Za-z0-9_-]{22}"),
        ("string", "new('x', 65)", "h[A-Za-z0-9_-]{22}"),
        ("string?", "null", null),
        ("Wrapped", "new(5)", "5"),
        ("Wrapped?", "new Wrapped(5)", "5"),
        ("Wrapped?", "null", null),
        ("WrappedText", "new(\"abc\")", "abc"),
        ("WrappedText", "default", null),
        ("WrappedOptional", "new(6)", "6"),
        ("WrappedOptional", "default", null),
        ("Custom", "new()", "custom"),
        ("Custom?", "null", null),
    ];

    internal CompiledApp App { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var entities = Rows.Select((row, i) => $"public class E{i} {{ [VersionField, JsonIgnore] public {row.Type} V => {row.Value}; }}");
        var calls = Rows.Select((row, i) => $"""app.MapGet("/{i}", [Versioned] E{i} () => new()); app.MapGet("/list/{i}", [Versioned] E{i}[] () => [new()]);""");
        App = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(string.Join('\n', calls), string.Join('\n', entities) + """

            public enum State { Open, Closed = 7 }
            public enum Big : ulong { Max = ulong.MaxValue }
            public readonly record struct Wrapped(long Value);
            public readonly record struct WrappedText(string Value);
            public readonly record struct WrappedOptional(int? Value);
            public sealed class Custom : ISpanFormattable
            {
                bool ISpanFormattable.TryFormat(Span<char> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider) => "custom".TryCopyTo(destination[..(written = 6)]);
                string IFormattable.ToString(string? format, IFormatProvider? provider) => "custom";
            }
            """));
    }

    public async Task DisposeAsync() => await App.DisposeAsync();
}
