using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Identity;

/// <summary>A record whose fields are all plain may hold what is not, in a property that is computed.</summary>
public class ComputedMemberTests
{
    private const string Types = """
        public sealed record Money(decimal Amount) { public Rate Rate => new(); public Money? Self => null; }
        public class Rate { public int Value { get; set; } = 1; internal int Hidden { get; set; } = 2; }
        public sealed record Item(int Id, long Version);
        public sealed record Page(List<Money> Prices, List<Item> Items);
        public sealed class Keyless { public long Version => 1; public Money Money => new(1); }
        public class RateConverter : JsonConverter<Rate>
        {
            public override Rate Read(ref System.Text.Json.Utf8JsonReader r, Type t, System.Text.Json.JsonSerializerOptions o) => new();
            public override void Write(System.Text.Json.Utf8JsonWriter w, Rate v, System.Text.Json.JsonSerializerOptions o) => w.WriteNumberValue(v.Hidden);
        }
        """;

    [Theory]
    [InlineData("Page", "new([new(1)], [])")]
    [InlineData("Dictionary<string, Page>", "new() { [\"a\"] = new([], []) }")]
    [InlineData("Keyless", "new()")]
    [InlineData("List<Keyless>", "[new()]")]
    public async Task What_a_converter_makes_of_that_is_in_no_tag(string type, string body)
    {
        var source = VersionedProgram.Mapping($"""app.MapGet("/", [Versioned] {type} () => {body});""", Types);
        await using (var plain = await VersionedProgram.ServeAsync(source))
            await plain.AssertValidatedAsync("/");
        await using var app = await VersionedProgram.ServeAsync(source.Replace(
            "public static void Map(",
            "public static void AddServices(IServiceCollection services) => services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new RateConverter())); public static void Map("));
        await app.AssertNotValidatedAsync("/");
    }
}
