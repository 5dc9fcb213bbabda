using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Identity;

/// <summary>Entities that hold themselves: hashing ends, and still sees all.</summary>
public class CycleTests
{
    private const string Types = """
        public class Order { public int Id { get; init; } public long Version { get; init; } public Customer? Customer { get; set; } public Order? Previous { get; set; } }
        public class Customer { public int Id { get; init; } public long Version { get; init; } public List<Order> Orders { get; } = []; }
        public static class Sample
        {
            public static Order Cycle(long customerVersion, long otherVersion)
            {
                var customer = new Customer { Id = 1, Version = customerVersion };
                customer.Orders.Add(new() { Id = 1, Version = 1, Customer = customer });
                customer.Orders.Add(new() { Id = 2, Version = otherVersion, Customer = customer });
                customer.Orders[0].Previous = customer.Orders[0];
                return customer.Orders[0];
            }
        }
        """;

    [Theory]
    [InlineData("Sample.Cycle(1, 1)", "Sample.Cycle(2, 1)")]
    [InlineData("Sample.Cycle(1, 1)", "Sample.Cycle(1, 2)")]
    [InlineData("new() { Id = 1, Version = 1, Previous = new() { Id = 2, Version = 1 } }", "new() { Id = 1, Version = 1, Previous = new() { Id = 2, Version = 2 } }")]
    [InlineData("new() { Id = 1, Version = 1, Previous = new() { Id = 2, Previous = new() { Id = 3 } } }", "new() { Id = 1, Version = 1, Previous = new() { Id = 2 } }")]
    public async Task What_is_in_the_cycle_counts(string first, string second)
    {
        var source = VersionedProgram.Mapping(
            $"""app.MapGet("/", [Versioned] Order (int answer) => answer == 1 ? {first} : {second});""", Types)
            .Replace("public static void Map(", """
                public static void AddServices(IServiceCollection services) => services.ConfigureHttpJsonOptions(o => o.SerializerOptions.ReferenceHandler = ReferenceHandler.IgnoreCycles);

                    public static void Map(
                """);
        await using var app = await VersionedProgram.ServeAsync(source);

        Assert.NotEqual(await app.AssertValidatedAsync("/?answer=1"), await app.AssertValidatedAsync("/?answer=2"));
    }

    /// <summary>Whichever of them is looked at first.</summary>
    [Theory]
    [InlineData("Box () => new(1, null)", "List<Box> () => [new(1, null)]", "Page () => new([new(1, null)], 1)")]
    [InlineData("Page () => new([new(1, null)], 1)", "List<Box> () => [new(1, null)]", "Box () => new(1, null)")]
    public async Task What_holds_a_class_whose_instances_are_not_known_and_is_held_by_it(params string[] handlers)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            string.Concat(handlers.Select((handler, i) => $"""app.MapGet("/{i}", [Versioned] {handler}); """)),
            """
            public record Box(int Version, Shape? Shape);
            public abstract class Shape { public string Name => ""; public Box? Box => null; }
            public record Page(List<Box> Boxes, int Total);
            """));

        for (var i = 0; i < handlers.Length; i++)
            await app.AssertValidatedAsync($"/{i}");
    }
}
