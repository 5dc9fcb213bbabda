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

    /// <summary>A key with a converter is read as far as it can be: better than one tag for all.</summary>
    [Fact]
    public async Task A_key_with_a_converter_tells_apart_what_its_property_does() => await TwoAnswers.AssertDifferentAsync(
        Types + Marked.Replace("public readonly struct", "[JsonConverter(typeof(SkuConverter))] public readonly struct"), "Stocked", "new(new(\"a\", 1), 1)", "new(new(\"a\", 2), 1)");

    private static Task<CompiledApp> ServeAsync(string sku, string type, string body) =>
        VersionedProgram.ServeAsync(VersionedProgram.Mapping($"""app.MapGet("/", [Versioned] {type} () => {body});""", Types + sku).Replace(
            "public static void Map(",
            "public static void AddServices(IServiceCollection services) => services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new SkuConverter())); public static void Map("));
}
