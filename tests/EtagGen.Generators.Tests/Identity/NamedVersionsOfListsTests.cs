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
}
