using System.Net;
using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Results;

/// <summary>An iterator runs once: what is hashed is what is sent.</summary>
public class EnumerationTests
{
    private const string Types = VersionedProgram.Order + """

        public static class Source
        {
            public static int Runs;

            public static IEnumerable<Order> Orders()
            {
                Runs++;
                yield return new(1, Runs);
                yield return new(2, Runs);
            }

            // LINQ's own iterators say that they are collections, and run their delegates each time.
            public static IEnumerable<Order> Selected() => new[] { 1, 2 }.Select(id => new Order(id, id == 1 ? ++Runs : Runs));

            public static int TakeRuns() { var runs = Runs; Runs = 0; return runs; }
        }
        """;

    [Theory]
    [InlineData("IEnumerable<Order> () => Source.Orders()")]
    [InlineData("IEnumerable<Order> () => Source.Selected()")]
    [InlineData("Task<IEnumerable<Order>> () => Task.FromResult(Source.Orders())")]
    [InlineData("Ok<IEnumerable<Order>> () => TypedResults.Ok(Source.Orders())")]
    [InlineData("Ok<IEnumerable<Order>> () => TypedResults.Ok(Source.Selected())")]
    [InlineData("Results<Ok<IEnumerable<Order>>, NotFound> () => TypedResults.Ok(Source.Selected())")]
    [InlineData("JsonHttpResult<IEnumerable<Order>> () => TypedResults.Json(Source.Orders(), System.Text.Json.JsonSerializerOptions.Web)")]
    [InlineData("JsonHttpResult<IEnumerable<Order>> () => TypedResults.Json(Source.Orders(), (System.Text.Json.Serialization.Metadata.JsonTypeInfo<IEnumerable<Order>>)System.Text.Json.JsonSerializerOptions.Web.GetTypeInfo(typeof(IEnumerable<Order>)))")]
    [InlineData("IResult () => Results.Ok(Source.Orders())")]
    [InlineData("IResult () => Results.Json(Source.Orders())")]
    [InlineData("IResult () => Results.Json((object)Source.Orders())")]
    [InlineData("IResult () => Results.Ok((object)Source.Orders())")]
    public async Task It_runs_once_for_a_200_and_a_304_and_the_body_is_what_was_hashed(string handler)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            $$"""
            app.MapGet("/", [Versioned] {{handler}});
            app.MapGet("/runs", () => Source.TakeRuns());
            """, Types));

        Assert.Equal("""[{"id":1,"version":1},{"id":2,"version":1}]""", await app.Client.GetStringAsync("/"));
        Assert.Equal("1", await app.Client.GetStringAsync("/runs"));

        var tag = await app.TagAsync("/");
        await app.Client.GetStringAsync("/runs");
        using var match = await app.GetIfNoneMatchAsync("/", tag!);
        Assert.Equal(HttpStatusCode.NotModified, match.StatusCode);
        Assert.Equal("1", await app.Client.GetStringAsync("/runs"));
    }

    [Theory]
    [InlineData("Created<IEnumerable<Order>> () => TypedResults.Created((string?)\"/orders\", Source.Orders())")]
    [InlineData("CreatedAtRoute<IEnumerable<Order>> () => TypedResults.CreatedAtRoute(Source.Orders(), \"orders\", new { a = 1 })")]
    public async Task A_created_result_keeps_its_location_and_runs_it_once(string handler)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            $$"""
            app.MapGet("/", [Versioned] {{handler}});
            app.MapGet("/orders", () => 1).WithName("orders");
            """, Types));

        using var response = await app.Client.GetAsync("/");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.NotNull(response.Headers.ETag);
        Assert.Contains("/orders", response.Headers.Location?.ToString());
        Assert.Equal("""[{"id":1,"version":1},{"id":2,"version":1}]""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_collection_is_sent_as_it_is_without_a_tag_where_a_converter_writes_it()
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            """app.MapGet("/", [Versioned] IEnumerable<Order> () => new Named { new(1, 1) });""",
            VersionedProgram.Order + """ [JsonConverter(typeof(NamedConverter))] public class Named : List<Order>; public class NamedConverter : JsonConverter<Named> { public override Named Read(ref System.Text.Json.Utf8JsonReader r, Type t, System.Text.Json.JsonSerializerOptions o) => null!; public override void Write(System.Text.Json.Utf8JsonWriter w, Named v, System.Text.Json.JsonSerializerOptions o) => w.WriteStringValue("named"); } """));

        await app.AssertNotValidatedAsync("/");
        Assert.Equal("\"named\"", await app.Client.GetStringAsync("/"));
    }
}
