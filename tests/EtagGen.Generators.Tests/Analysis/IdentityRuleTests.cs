using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.Analysis;

/// <summary>ETAG009: nothing in the tag tells two entities with one version apart.</summary>
public class IdentityRuleTests
{
    [Theory]
    [InlineData("public long Version => 1; public System.Text.Json.JsonElement Data => default;")]
    [InlineData("public long Version => 1; public string Name => \"\"; public System.Text.Json.JsonElement Data => default;")]
    [InlineData("public long Version => 1; public List<System.Text.Json.JsonElement> Data => [];")]
    [InlineData("public long Version => 1; public Converted? Data => null;")]
    [InlineData("public long Version => 1; public Converted? Id => null;")]
    [InlineData("public long Version => 1; public Secret Id => default;")]
    [InlineData("public long Version => 1; public Marked Id => default;")]
    [InlineData("public long Version => 1; [JsonInclude] private string? Data => null;")]
    [InlineData("public decimal Revision => 1; public System.Text.Json.JsonElement Data => default;")]
    [InlineData("[VersionField] public TimeOnly Time => default; public System.Text.Json.JsonElement Data => default;")]
    [InlineData("[Timestamp] public byte[] Stamp => []; public System.Text.Json.JsonElement Data => default;")]
    [InlineData("[VersionField] public int A => 1; [VersionField] public int B => 1; public System.Text.Json.JsonElement Data => default;")]
    [InlineData("public long Version => 1; public System.Text.Json.JsonElement Data => default; public Keyed? Child => null;")]
    public async Task An_entity_without_a_key_and_with_what_cannot_be_hashed(string members)
    {
        await AssertReportedAsync("Order () => new()", members);
        await AssertReportedAsync("List<Order> () => [new()]", members);
        await AssertReportedAsync("Holder () => new()", members);
    }

    [Theory]
    [InlineData("public long Version => 1;")]
    [InlineData("public long Version => 1; public string Name => \"\"; public List<string> Tags => [];")]
    [InlineData("public long Version => 1; public bool IsOpen => true; public Address? Address => null;")]
    [InlineData("public Made Id => default; public long Version => 1; public System.Text.Json.JsonElement Data => default;")]
    [InlineData("public Unmarked Id => default; public long Version => 1; public List<string> Tags => [];")]
    [InlineData("public Number? Id => null; public long Version => 1; public List<string> Tags => [];")]
    [InlineData("public int Id => 1; public long Version => 1; public System.Text.Json.JsonElement Data => default;")]
    [InlineData("[JsonIgnore] public int Id => 1; public long Version => 1; public System.Text.Json.JsonElement Data => default;")]
    [InlineData("public Guid Version => default; public Marked Id => default;")]
    [InlineData("public Guid Version => default; public System.Text.Json.JsonElement Data => default;")]
    [InlineData("[Timestamp] public byte[] Stamp => []; public List<string> Tags => [];")]
    [InlineData("public string ConcurrencyStamp => \"\"; public List<string> Tags => [];")]
    [InlineData("public long Version => 1; [NotVersioned(\"x\")] public System.Text.Json.JsonElement Data => default;")]
    [InlineData("public long Version => 1; [JsonIgnore] public System.Text.Json.JsonElement Data => default;")]
    [InlineData("public long Version => 1; public List<Keyed> Children => [];")]
    public async Task Others_are_told_apart(string members) =>
        Assert.Empty(await Reported.InAsync("""app.MapGet("/", [Versioned] Order () => new());""", Types(members)));

    /// <summary>An id is that of its property, however its field is called: the other members need not count.</summary>
    [Theory]
    [InlineData("readonly record struct Key(Guid Value);")]
    [InlineData("readonly struct Key(Guid id) { public Guid Value { get; } = id; }")]
    [InlineData("readonly struct Key(Guid id) { public Guid Value => id; }")]
    [InlineData("readonly struct Key { private readonly Guid id; public Key(Guid id) { this.id = id; } public Guid Value => id; }")]
    [InlineData("readonly struct Key { private readonly Guid _guid; public Key(Guid g) { _guid = g; } public Guid Value { get { return this._guid; } } }")]
    [InlineData("readonly struct Key { private readonly int? _value; public Key(int v) { _value = v; } public int Value => _value ?? throw new InvalidOperationException(); }")]
    [InlineData("readonly struct Key { private readonly bool _initialized; private readonly Guid _value; public Key(Guid v) { _value = v; _initialized = true; } public Guid Value { get { if (!_initialized) throw new InvalidOperationException(); return _value; } } }")]
    public async Task A_strongly_typed_key_is_one(string key)
    {
        const string Order = "public class Order { public Key Id { get; init; } public long Version => 1; public System.Text.Json.JsonElement Data => default; }";
        const string Handler = """app.MapGet("/", [Versioned] Order () => new());""";

        Assert.Empty(await Reported.InAsync(Handler, $"public {key} {Order}"));
        Assert.Contains(", key Id (", (await VersionedProgram.RunAsync(VersionedProgram.Mapping(Handler, $"public {key} {Order}"))).GeneratedSources["EtagGen.Wrappers.g.cs"].Replace(", key Id.", ", key Id ("));
    }

    [Fact]
    public async Task An_interface_is_told_apart_by_what_implements_it() => Assert.Empty(await Reported.InAsync(
        """app.MapGet("/", [Versioned] IOrder () => new Keyed());""",
        "public interface IOrder { long Version { get; } System.Text.Json.JsonElement Data { get; } } public class Keyed : IOrder { public int Id => 1; public long Version => 1; public System.Text.Json.JsonElement Data => default; }"));

    [Fact]
    public async Task What_a_part_of_it_hides_leaves_it_without_a_validator() => await Reported.InAsync(
        """app.MapGet("/", [{|ETAG012:Versioned|}] Order () => new());""",
        "public class Order { public long Version => 1; public Part? Part => null; } public class Part { public int A => 1; public System.Text.Json.JsonElement Data => default; }");

    [Fact]
    public async Task It_is_a_warning_that_says_what_to_do()
    {
        var reported = await Reported.InAsync(
            """app.MapGet("/", [{|ETAG009:Versioned|}] Order () => new());""", Types("public long Version => 1; public System.Text.Json.JsonElement Data => default;"));

        var diagnostic = Assert.Single(reported);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.StartsWith("Two of 'Order' may have one tag: it has no key of plain values, Version is not unique among them, and no hash can be made of 'Data'", diagnostic.GetMessage());
    }

    [Fact]
    public async Task It_says_that_there_may_be_more_in_a_key_than_shows()
    {
        var reported = await Reported.InAsync(
            """app.MapGet("/", [{|ETAG009:Versioned|}] Order () => new());""", Types("public long Version => 1; public Marked Id => default;"));

        Assert.StartsWith(
            "Two of 'Order' may have one tag: of its key 'Id', which a JSON converter writes, no more than its public members counts;",
            Assert.Single(reported).GetMessage());
    }

    private static async Task AssertReportedAsync(string handler, string members)
    {
        var source = VersionedProgram.Mapping($$"""app.MapGet("/", [{|ETAG009:Versioned|}] {{handler}});""", Types(members));

        await Reported.Test(source).RunAsync();
        Assert.Single((await VersionedProgram.RunAsync(Markup.Parse(source).Source)).InterceptedCalls());
    }

    private static string Types(string members) => $$"""
        public class Order { {{members}} }
        public class Holder { public int Id => 1; public long Version => 1; public Order? Order => null; }
        public class Keyed { public int Id => 1; public long Version => 1; }
        [JsonConverter(typeof(JsonStringEnumConverter))] public record Converted(int A, int B);
        [JsonConverter(typeof(JsonStringEnumConverter))] public readonly record struct Secret(int A, int B) { private readonly int _c; public int Next() => _c + 1; }
        [JsonConverter(typeof(JsonStringEnumConverter))] public readonly struct Marked(string mark, int value) { private readonly string _mark = mark; public int Value { get; } = value; public override string ToString() => _mark; }
        public readonly struct Unmarked(string mark, int value) { private readonly string _mark = mark; public int Value { get; } = value; public override string ToString() => _mark; }
        [JsonConverter(typeof(JsonStringEnumConverter))] public readonly struct Made
        {
            private readonly bool _isInitialized; private readonly int _value; private readonly System.Diagnostics.StackTrace? _stackTrace;
            public int Value => _isInitialized ? _value : throw new InvalidOperationException($"{_stackTrace}");
            public Made(int value) { _value = value; _isInitialized = true; _stackTrace = new(); }
        }
        public sealed record Number(int Value);
        public class Address { public string City => ""; }
        """;
}
