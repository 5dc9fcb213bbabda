using System.Text.RegularExpressions;
using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Shape;

/// <summary>The shape as it gets into the tag.</summary>
public partial class EmittedShapeTests
{
    private const string Types = """
        public record Order(int Id, long Version);
        public record Wider(int Id, long Version, string? Note = null);
        public record Base(int Id, long Version);
        public record Derived(int Id, long Version) : Base(Id, Version);
        """;

    [Fact]
    public async Task Each_body_has_its_own()
    {
        var run = await VersionedProgram.RunAsync(VersionedProgram.Mapping(
            """
            app.MapGet("/1", [Versioned] () => new Order(1, 1));
            app.MapGet("/2", [Versioned] () => new Wider(1, 1));
            app.MapGet("/3", [Versioned] () => new List<Order>());
            """, Types));

        var shapes = Shape().Matches(run.GeneratedSources["EtagGen.Wrappers.g.cs"]).Select(match => match.Value).ToList();
        Assert.Equal(3, shapes.Count);
        Assert.Equal(3, shapes.Distinct().Count());
    }

    [Fact]
    public async Task One_contract_has_one_shape_however_it_is_carried()
    {
        await using var app = await ServeAsync("Order () => new(1, 7)", "Ok<Order> () => TypedResults.Ok(new Order(1, 7))");

        Assert.Equal(await app.AssertValidatedAsync("/1"), await app.AssertValidatedAsync("/2"));
    }

    [Fact]
    public async Task A_wider_contract_has_another_tag()
    {
        await using var app = await ServeAsync("Order () => new(1, 7)", "Wider () => new(1, 7)");

        Assert.NotEqual(await app.AssertValidatedAsync("/1"), await app.AssertValidatedAsync("/2"));
    }

    [Fact]
    public async Task A_derived_type_has_another_tag_than_its_base()
    {
        await using var app = await ServeAsync("Base () => new(1, 7)", "Base () => new Derived(1, 7)");

        Assert.NotEqual(await app.AssertValidatedAsync("/1"), await app.AssertValidatedAsync("/2"));
    }

    /// <summary>The next deployment reads another member, which has the value that the first one had.</summary>
    [Theory]
    [InlineData("[VersionField] public int A => 1; public int B => 1;", "public int A => 1; [VersionField] public int B => 1;", "")]
    [InlineData("[Key] public int A => 1; public int B => 1; public int Version => 1;", "public int A => 1; [Key] public int B => 1; public int Version => 1;", "")]
    [InlineData("public int Version => 1; public Part Part => new();", "public int Version => 1; public Part Part => new();", "[VersionField]")]
    public async Task A_tag_made_of_other_members_is_another(string before, string after, string mark)
    {
        foreach (var body in new[] { "Order () => new()", "List<Order> () => [new()]", "Page () => new([new()])" })
        {
            var tag = await TagAsync(body, before, mark, "");
            Assert.Equal(tag, await TagAsync(body, before, mark, ""));
            Assert.NotEqual(tag, await TagAsync(body, after, "", mark));
        }
    }

    private static async Task<string> TagAsync(string handler, string members, string markOfFirst, string markOfSecond)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            $"""app.MapGet("/", [Versioned] {handler});""",
            $$"""
            public record Page(List<Order> Items);
            public class Order { {{members}} }
            public class Part { public int Id => 1; {{markOfFirst}} public int A => 1; {{markOfSecond}} public int B => 1; }
            """));
        return await app.AssertValidatedAsync("/");
    }

    private static Task<CompiledApp> ServeAsync(string first, string second) => VersionedProgram.ServeAsync(VersionedProgram.Mapping(
        $"""app.MapGet("/1", [Versioned] {first}); app.MapGet("/2", [Versioned] {second});""", Types));

    [GeneratedRegex("0x[0-9A-F]{16}UL")]
    private static partial Regex Shape();
}
