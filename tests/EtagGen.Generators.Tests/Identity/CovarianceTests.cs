using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Identity;

/// <summary>A body is written as what it is: a list of a derived class with its members, whatever was declared.</summary>
public class CovarianceTests
{
    private const string Types = """
        public interface IOrder { int Id { get; } int Version { get; } }
        public class Order : IOrder { public int Id { get; set; } public int Version { get; set; } }
        public class Rush : Order { public Courier? Courier { get; set; } }
        public class Odd<T> : Order { public T? Item { get; set; } }
        public sealed record Courier(int Id, int Version, string Name);

        public static class State
        {
            public static int Now;
            public static List<Rush> Rushes() => [new() { Id = 1, Version = 1, Courier = new(7, Now, "courier " + Now) }];
            public static List<Odd<Courier>> Odds() => [new() { Id = 1, Version = 1, Item = new(7, Now, "courier " + Now) }];
            public static IEnumerable<Rush> Iterate() { foreach (var rush in Rushes()) yield return rush; }
            public static IResult Bare(object value) => Results.Ok(value);
        }
        """;

    [Theory]
    [InlineData("IReadOnlyList<Order> () => State.Rushes()", true)]
    [InlineData("IEnumerable<Order> () => State.Rushes()", true)]
    [InlineData("Order[] () => State.Rushes().ToArray()", true)]
    [InlineData("IReadOnlyList<IOrder> () => State.Rushes()", true)]
    [InlineData("async Task<IEnumerable<IOrder>> () => { await Task.Yield(); return State.Rushes(); }", true)]
    [InlineData("Ok<IReadOnlyList<Order>> () => TypedResults.Ok<IReadOnlyList<Order>>(State.Rushes())", true)]
    [InlineData("IEnumerable<IOrder> () => State.Iterate()", true)]
    [InlineData("Ok<IEnumerable<Order>> () => TypedResults.Ok<IEnumerable<Order>>(State.Iterate())", false)]
    [InlineData("IEnumerable<Order> () => State.Rushes().Select(rush => rush)", true)]
    [InlineData("IResult () => State.Bare(State.Rushes())", true)]
    [InlineData("IReadOnlyList<Order> () => State.Odds()", false)]
    [InlineData("IResult () => State.Bare(State.Odds())", false)]
    public async Task A_change_in_what_is_written_is_another_tag(string handler, bool isTagged)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            $"""app.MapGet("/", [Versioned] {handler}); app.MapGet("/bare", {handler});""", Types));
        var now = app.Program.Assembly.GetType("State")!.GetField("Now")!;

        now.SetValue(null, 1);
        var first = await app.TagAsync("/");
        Assert.Equal(await app.Client.GetStringAsync("/bare"), await app.Client.GetStringAsync("/"));
        now.SetValue(null, 2);
        var second = await app.TagAsync("/");

        Assert.Equal((isTagged, isTagged), (first is not null, second is not null));
        Assert.True(first is null || first != second, $"both are {first}");
    }

    [Theory]
    [InlineData("IReadOnlyList<Order> () => new List<Order> { new() }")]
    [InlineData("IEnumerable<Order> () => new[] { new Order() }")]
    [InlineData("Order[] () => [new()]")]
    [InlineData("IReadOnlyCollection<IOrder> () => new HashSet<IOrder> { new Rush() }")]
    [InlineData("IEnumerable<Order> () => Enumerable.Range(1, 2).Select(id => new Order { Id = id })")]
    public async Task A_sequence_of_what_is_declared_has_its_tag(string handler)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping($"""app.MapGet("/", [Versioned] {handler});""", Types));

        await app.AssertValidatedAsync("/");
    }
}
