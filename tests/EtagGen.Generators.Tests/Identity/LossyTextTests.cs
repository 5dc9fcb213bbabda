namespace EtagGen.Generators.Tests.Identity;

/// <summary>The text of a type of the application's, or of a <c>Uri</c>, leaves out what its JSON shows: it tells no two entities apart.</summary>
public class LossyTextTests
{
    private const string Types = """
        public record struct Lossy(int X, int Y) : ISpanFormattable
        {
            public readonly string ToString(string? format, IFormatProvider? provider) => X.ToString(provider);
            public readonly bool TryFormat(Span<char> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider) => X.TryFormat(destination, out written, format, provider);
        }
        public record struct Cut(int Value) : ISpanFormattable
        {
            public readonly string ToString(string? format, IFormatProvider? provider) => "1";
            public readonly bool TryFormat(Span<char> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider) => 1.TryFormat(destination, out written, format, provider);
        }
        public record struct Holder(Lossy Value);
        public record struct Link(Uri Value);
        public record Order<T>(T Id, int Version);
        public record Keyless<T>(T Part, int Version);
        public record Page<T>(List<Order<int>> Items, T Part);
        """;

    [Theory]
    [InlineData("Lossy", "new(1, 1)", "new(1, 2)")]
    [InlineData("Lossy?", "new Lossy(1, 1)", "new Lossy(1, 2)")]
    [InlineData("Holder", "new(new(1, 1))", "new(new(1, 2))")]
    [InlineData("Cut", "new(1)", "new(2)")]
    [InlineData("Uri", "new(\"http://x/?q=%C3%A9\")", "new(\"http://x/?q=\u00e9\")")]
    [InlineData("Link", "new(new(\"http://x/?q=%C3%A9\"))", "new(new(\"http://x/?q=\u00e9\"))")]
    public async Task Its_members_count(string type, string first, string second)
    {
        await TwoAnswers.AssertDifferentAsync(Types, $"Order<{type}>", $"new({first}, 1)", $"new({second}, 1)");
        await TwoAnswers.AssertDifferentAsync(Types, $"List<Order<{type}>>", $"[new({first}, 1)]", $"[new({second}, 1)]");
        await TwoAnswers.AssertDifferentAsync(Types, $"Keyless<{type}>", $"new({first}, 1)", $"new({second}, 1)");
        await TwoAnswers.AssertDifferentAsync(Types, $"Page<{type}>", $"new([new(1, 1)], {first})", $"new([new(1, 1)], {second})");
    }

    [Fact]
    public async Task A_version_is_still_its_text() => await TwoAnswers.AssertSameAsync(
        $"{Types} public record Text(int Id, [property: VersionField] Lossy V);", "Text", "new(1, new(1, 1))", "new(1, new(1, 2))");
}
