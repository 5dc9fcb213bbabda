using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Results;

/// <summary>Settings that a result brings along change its body, and so its tag.</summary>
public class JsonSettingsTests
{
    private const string Types = VersionedProgram.Order + """

        public static class Settings
        {
            public static readonly System.Text.Json.JsonSerializerOptions Snake = new() { PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.SnakeCaseLower };
            public static readonly System.Text.Json.JsonSerializerOptions Kebab = new() { PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.KebabCaseUpper };
            public static System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> For<T>(this System.Text.Json.JsonSerializerOptions options)
            {
                if (!options.IsReadOnly)
                    options.MakeReadOnly(populateMissingResolver: true);
                return (System.Text.Json.Serialization.Metadata.JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
            }
        }
        """;

    [Theory]
    [InlineData("JsonHttpResult<Order>", "TypedResults.Json(new Order(1, 7), {0})")]
    [InlineData("JsonHttpResult<Order>", "TypedResults.Json(new Order(1, 7), {0}.For<Order>())")]
    [InlineData("Results<JsonHttpResult<Order>, NotFound>", "TypedResults.Json(new Order(1, 7), {0})")]
    [InlineData("JsonHttpResult<List<Order>>", "TypedResults.Json(new List<Order> {{ new(1, 7) }}, {0})")]
    [InlineData("IResult", "Results.Json(new Order(1, 7), {0})")]
    [InlineData("IResult", "Results.Json((object)new Order(1, 7), {0})")]
    [InlineData("IResult", "Results.Json(new Order(1, 7), {0}.For<Order>())")]
    public async Task They_are_part_of_the_tag(string type, string result)
    {
        string Handler(string path, string settings) => $"""app.MapGet("/{path}", [Versioned] {type} () => {string.Format(result, settings)});""";
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            Handler("snake", "Settings.Snake") + Handler("kebab", "Settings.Kebab") + Handler("again", "Settings.Snake"), Types));

        var snake = await app.AssertValidatedAsync("/snake");
        Assert.NotEqual(snake, await app.AssertValidatedAsync("/kebab"));
        Assert.Equal(snake, await app.AssertValidatedAsync("/again"));
        Assert.Contains("\"id\"", await app.Client.GetStringAsync("/snake"));
        Assert.Contains("\"ID\"", await app.Client.GetStringAsync("/kebab"));
    }

    [Fact]
    public async Task Equal_settings_made_for_each_request_have_one_tag()
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            """app.MapGet("/", [Versioned] () => TypedResults.Json(new Order(1, 7), new System.Text.Json.JsonSerializerOptions { WriteIndented = true }));""", Types));

        await app.AssertValidatedAsync("/");
    }
}
