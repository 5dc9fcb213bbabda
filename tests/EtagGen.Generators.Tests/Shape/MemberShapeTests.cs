namespace EtagGen.Generators.Tests.Shape;

/// <summary>What of its members changes the shape of a type, and what does not.</summary>
public class MemberShapeTests
{
    private const string Members = "public int Id { get; set; } public string? Name { get; set; }";

    [Theory]
    [InlineData("added", "public int Id { get; set; } public string? Name { get; set; } public int New { get; set; }")]
    [InlineData("removed", "public int Id { get; set; }")]
    [InlineData("renamed", "public int Id { get; set; } public string? Title { get; set; }")]
    [InlineData("renamed in case only", "public int ID { get; set; } public string? Name { get; set; }")]
    [InlineData("of another type", "public long Id { get; set; } public string? Name { get; set; }")]
    [InlineData("nullable now", "public int? Id { get; set; } public string? Name { get; set; }")]
    [InlineData("reordered", "public string? Name { get; set; } public int Id { get; set; }")]
    [InlineData("a list now", "public int Id { get; set; } public string[]? Name { get; set; }")]
    [InlineData("a dictionary now", "public int Id { get; set; } public Dictionary<string, string>? Name { get; set; }")]
    [InlineData("a field now", "public int Id { get; set; } public string? Name;")]
    [InlineData("no longer public", "public int Id { get; set; } internal string? Name { get; set; }")]
    [InlineData("no longer readable", "public int Id { get; set; } public string? Name { private get; set; }")]
    [InlineData("static now", "public int Id { get; set; } public static string? Name { get; set; }")]
    [InlineData("named for JSON", "public int Id { get; set; } [JsonPropertyName(\"title\")] public string? Name { get; set; }")]
    [InlineData("ignored", "public int Id { get; set; } [JsonIgnore] public string? Name { get; set; }")]
    [InlineData("ignored at times", "public int Id { get; set; } [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Name { get; set; }")]
    [InlineData("ordered", "[JsonPropertyOrder(1)] public int Id { get; set; } public string? Name { get; set; }")]
    [InlineData("converted", "public int Id { get; set; } [JsonConverter(typeof(Converter))] public string? Name { get; set; }")]
    [InlineData("converted by an attribute of one's own", "public int Id { get; set; } [Upper] public string? Name { get; set; }")]
    [InlineData("a number as text", "[JsonNumberHandling(JsonNumberHandling.WriteAsString)] public int Id { get; set; } public string? Name { get; set; }")]
    [InlineData("joined by a private one", "public int Id { get; set; } public string? Name { get; set; } [JsonInclude] private int Secret { get; set; }")]
    [InlineData("joined by extension data", "public int Id { get; set; } public string? Name { get; set; } [JsonExtensionData] public Dictionary<string, object>? Rest { get; set; }")]
    public void It_changes_when_a_member_is(string change, string members)
    {
        _ = change;

        Assert.NotEqual(ContractOf.Order(Members, Types), ContractOf.Order(members, Types));
    }

    [Theory]
    [InlineData("comments and blanks", "/* id */\n\npublic int Id { get; set; } // id\n   public string? Name { get; set; }")]
    [InlineData("methods", "public int Id { get; set; } public string? Name { get; set; } public int Twice() => Id * 2;")]
    [InlineData("private members", "private int _id; public int Id { get => _id; set => _id = value; } public string? Name { get; set; }")]
    [InlineData("internal and protected members", "public int Id { get; set; } internal int A { get; set; } protected int B { get; set; } public string? Name { get; set; }")]
    [InlineData("static members and constants", "public const int C = 1; public static int S { get; set; } public int Id { get; set; } public string? Name { get; set; }")]
    [InlineData("constructors, events, indexers, operators and nested types", "public Order() { } public event Action? E; public int this[int i] => i + (E is null ? 0 : 1); public static bool operator !(Order o) => true; public class Inner { public int X { get; set; } } public int Id { get; set; } public string? Name { get; set; }")]
    [InlineData("attributes of others", "[Key, Timestamp, Obsolete] public int Id { get; set; } [MaxLength(5), NotVersioned(\"x\"), LastModified] public string? Name { get; set; }")]
    [InlineData("the way it is set", "public required int Id { get; init; } public string? Name { get; private set; }")]
    [InlineData("the way it is read", "public int Id => 1; public string? Name => null;")]
    [InlineData("nullability of a reference", "public int Id { get; set; } public string Name { get; set; } = \"\";")]
    [InlineData("members that JSON never sees", "public int Id { get; set; } [JsonIgnore] public int Hidden { get; set; } public string? Name { get; set; }")]
    [InlineData("virtual", "public virtual int Id { get; set; } public virtual string? Name { get; set; }")]
    [InlineData("a write-only member", "public int Id { get; set; } public int W { set { } } public string? Name { get; set; }")]
    public void It_does_not_change_with(string change, string members)
    {
        _ = change;

        Assert.Equal(ContractOf.Order(Members, Types), ContractOf.Order(members, Types));
    }

    private const string Types = """
        public class Converter : JsonConverter<string>
        {
            public override string Read(ref System.Text.Json.Utf8JsonReader r, Type t, System.Text.Json.JsonSerializerOptions o) => "";
            public override void Write(System.Text.Json.Utf8JsonWriter w, string v, System.Text.Json.JsonSerializerOptions o) { }
        }
        public class UpperAttribute : JsonConverterAttribute { public override JsonConverter CreateConverter(Type t) => new Converter(); }
        """;
}
