namespace EtagGen.Generators.Tests.Identity;

/// <summary>What happens to a collection while the versions of its items stay what they are.</summary>
public class CollectionTests
{
    private const string Types = """
        public record Order(int Id, long Version);
        public record Parent(int Id, long Version, List<Order?>? A = null, List<Order?>? B = null, List<List<Order>?>? Deep = null, Dictionary<string, Order>? Map = null);
        """;

    [Theory]
    [InlineData("a row deleted", "new(1, 1), new(2, 1)", "new(1, 1)")]
    [InlineData("a row deleted and another added", "new(1, 1), new(2, 1)", "new(1, 1), new(3, 1)")]
    [InlineData("reordered", "new(1, 1), new(2, 1)", "new(2, 1), new(1, 1)")]
    [InlineData("a row twice", "new(1, 1)", "new(1, 1), new(1, 1)")]
    [InlineData("versions exchanged", "new(1, 1), new(2, 2)", "new(1, 2), new(2, 1)")]
    [InlineData("a null", "new(1, 1)", "new(1, 1), null")]
    [InlineData("a null first", "new(1, 1), null", "null, new(1, 1)")]
    [InlineData("emptied", "new(1, 1)", "")]
    [InlineData("null instead of nothing", "null", "")]
    [InlineData("null instead of zeros", "null", "new(0, 0)")]
    public async Task Its_tag_changes_when_it_is(string change, string before, string after)
    {
        _ = change;
        await TwoAnswers.AssertDifferentAsync(Types, "List<Order?>", $"[{before}]", $"[{after}]");
        await TwoAnswers.AssertDifferentAsync(Types, "Parent", $"new(1, 1, [{before}])", $"new(1, 1, [{after}])");
    }

    [Theory]
    [InlineData("A: null", "A: []")]
    [InlineData("A: [new(1, 1)], B: []", "A: [], B: [new(1, 1)]")]
    [InlineData("A: [new(1, 1)], B: null", "A: null, B: [new(1, 1)]")]
    [InlineData("Deep: [[new(1, 1)], [new(2, 1)]]", "Deep: [[new(1, 1), new(2, 1)]]")]
    [InlineData("Deep: [[new(1, 1)], []]", "Deep: [[], [new(1, 1)]]")]
    [InlineData("Deep: [[new(1, 1)], null]", "Deep: [null, [new(1, 1)]]")]
    [InlineData("Deep: [null]", "Deep: [[]]")]
    [InlineData("Deep: []", "Deep: [[]]")]
    [InlineData("Map: new() { [\"a\"] = new(1, 1), [\"b\"] = new(2, 1) }", "Map: new() { [\"a\"] = new(2, 1), [\"b\"] = new(1, 1) }")]
    [InlineData("Map: new() { [\"a\"] = new(1, 1) }", "Map: new() { [\"b\"] = new(1, 1) }")]
    public async Task Items_do_not_move_from_one_to_another_unseen(string before, string after) =>
        await TwoAnswers.AssertDifferentAsync(Types, "Parent", $"new(1, 1, {before})", $"new(1, 1, {after})");

    [Theory]
    [InlineData("Tuple<List<Order>, int>", "new([new(1, 1)], 1)", "new([new(1, 2)], 1)")]
    [InlineData("Tuple<List<Order>, int>", "new([new(1, 1)], 1)", "new([new(1, 1)], 2)")]
    [InlineData("KeyValuePair<string, Order[]>", "new(\"a\", [new(1, 1)])", "new(\"b\", [new(1, 1)])")]
    [InlineData("(List<Order>, Order[])", "([new(1, 1)], [])", "([], [new(1, 1)])")]
    public async Task A_pair_of_collections_has_a_tag_that_changes_with_either(string type, string before, string after) =>
        await TwoAnswers.AssertDifferentAsync(Types, type, before, after);

    [Theory]
    [InlineData("Order[]", "[new(1, 1)]", "List<Order>", "[new(1, 1)]")]
    [InlineData("IEnumerable<Order>", "new[] { 1 }.Select(i => new Order(i, 1))", "IReadOnlyList<Order>", "[new(1, 1)]")]
    public async Task One_content_has_one_tag_in_whatever_collection_it_comes(string type, string value, string otherType, string otherValue)
    {
        await using var app = await Harness.VersionedProgram.ServeAsync(Harness.VersionedProgram.Mapping(
            $"""app.MapGet("/1", [Versioned] {type} () => {value}); app.MapGet("/2", [Versioned] {otherType} () => {otherValue});""", Types));

        Assert.Equal(
            await Harness.ConditionalRequests.AssertValidatedAsync(app, "/1"),
            await Harness.ConditionalRequests.AssertValidatedAsync(app, "/2"));
    }
}
