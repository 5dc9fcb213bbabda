using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.Analysis;

/// <summary>ETAG009: nothing in the tag tells two entities with one version apart.</summary>
public class IdentityRuleTests
{
    [Theory]
    [InlineData("public long Version => 1; public List<string> Tags => [];")]
    [InlineData("public long Version => 1; public bool IsOpen => true;")]
    [InlineData("public long Version => 1; public Address? Address => null;")]
    [InlineData("public long Version => 1; public System.Text.Json.JsonElement Data => default;")]
    [InlineData("public decimal Revision => 1; public List<string> Tags => [];")]
    [InlineData("public DateTime UpdatedAt => default; public List<string> Tags => [];")]
    [InlineData("[VersionField] public int A => 1; [VersionField] public int B => 1; public List<string> Tags => [];")]
    [InlineData("public long Version => 1; public List<string> Tags => []; [JsonIgnore] public string Name => \"\";")]
    [InlineData("public long Version => 1; public List<string> Tags => []; public Keyed? Child => null;")]
    public async Task An_entity_with_no_more_than_a_counter(string members)
    {
        await AssertReportedAsync("Order () => new()", members);
        await AssertReportedAsync("List<Order> () => [new()]", members);
        await AssertReportedAsync("Holder () => new()", members);
    }

    [Theory]
    [InlineData("public long Version => 1;")]
    [InlineData("public long Version => 1; public string Name => \"\"; public List<string> Tags => [];")]
    [InlineData("public int Id => 1; public long Version => 1; public List<string> Tags => [];")]
    [InlineData("[JsonIgnore] public int Id => 1; public long Version => 1; public List<string> Tags => [];")]
    [InlineData("public Guid Version => default; public List<string> Tags => [];")]
    [InlineData("[Timestamp] public byte[] Stamp => []; public List<string> Tags => [];")]
    [InlineData("public string ConcurrencyStamp => \"\"; public List<string> Tags => [];")]
    [InlineData("public long Version => 1; [NotVersioned(\"x\")] public List<string> Tags => [];")]
    [InlineData("public long Version => 1; public List<Keyed> Children => [];")]
    public async Task Others_are_told_apart(string members) =>
        Assert.Empty(await Reported.InAsync("""app.MapGet("/", [Versioned] Order () => new());""", Types(members)));

    [Fact]
    public async Task An_interface_is_told_apart_by_what_implements_it() => Assert.Empty(await Reported.InAsync(
        """app.MapGet("/", [Versioned] IOrder () => new Keyed());""",
        "public interface IOrder { long Version { get; } List<string> Tags { get; } } public class Keyed : IOrder { public int Id => 1; public long Version => 1; public List<string> Tags => []; }"));

    [Fact]
    public async Task It_is_a_warning_that_says_what_to_do()
    {
        var reported = await Reported.InAsync(
            """app.MapGet("/", [{|ETAG009:Versioned|}] Order () => new());""", Types("public long Version => 1; public List<string> Tags => [];"));

        var diagnostic = Assert.Single(reported);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.StartsWith("Two of 'Order' may have one tag: it has no key, and Version", diagnostic.GetMessage());
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
        public class Address { public string City => ""; }
        """;
}
