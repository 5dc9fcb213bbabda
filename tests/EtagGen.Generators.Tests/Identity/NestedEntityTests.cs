namespace EtagGen.Generators.Tests.Identity;

/// <summary>A nested entity changes, and its root does not: the body is another, and so must be the tag.</summary>
public class NestedEntityTests
{
    private const string Item = """
        public class Item(int id, long version) { public int Id => id; public long Version => version; }
        public struct Value(int id, long version) { public int Id => id; public long Version => version; }
        public class Holder { public string? Note { get; init; } public Item? Item { get; init; } }
        public class Outer { public Holder? Holder { get; init; } }
        public class Chain { public int Id => 1; public long Version => 1; public Item? Item { get; init; } }
        [JsonConverter(typeof(ConvertedConverter))] public class Converted(int id, long version) { public int Id => id; public long Version => version; }
        public class ConvertedConverter : JsonConverter<Converted>
        {
            public override Converted Read(ref System.Text.Json.Utf8JsonReader r, Type t, System.Text.Json.JsonSerializerOptions o) => null!;
            public override void Write(System.Text.Json.Utf8JsonWriter w, Converted v, System.Text.Json.JsonSerializerOptions o) => w.WriteNumberValue(v.Version);
        }
        """;

    [Theory]
    [InlineData("Item", "new Item(1, {0})")]
    [InlineData("Item?", "new Item(1, {0})")]
    [InlineData("Value", "new Value(1, {0})")]
    [InlineData("Value?", "new Value(1, {0})")]
    [InlineData("Item[]", "[new(1, {0})]")]
    [InlineData("List<Item>?", "[new(1, 1), new(2, {0})]")]
    [InlineData("IEnumerable<Item>", "new List<Item> {{ new(1, {0}) }}")]
    [InlineData("IReadOnlyCollection<Item?>", "[null, new(1, {0})]")]
    [InlineData("List<List<Item>>", "[[new(1, 1)], [new(2, {0})]]")]
    [InlineData("Item[][]", "[[], [new(2, {0})]]")]
    [InlineData("List<Value?>", "[new Value(1, {0})]")]
    [InlineData("System.Collections.Immutable.ImmutableArray<Item>", "[new(1, {0})]")]
    [InlineData("List<System.Collections.Immutable.ImmutableArray<Item>>", "[[new(1, {0})]]")]
    [InlineData("ArraySegment<Item>?", "new ArraySegment<Item>([new(1, {0})])")]
    [InlineData("Dictionary<string, Item>", "new() {{ [\"a\"] = new(1, {0}) }}")]
    [InlineData("IReadOnlyDictionary<int, Item[]>", "new Dictionary<int, Item[]> {{ [1] = [new(1, {0})] }}")]
    [InlineData("SortedDictionary<Guid, Dictionary<string, Value>>", "new() {{ [default] = new() {{ [\"a\"] = new(1, {0}) }} }}")]
    [InlineData("List<Dictionary<string, Item>>", "[new() {{ [\"a\"] = new(1, {0}) }}]")]
    [InlineData("KeyValuePair<string, Item>", "new(\"a\", new(1, {0}))")]
    [InlineData("KeyValuePair<string, List<Item>>", "new(\"a\", [new(1, {0})])")]
    [InlineData("Tuple<List<Item>, int>", "new([new(1, {0})], 1)")]
    [InlineData("(Item[], string)", "([new(1, {0})], \"a\")")]
    [InlineData("Lazy<List<Item>>", "new(() => [new(1, {0})])")]
    [InlineData("Holder", "new() {{ Item = new(1, {0}) }}")]
    [InlineData("Outer?", "new() {{ Holder = new() {{ Item = new(1, {0}) }} }}")]
    [InlineData("List<Outer>", "[new() {{ Holder = new() {{ Item = new(1, {0}) }} }}]")]
    [InlineData("Chain", "new() {{ Item = new(1, {0}) }}")]
    [InlineData("Converted", "new(1, {0})")]
    public async Task A_member_that_holds_it(string type, string value)
    {
        var types = $$"""{{Item}} public class Order { public int Id => 1; public long Version => 7; public {{type}} Held { get; init; } = default!; }""";
        var (before, after) = (string.Format(value, 1), string.Format(value, 2));

        await TwoAnswers.AssertDifferentAsync(types, "Order", $"new() {{ Held = {before} }}", $"new() {{ Held = {after} }}");
        await TwoAnswers.AssertDifferentAsync(types, "List<Order>", $"[new() {{ Held = {before} }}]", $"[new() {{ Held = {after} }}]");
    }

    [Theory]
    [InlineData("public {0} Held {{ get; init; }}")]
    [InlineData("[JsonPropertyName(\"h\")] public {0} Held {{ get; init; }}")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public {0} Held {{ get; init; }}")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.Never)] public {0} Held {{ get; init; }}")]
    [InlineData("[JsonInclude] public {0} Held;")]
    public async Task A_member_that_the_serialiser_writes(string member) => await TwoAnswers.AssertDifferentAsync(
        $$"""{{Item}} public class Order { public int Id => 1; public long Version => 7; {{string.Format(member, "Item?")}} }""",
        "Order",
        "new() { Held = new(1, 1) }",
        "new() { Held = new(1, 2) }");

    [Theory]
    [InlineData("public override Item? Held { get; init; }", false)]
    [InlineData("[JsonIgnore] public override Item? Held { get; init; }", true)]
    public async Task An_override_is_followed_as_the_serialiser_does(string member, bool isIgnored)
    {
        var types = $$"""{{Item}} public abstract class Base { [JsonIgnore] public virtual Item? Held { get; init; } } public class Order : Base { public int Id => 1; public long Version => 7; {{member}} }""";
        var (first, second) = ("new() { Held = new(1, 1) }", "new() { Held = new(1, 2) }");

        await (isIgnored ? TwoAnswers.AssertSameAsync(types, "Order", first, second) : TwoAnswers.AssertDifferentAsync(types, "Order", first, second));
    }

    [Theory]
    [InlineData("[NotVersioned(\"x\")] public Item? Held { get; init; }")]
    [InlineData("[JsonIgnore] public Item? Held { get; init; }")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.Always)] public Item? Held { get; init; }")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public Item? Held { get; init; }")]
    [InlineData("internal Item? Held { get; init; }")]
    public async Task A_member_that_is_left_out_is_not_followed(string member) => await TwoAnswers.AssertSameAsync(
        $$"""{{Item}} public class Order { public int Id => 1; public long Version => 7; {{member}} }""",
        "Order",
        "new() { Held = new(1, 1) }",
        "new() { Held = new(1, 2) }");
}
