using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Results;

/// <summary>What a handler can return, and how it gets there.</summary>
public class ResultTypeTests
{
    private const string Types = """
        public class Order(int id, long version) : IVersioned { public int Id => id; public long Version => version; }
        public sealed class RushOrder(int id, long version) : Order(id, version) { public bool Rush => true; }
        public readonly record struct Point(int Id, long Version) : IVersioned;
        public interface IVersioned { int Id { get; } long Version { get; } }
        """;

    [Theory]
    [InlineData("Order () => new(1, 7)")]
    [InlineData("Order? () => new(1, 7)")]
    [InlineData("Task<Order> () => Task.FromResult(new Order(1, 7))")]
    [InlineData("async Task<Order?> () => { await Task.Yield(); return new(1, 7); }")]
    [InlineData("ValueTask<Order> () => new(new Order(1, 7))")]
    [InlineData("async ValueTask<Order?> () => { await Task.Yield(); return new(1, 7); }")]
    [InlineData("IVersioned () => new Order(1, 7)")]
    [InlineData("IVersioned () => new Point(1, 7)")]
    [InlineData("Order () => new RushOrder(1, 7)")]
    [InlineData("Point () => new(1, 7)")]
    [InlineData("Point? () => new Point(1, 7)")]
    [InlineData("async Task<Point?> () => { await Task.Yield(); return new Point(1, 7); }")]
    [InlineData("Ok<Order> () => TypedResults.Ok(new Order(1, 7))")]
    [InlineData("Ok<Order?> () => TypedResults.Ok<Order?>(new Order(1, 7))")]
    [InlineData("Ok<Point> () => TypedResults.Ok(new Point(1, 7))")]
    [InlineData("Ok<Point?> () => TypedResults.Ok<Point?>(new Point(1, 7))")]
    [InlineData("async Task<Ok<Order>> () => { await Task.Yield(); return TypedResults.Ok(new Order(1, 7)); }")]
    [InlineData("Results<Ok<Order>, NotFound> () => TypedResults.Ok(new Order(1, 7))")]
    [InlineData("Results<NotFound, Ok<Order>> () => TypedResults.Ok(new Order(1, 7))")]
    [InlineData("Results<NotFound, Ok<Point?>> () => TypedResults.Ok<Point?>(new Point(1, 7))")]
    [InlineData("async Task<Results<Ok<Order>, NotFound>> () => { await Task.Yield(); return TypedResults.Ok(new Order(1, 7)); }")]
    [InlineData("Results<Ok<Order>, Ok<Point>, NotFound, BadRequest<string>, NoContent, Ok<string>> () => TypedResults.Ok(new Point(1, 7))")]
    [InlineData("Results<Results<Ok<Order>, NotFound>, NoContent> () => (Results<Ok<Order>, NotFound>)TypedResults.Ok(new Order(1, 7))")]
    public async Task An_entity_has_its_version_in_the_tag(string handler)
    {
        await using var app = await VersionedProgram.ServeAsync(Map(handler));

        Assert.StartsWith("\"7.", await app.AssertValidatedAsync("/"));
    }

    [Theory]
    [InlineData("Order[] () => [new(1, 7)]")]
    [InlineData("Order[] () => new RushOrder[] { new(1, 7) }")]
    [InlineData("Order?[] () => [new(1, 7), null]")]
    [InlineData("List<Order> () => [new(1, 7)]")]
    [InlineData("List<Point> () => [new(1, 7)]")]
    [InlineData("List<Point?> () => [new Point(1, 7), null]")]
    [InlineData("IReadOnlyList<Order> () => [new(1, 7)]")]
    [InlineData("IReadOnlyList<Order> () => new List<RushOrder> { new(1, 7) }")]
    [InlineData("IList<Order> () => [new(1, 7)]")]
    [InlineData("ICollection<Order> () => [new(1, 7)]")]
    [InlineData("IReadOnlyCollection<Order> () => new Queue<Order>([new(1, 7)])")]
    [InlineData("HashSet<Order> () => [new(1, 7)]")]
    [InlineData("System.Collections.Immutable.ImmutableArray<Order> () => [new(1, 7)]")]
    [InlineData("System.Collections.Immutable.ImmutableArray<Order>? () => [new(1, 7)]")]
    [InlineData("IEnumerable<Order> () => [new(1, 7)]")]
    [InlineData("IEnumerable<Point> () => [new(1, 7)]")]
    [InlineData("IEnumerable<IVersioned> () => [new Point(1, 7), new Order(1, 7)]")]
    [InlineData("IEnumerable<Order> () => Enumerable.Range(1, 3).Select(i => new Order(i, i))")]
    [InlineData("async Task<List<Order>> () => { await Task.Yield(); return [new(1, 7)]; }")]
    [InlineData("ValueTask<IEnumerable<Order>> () => new([new Order(1, 7)])")]
    [InlineData("Ok<List<Order>> () => TypedResults.Ok(new List<Order> { new(1, 7) })")]
    [InlineData("Ok<IEnumerable<Order>> () => TypedResults.Ok(Enumerable.Range(1, 3).Select(i => new Order(i, i)))")]
    [InlineData("Results<Ok<IEnumerable<Order>>, NotFound> () => TypedResults.Ok(Enumerable.Range(1, 3).Select(i => new Order(i, i)))")]
    [InlineData("Results<Ok<Order[]>, Ok<Order>> () => TypedResults.Ok(new Order[] { new(1, 7) })")]
    public async Task A_collection_has_a_hash_of_128_bits_in_the_tag(string handler)
    {
        await using var app = await VersionedProgram.ServeAsync(Map(handler));

        Assert.Matches("""^"[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{6}"$""", await app.AssertValidatedAsync("/"));
    }

    [Theory]
    [InlineData("Order? () => null")]
    [InlineData("Point? () => null")]
    [InlineData("async Task<Order?> () => { await Task.Yield(); return null; }")]
    [InlineData("List<Order>? () => null")]
    [InlineData("Ok<Order?> () => TypedResults.Ok<Order?>(null)")]
    [InlineData("Ok<Point?> () => TypedResults.Ok<Point?>(null)")]
    [InlineData("Results<Ok<List<Order>?>, NotFound> () => TypedResults.Ok<List<Order>?>(null)")]
    public async Task No_body_has_no_validator(string handler)
    {
        await using var app = await VersionedProgram.ServeAsync(Map(handler));

        await app.AssertNotValidatedAsync("/");
    }

    private static string Map(string handler)
    {
        var isAsync = handler.StartsWith("async ", StringComparison.Ordinal);
        return VersionedProgram.Mapping($"""app.MapGet("/", [Versioned] {(isAsync ? "async " : "")}{handler[(isAsync ? 6 : 0)..]});""", Types);
    }

    [Fact]
    public async Task Whether_a_type_argument_may_be_null_is_no_warning()
    {
        var run = await VersionedProgram.RunAsync(VersionedProgram.Mapping(
            """app.MapGet("/", [Versioned] () => new Page([], new()));""",
            VersionedProgram.Order + " public class Inner<T> { public T? Value => default; } public class Outer<T> { public List<Inner<T>> Held { get; } = []; } public record Page(List<Order> Items, Outer<string?> Others);"));

        Assert.Contains("OuterReader", run.GeneratedSources["EtagGen.Wrappers.g.cs"], StringComparison.Ordinal);
    }
}
