using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Identity;

/// <summary>A struct with one public property is that value, unless it holds something else, which a converter may write too.</summary>
public class WrapperStructTests
{
    private const string Types = """
        public record Page(int Total, Sku Sku, List<Order> Items);
        public record Order(int Id, int Version);
        public record Stocked(Sku Id, int Version);
        public class SkuConverter : JsonConverter<Sku>
        {
            public override Sku Read(ref System.Text.Json.Utf8JsonReader r, Type t, System.Text.Json.JsonSerializerOptions o) => default;
            public override void Write(System.Text.Json.Utf8JsonWriter w, Sku v, System.Text.Json.JsonSerializerOptions o) => w.WriteStringValue(v.ToString());
        }
        """;

    private const string Marked = "public readonly struct Sku(string mark, int value) { private readonly string _mark = mark; public int Value { get; } = value; public override string ToString() => _mark + Value; }";
    private const string Plain = "public readonly struct Sku(string mark, int value) { public int Value { get; } = value + mark.Length; public override string ToString() => $\"{Value}\"; }";

    [Theory]
    [InlineData("Page", "new(1, new(\"a\", 1), [])")]
    [InlineData("Stocked", "new(new(\"a\", 1), 1)")]
    [InlineData("List<Stocked>", "[new(new(\"a\", 1), 1)]")]
    public async Task What_else_it_holds_is_in_no_tag(string type, string body)
    {
        await using (var marked = await ServeAsync(Marked, type, body))
            await marked.AssertNotValidatedAsync("/");
        await using var plain = await ServeAsync(Plain, type, body);
        await plain.AssertValidatedAsync("/");
    }

    /// <summary>A property that is not what the struct holds, or not all of it, does not stand for it.</summary>
    [Theory]
    [InlineData("(string value) { private readonly string _value = value; public string Domain => _value[(_value.IndexOf('@') + 1)..]; public override string ToString() => _value; }")]
    [InlineData("(string value) { public string Domain => value[(value.IndexOf('@') + 1)..]; public override string ToString() => value; }")]
    [InlineData("(string value) { private readonly bool _isInternal = value.StartsWith('a'); public string Domain { get; } = \"x.org\"; public override string ToString() => $\"{_isInternal}\"; }")]
    [InlineData("(string value) { private readonly string _value = value; public string Value => _value.ToUpperInvariant(); public override string ToString() => _value; }")]
    public async Task A_part_of_it_is_in_no_tag(string email)
    {
        foreach (var (type, body) in new[] { ("Page", "new(1, new(\"a@x.org\"), [])"), ("Stocked", "new(new(\"a@x.org\"), 1)") })
        {
            await using var app = await ServeAsync("public readonly struct Sku" + email, type, body);
            await app.AssertNotValidatedAsync("/");
        }
    }

    /// <summary>A key with a converter is read as far as it shows: better than one tag for all.</summary>
    [Theory]
    [InlineData("readonly struct Sku(string mark, int value) { private readonly string _mark = mark; public int Value { get; } = value; public override string ToString() => _mark; }")]
    [InlineData("readonly struct Sku(string mark, int value) { private readonly int _value = value; public int Value => _value; public bool IsEmpty => _value == 0 && mark.Length == 0; }")]
    [InlineData("readonly struct Sku(string mark, int value) { public int A { get; } = value; public string B { get; } = mark; }")]
    [InlineData("class Sku(string mark, int value) { public int Value { get; } = value; public override string ToString() => mark; }")]
    public async Task A_key_with_a_converter_tells_apart_what_its_members_do(string sku)
    {
        var types = Types + "[JsonConverter(typeof(SkuConverter))] public " + sku;
        await TwoAnswers.AssertDifferentAsync(types, "Stocked", "new(new(\"a\", 1), 1)", "new(new(\"a\", 2), 1)");
        await TwoAnswers.AssertDifferentAsync(types, "List<Stocked>", "[new(new(\"a\", 1), 1)]", "[new(new(\"a\", 2), 1)]");
    }

    private static Task<CompiledApp> ServeAsync(string sku, string type, string body) =>
        VersionedProgram.ServeAsync(VersionedProgram.Mapping($"""app.MapGet("/", [Versioned] {type} () => {body});""", Types + sku).Replace(
            "public static void Map(",
            "public static void AddServices(IServiceCollection services) => services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new SkuConverter())); public static void Map("));
}
