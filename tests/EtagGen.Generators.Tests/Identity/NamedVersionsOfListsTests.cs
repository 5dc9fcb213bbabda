using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Identity;

/// <summary>Handlers that name different members of the same entity share readers, but not the version.</summary>
public class NamedVersionsOfListsTests
{
    private const string Types = """
        public class Order { public int Id => 1; public int First { get; init; } = 1; public int Second { get; init; } = 1; public long Version => 7; public Customer? Customer { get; init; } }
        public class Customer { public int Id => 1; public long Version => 7; public List<Order> Others { get; init; } = []; }
        public record Page(List<Order> Items);
        """;

    [Theory]
    [InlineData("Versioned(\"First\")", "First = 2", true)]
    [InlineData("Versioned(\"First\")", "Second = 2", false)]
    [InlineData("Versioned(\"Second\")", "First = 2", false)]
    [InlineData("Versioned(\"Second\")", "Second = 2", true)]
    [InlineData("Versioned(\"First\")", "Customer = new() { Others = [new() { First = 2 }] }", true)]
    [InlineData("Versioned(\"First\")", "Customer = new() { Others = [new() { Second = 2 }] }", false)]
    public async Task A_list_counts_by_the_member_that_its_own_handler_names(string attribute, string change, bool isChanged)
    {
        var customer = change.StartsWith("Customer", StringComparison.Ordinal) ? "Customer = new() { Others = [new()] }" : "";
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            $$"""
            app.MapGet("/before", [Versioned("First")] () => new List<Order> { new() });
            app.MapGet("/one", [{{attribute}}] () => new List<Order> { new() { {{customer}} } });
            app.MapGet("/other", [{{attribute}}] () => new List<Order> { new() { {{change}} } });
            app.MapGet("/after", [Versioned("Second")] () => new List<Order> { new() });
            app.MapGet("/page", [Versioned] () => new Page([new()]));
            """, Types));

        Assert.Equal(isChanged, await app.TagAsync("/one") != await app.TagAsync("/other"));
    }

    /// <summary>What one handler names of its items is not what the other's items hold of the same class.</summary>
    [Theory]
    [InlineData("app.MapGet(\"/orders\", {0} (int a) => {1}); app.MapGet(\"/customers\", {0} (int a) => {2});")]
    [InlineData("app.MapGet(\"/customers\", {0} (int a) => {2}); app.MapGet(\"/orders\", {0} (int a) => {1});")]
    [InlineData("app.MapGet(\"/{{kind}}\", {0} Results<Ok<List<Item>>, Ok<List<Owner>>> (string kind, int a) => kind == \"orders\" ? TypedResults.Ok({1}) : TypedResults.Ok({2}));")]
    [InlineData("app.MapGet(\"/{{kind}}\", {0} IResult (string kind, int a) => kind == \"orders\" ? Results.Ok({1}) : Results.Ok({2}));")]
    public async Task Nor_by_one_that_another_body_names(string handlers)
    {
        var map = string.Format(null, handlers, "[Versioned(\"Edition\")]", "new List<Item> { new(1, 1, a) }", "new List<Owner> { new(1, 1, 1, [new(1, a, 1)]) }");
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            map, "public record Item(int Id, long Version, long Edition); public record Owner(int Id, long Version, long Edition, List<Item> Items);"));

        Assert.NotEqual(await app.TagAsync("/orders?a=1"), await app.TagAsync("/orders?a=2"));
        Assert.NotEqual(await app.TagAsync("/customers?a=1"), await app.TagAsync("/customers?a=2"));
    }

    [Fact]
    public async Task Nor_by_less_than_what_it_is_declared_as_has()
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            """
            app.MapGet("/held", [Versioned] (int a) => new Holder(1, 1, [new Derived { Version = a }]));
            app.MapGet("/list", [Versioned] () => new List<Derived> { new() });
            """,
            """
            [JsonDerivedType(typeof(Derived), "d")] public class Base { public int Id => 1; public long Version { get; init; } }
            public class Derived : Base { [Timestamp] public byte[] Stamp => [1]; }
            public record Holder(int Id, long Version, List<Base> Items);
            """));

        Assert.NotEqual(await app.TagAsync("/held?a=1"), await app.TagAsync("/held?a=2"));
    }

    /// <summary>What derives from the items has a version of its own, which counts beside the one that its base class is found or named by.</summary>
    [Fact]
    public async Task The_member_that_would_be_found_can_be_named_too()
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            """
            app.MapGet("/found", [Versioned] (int a) => new List<Base> { new Derived { Stamp = [(byte)a] } });
            app.MapGet("/named", [Versioned("Version")] (int a) => new List<Base> { new Derived { Stamp = [(byte)a] } });
            """,
            """
            [JsonDerivedType(typeof(Derived), "d")] public class Base { public int Id => 1; public long Version => 1; }
            public class Derived : Base { [Timestamp] public byte[] Stamp { get; init; } = []; }
            """));

        foreach (var path in new[] { "/found", "/named" })
            Assert.NotEqual(await app.AssertValidatedAsync(path + "?a=1"), await app.AssertValidatedAsync(path + "?a=2"));
    }
}
