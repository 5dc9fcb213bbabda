namespace EtagGen.Generators.Tests.Identity;

/// <summary>Nothing plain says which entity it is: all that is written tells two of one version apart.</summary>
public class WithoutKeyTests
{
    private const string Types = """
        public record Order(OrderId Id, int Version, string Status = "");
        public sealed record OrderId(int Value);
        public record Paid(Paid.Key Id, int Version) { public readonly record struct Key(Guid Value) { public bool IsEmpty => Value == default; } }
        public record Quarter(QId Id, int Version); public readonly record struct QId(int Region, int No);
        public record Converted(CId Id, int Version);
        [JsonConverter(typeof(CIdConverter))] public readonly record struct CId(int Region, string? No);
        public class CIdConverter : JsonConverter<CId>
        {
            public override CId Read(ref System.Text.Json.Utf8JsonReader r, Type t, System.Text.Json.JsonSerializerOptions o) => default;
            public override void Write(System.Text.Json.Utf8JsonWriter w, CId v, System.Text.Json.JsonSerializerOptions o) => w.WriteStringValue($"{v.Region}-{v.No}");
        }
        public record Keyed([property: Key] int A, [property: Key] QId B, int Version);
        public record Keyless(int Version, string N, Addr? A); public class Addr { public string? City { get; init; } public List<int> Floors { get; init; } = []; }
        public record Fk(string N, int Version, int[] Ids);
        public record Flag(int Version, bool IsOpen);
        public record Stamped([property: Timestamp] byte[] Stamp, List<string> Tags);
        public record Map(int Version, Dictionary<string, Addr> All);
        public record Tree(int Version, List<Tree> Sub, int[] Ids);
        public record Held(int Id, int Version, Fk Part);
        public record Page<T>(List<T> Items, int Total);
        """;

    [Theory]
    [InlineData("Order", "new(new(1), 1)", "new(new(2), 1)")]
    [InlineData("Order", "new(null!, 1)", "new(new(2), 1)")]
    [InlineData("Paid", "new(new(new Guid(1, 0, 0, new byte[8])), 1)", "new(new(new Guid(2, 0, 0, new byte[8])), 1)")]
    [InlineData("Quarter", "new(new(1, 2), 1)", "new(new(1, 3), 1)")]
    [InlineData("Converted", "new(new(1, \"a\"), 1)", "new(new(1, \"b\"), 1)")]
    [InlineData("Keyed", "new(1, new(1, 2), 1)", "new(1, new(1, 3), 1)")]
    [InlineData("Keyed", "new(1, new(1, 2), 1)", "new(2, new(1, 2), 1)")]
    [InlineData("Keyless", "new(1, \"a\", new() { City = \"a\" })", "new(1, \"a\", new() { City = \"b\" })")]
    [InlineData("Keyless", "new(1, \"a\", new() { Floors = [1] })", "new(1, \"a\", new() { Floors = [2] })")]
    [InlineData("Keyless", "new(1, \"a\", null)", "new(1, \"b\", null)")]
    [InlineData("Fk", "new(\"a\", 1, [1])", "new(\"a\", 1, [2])")]
    [InlineData("Flag", "new(1, true)", "new(1, false)")]
    [InlineData("Stamped", "new([1], [\"a\"])", "new([1], [\"b\"])")]
    [InlineData("Map", "new(1, new() { [\"a\"] = new() { City = \"a\" } })", "new(1, new() { [\"a\"] = new() { City = \"b\" } })")]
    [InlineData("Tree", "new(1, [new(1, [], [1])], [])", "new(1, [new(1, [], [2])], [])")]
    [InlineData("Held", "new(1, 1, new(\"a\", 1, [1]))", "new(1, 1, new(\"a\", 1, [2]))")]
    public async Task Two_that_differ_have_two_tags(string type, string first, string second)
    {
        await TwoAnswers.AssertDifferentAsync(Types, type, first, second);
        await TwoAnswers.AssertDifferentAsync(Types, $"List<{type}>", $"[{first}]", $"[{second}]");
        await TwoAnswers.AssertDifferentAsync(Types, $"Page<{type}>", $"new([{first}], 1)", $"new([{second}], 1)");
    }

    [Theory]
    [InlineData("Order", "new(new(1), 1, \"a\")", "new(new(1), 1, \"a\")")]
    [InlineData("Tree", "new(1, [new(1, [], [1])], [])", "new(1, [new(1, [], [1])], [])")]
    public async Task Two_that_do_not_have_one(string type, string first, string second) => await TwoAnswers.AssertSameAsync(Types, type, first, second);
}
