using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Analysis;

/// <summary>ETAG012: a part of the body that the validator does not cover. No validator is sent, and the build says so.</summary>
public class CoverageRuleTests
{
    private const string Item = """
        public class Item(int id, long version) { public int Id => id; public long Version => version; }
        public class Address { public string Street { get; init; } = ""; public string City { get; init; } = ""; }
        public class Untyped : System.Collections.CollectionBase;
        public class Box<T> { public T? Content { get; init; } }
        public class Tree : List<Tree>;
        public class Items : List<Item>;
        public class ItemMap : Dictionary<string, Item>;
        public abstract class Stream : IAsyncEnumerable<Item> { public int Count => 1; public abstract IAsyncEnumerator<Item> GetAsyncEnumerator(CancellationToken token); }
        public abstract class StreamedList : List<Item>, IAsyncEnumerable<Item> { public abstract IAsyncEnumerator<Item> GetAsyncEnumerator(CancellationToken token); }
        public class Node<T> { public Node<Node<T>>? Next { get; init; } }
        """;

    [Theory]
    [InlineData("object?")]
    [InlineData("dynamic?")]
    [InlineData("object[]?")]
    [InlineData("object[][]?")]
    [InlineData("List<object>?")]
    [InlineData("Dictionary<string, object>?")]
    [InlineData("KeyValuePair<string, object>")]
    [InlineData("(int, object)")]
    [InlineData("Tuple<int, object>?")]
    [InlineData("System.Collections.IEnumerable?")]
    [InlineData("System.Collections.ArrayList?")]
    [InlineData("System.Collections.Hashtable?")]
    [InlineData("Untyped?")]
    [InlineData("Items?")]
    [InlineData("List<Items>?")]
    [InlineData("Dictionary<int, ItemMap>?")]
    [InlineData("Box<object>?")]
    [InlineData("List<Box<object>>?")]
    [InlineData("ReadOnlyMemory<Item>")]
    [InlineData("IAsyncEnumerable<Item>?")]
    [InlineData("Stream?")]
    [InlineData("StreamedList?")]
    [InlineData("Dictionary<System.Text.Json.JsonElement, Item>?")]
    [InlineData("Node<int>?")]
    public async Task A_member_that_may_hold_a_versioned_entity_unseen(string type)
    {
        await Reported.InAsync("""app.MapGet("/", [{|ETAG012:Versioned|}] () => new Order());""", Order($"public {type} Held {{ get; init; }} = default!;"));
        await Reported.InAsync("""app.MapGet("/", [{|ETAG012:Versioned|}] () => new List<Order>());""", Order($"public {type} Held {{ get; init; }} = default!;"));
    }

    [Theory]
    [InlineData("[JsonIgnore] public object? Held => null;")]
    [InlineData("[NotVersioned(\"covered by the version\")] public object? Held => null;")]
    [InlineData("[NotVersioned(\"covered by the version\")] public Dictionary<string, object> Held => [];")]
    [InlineData("internal object? Held => null;")]
    [InlineData("public static object? Held => null;")]
    [InlineData("public Address? Held => null;")]
    [InlineData("public List<Address> Held => [];")]
    [InlineData("public Dictionary<string, Address> Held => [];")]
    [InlineData("public Dictionary<System.Text.Json.JsonElement, Address> Held => [];")]
    [InlineData("public Box<Item>? Held => null;")]
    [InlineData("public System.Text.Json.JsonElement Held => default;")]
    [InlineData("public System.Text.Json.JsonDocument? Held => null;")]
    [InlineData("public System.Text.Json.Nodes.JsonObject? Held => null;")]
    [InlineData("public Dictionary<string, System.Text.Json.JsonElement> Held => [];")]
    [InlineData("public System.Collections.BitArray? Held => null;")]
    [InlineData("public System.Collections.Specialized.NameValueCollection? Held => null;")]
    [InlineData("public Exception? Held => null;")]
    [InlineData("public byte[] Held => [];")]
    [InlineData("public ReadOnlyMemory<byte> Held => default;")]
    [InlineData("public (int, string) Held => default;")]
    [InlineData("public Tree? Held => null;")]
    [InlineData("public (Item Held, int Count) Pair => default;")]
    [InlineData("public List<(Item, Address)> Pairs => [];")]
    public async Task What_belongs_to_the_row_is_covered_by_its_version(string member) =>
        Assert.Empty(await Reported.InAsync("""app.MapGet("/", [Versioned] () => new Order());""", Order(member)));

    [Theory]
    [InlineData("[JsonInclude] internal Item? Held = new(1, 1);", "")]
    [InlineData("[JsonInclude] private List<Item> Held => [];", "")]
    [InlineData("[JsonInclude] protected object? Held => null;", "")]
    [InlineData("[JsonInclude] public Item? Held { private get; init; }", "")]
    [InlineData("", "[JsonInclude] internal Item? Held { get; init; }")]
    [InlineData("[JsonIgnore] public new Item? Held => null;", "public Item? Held => new(1, 1);")]
    public async Task A_member_that_the_serialiser_writes_and_generated_code_cannot_read(string member, string inherited)
    {
        var types = $$"""
            {{Item}}
            public class Lowest { {{inherited}} }
            public class Middle : Lowest;
            public class Order : Middle { public int Id => 1; public long Version => 7; {{member}} }
            """;

        await Reported.InAsync("""app.MapGet("/", [{|ETAG012:Versioned|}] () => new Order());""", types);
        await Reported.InAsync("""app.MapGet("/", [{|ETAG012:Versioned|}] () => new List<Order>());""", types);
    }

    [Theory]
    [InlineData("[JsonInclude] internal string Secret = \"\";")]
    [InlineData("[JsonInclude] private Address? Held => null;")]
    [InlineData("[JsonInclude, JsonIgnore] internal Item? Held => null;")]
    [InlineData("[JsonInclude, NotVersioned(\"noise\")] internal Item? Held => null;")]
    public async Task A_hidden_member_without_a_versioned_entity_is_covered(string member) =>
        Assert.Empty(await Reported.InAsync("""app.MapGet("/", [Versioned] () => new Order());""", Order(member)));

    [Theory]
    [InlineData("System.Text.Json.JsonElement")]
    [InlineData("Counted")]
    [InlineData("HalfHidden")]
    [InlineData("object")]
    public async Task A_member_of_a_page_of_which_no_hash_can_be_made(string type) => await Reported.InAsync(
        """app.MapGet("/", [{|ETAG012:Versioned|}] Page () => default!);""",
        Item + $$"""
            public record Page(List<Item> Items, {{type}} Extra);
            public struct Counted : System.Collections.IEnumerable { public int Count => 1; public System.Collections.IEnumerator GetEnumerator() => null!; }
            public struct HalfHidden { public int Shown => 1; [JsonInclude] internal int Hidden => 2; }
            """);

    [Theory]
    [InlineData("() => new Page<Item>([])", "public record Page<T>(IEnumerable<T> Items);")]
    [InlineData("() => new Page<int>([], new(1, 1))", "public record Page<T>(IEnumerable<T> Items, Item Item);")]
    [InlineData("() => new List<Page<Item>>()", "public record Page<T>(List<IEnumerable<T>> Items);")]
    [InlineData("() => new Parent()", "public class Parent { public int Id => 1; public long Version => 1; public IEnumerable<Item> Items => []; }")]
    [InlineData("() => new List<IEnumerable<Item>>()", "")]
    [InlineData("() => new Dictionary<string, IEnumerable<Item>>()", "")]
    public async Task A_sequence_within_the_body_that_may_run_only_once(string handler, string types)
    {
        var source = VersionedProgram.Mapping($$"""app.MapGet("/", [{|ETAG012:Versioned|}] {{handler}});""", Item + types);

        await Reported.Test(source).RunAsync();
        await using var app = await VersionedProgram.ServeAsync(Markup.Parse(source).Source);
        await app.AssertValidatedAsync("/");
    }

    [Theory]
    [InlineData("() => new Page([])", "public record Page(IReadOnlyCollection<Item> Items);")]
    [InlineData("() => new Parent()", "public class Parent { public int Id => 1; public long Version => 1; public IEnumerable<string> Tags => []; }")]
    [InlineData("() => new Parent()", "public class Parent { public int Id => 1; public long Version => 1; [NotVersioned(\"x\")] public IEnumerable<Item> Items => []; }")]
    [InlineData("IEnumerable<Item> () => []", "")]
    public async Task Other_sequences_are_covered(string handler, string types) =>
        Assert.Empty(await Reported.InAsync($$"""app.MapGet("/", [Versioned] {{handler}});""", Item + types));

    [Fact]
    public async Task A_derived_class_that_is_written_in_place_of_its_base() => await Reported.InAsync(
        """app.MapGet("/", [{|ETAG012:Versioned|}] () => new Order());""",
        Order("public Payment? Held => null;") + "[JsonDerivedType(typeof(Card), \"card\")] public class Payment; public class Card : Payment { public object? Extra => null; }");

    [Theory]
    [InlineData("[Versioned] () => new Order()")]
    [InlineData("[Versioned] Results<Ok<Order>, NotFound> () => TypedResults.Ok(new Order())")]
    [InlineData("[Versioned] () => new List<Order> { new() }")]
    [InlineData("[Versioned] IEnumerable<Item> () => new List<Order> { new() }")]
    public async Task It_is_sent_without_a_validator(string handler)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping($"""
            app.MapGet("/", {handler});
            app.MapGet("/fluent", {handler.Replace("[Versioned] ", "")}).WithETag();
            Delegate get = {handler};
            app.MapGet("/loose", get);
            """, """
            public class Item { public int Id => 1; public long Version => 1; public object? Held { get; init; } }
            public class Order : Item;
            """));

        await app.AssertNotValidatedAsync("/");
        await app.AssertNotValidatedAsync("/fluent");
        await app.AssertNotValidatedAsync("/loose");
    }

    [Fact]
    public async Task Another_alternative_keeps_its_validator()
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            """app.MapGet("/{id}", [Versioned] Results<Ok<Order>, Ok<Item>> (int id) => id == 1 ? TypedResults.Ok(new Order()) : TypedResults.Ok(new Item(1, 1)));""",
            Order("public object? Held => null;")));

        await app.AssertNotValidatedAsync("/1");
        await app.AssertValidatedAsync("/2");
    }

    private static string Order(string member) => $$"""{{Item}} public class Order { public int Id => 1; public long Version => 7; {{member}} }""";

    /// <summary>A type is looked at once, and named alike wherever it is met.</summary>
    [Fact]
    public async Task A_message_has_no_names_of_another_body()
    {
        var reported = await Reported.InAsync(
            """
            app.MapGet("/1", [{|ETAG012:Versioned|}] () => new List<(object A, Order B)>());
            app.MapGet("/2", [{|ETAG012:Versioned|}] () => new List<(object X, Order Y)>());
            """);

        Assert.Equal(2, reported.Length);
        Assert.All(reported, diagnostic => Assert.Contains("'(object, Order).Item1'", diagnostic.GetMessage()));
    }
}
