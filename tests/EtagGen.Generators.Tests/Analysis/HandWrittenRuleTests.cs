using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.Analysis;

/// <summary>ETAG011: a <c>[Versioned]</c> handler that does by hand what its wrapper does.</summary>
public class HandWrittenRuleTests
{
    private const string Types = """
        public sealed record Order(int Id, long Version);
        public sealed class Audit { public int StatusCode { get; set; } }
        public sealed class Db { public void MarkNotModified(int id) { } public Order FindNotModified() => new(1, 1); }
        public sealed class Stamped { public int Id { get; set; } public string ETag { get; set; } = ""; }
        """;

    [Theory]
    [InlineData("{|ETAG011:response.Headers.ETag = \"\\\"1\\\"\"|};")]
    [InlineData("{|ETAG011:response.Headers[\"ETag\"] = \"\\\"1\\\"\"|};")]
    [InlineData("{|ETAG011:response.Headers[\"etag\"] = \"\\\"1\\\"\"|};")]
    [InlineData("{|ETAG011:response.Headers[Microsoft.Net.Http.Headers.HeaderNames.ETag] = \"\\\"1\\\"\"|};")]
    [InlineData("{|ETAG011:response.Headers.Append(\"ETag\", \"\\\"1\\\"\")|};")]
    [InlineData("{|ETAG011:response.Headers.TryAdd(Microsoft.Net.Http.Headers.HeaderNames.ETag, \"\\\"1\\\"\")|};")]
    [InlineData("{|ETAG011:response.GetTypedHeaders().ETag = new(\"\\\"1\\\"\")|};")]
    [InlineData("if (id == 2) { {|ETAG011:response.StatusCode = 304|}; }")]
    [InlineData("if (id == 2) { {|ETAG011:response.StatusCode = StatusCodes.Status304NotModified|}; }")]
    [InlineData("if (id == 2) { {|ETAG011:response.StatusCode = (int)System.Net.HttpStatusCode.NotModified|}; }")]
    public async Task Fields_and_status_are_reported(string statement) => await Reported.InAsync(
        $$"""app.MapGet("/{id}", [Versioned] (int id, HttpResponse response) => { {{statement}} return new Order(id, 1); });""", Types);

    [Theory]
    [InlineData("app.MapGet(\"/\", [Versioned] Results<Ok<Order>, StatusCodeHttpResult> (HttpRequest request) => request.Headers.IfNoneMatch == \"1\" ? {|ETAG011:TypedResults.StatusCode(304)|} : TypedResults.Ok(new Order(1, 1)));")]
    [InlineData("app.MapGet(\"/\", Get); [Versioned] static IResult Get(bool old) { if (old) return {|ETAG011:Results.StatusCode(StatusCodes.Status304NotModified)|}; return Results.Ok(new Order(1, 1)); }")]
    [InlineData("app.MapGet(\"/\", Handlers.Get);", "public static class Handlers { [Versioned] public static Order Get(HttpResponse response) { {|ETAG011:response.Headers.ETag = \"1\"|}; return new(1, 1); } }")]
    [InlineData("app.MapGet(\"/\", (HttpResponse response) => { {|ETAG011:response.Headers.ETag = \"1\"|}; return new Order(1, 1); }).WithETag();")]
    [InlineData("app.MapGet(\"/\", Get).WithETag(); static Order Get(HttpResponse response) { {|ETAG011:response.Headers.ETag = \"1\"|}; return new(1, 1); }")]
    public async Task In_each_kind_of_handler(string statements, string types = "") => await Reported.InAsync(statements, Types + types);

    [Theory]
    [InlineData("app.MapGet(\"/\", [Versioned] (HttpResponse response) => { response.Headers.CacheControl = \"no-cache\"; return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", [Versioned] (HttpRequest request) => { var tags = request.Headers.IfNoneMatch; var tag = request.Headers.ETag; return new Order(tags.Count + tag.Count, 1); });")]
    [InlineData("app.MapGet(\"/\", [Versioned] () => { var stamped = new Stamped(); stamped.ETag = \"1\"; return stamped; });")]
    [InlineData("app.MapGet(\"/\", [Versioned] () => new Stamped { ETag = \"1\" });")]
    [InlineData("app.MapGet(\"/\", [Versioned] (HttpResponse response) => { if (response.StatusCode == 304) { } return new Order(304, 1); });")]
    [InlineData("app.MapGet(\"/\", [NotVersioned(\"by hand\")] (HttpResponse response) => { response.Headers.ETag = \"1\"; response.StatusCode = 304; return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", (HttpResponse response) => { response.Headers.ETag = \"1\"; return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", [Versioned] () => { var audit = new Dictionary<string, string>(); audit[\"ETag\"] = \"x\"; audit.Add(\"ETag\", \"y\"); return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", [Versioned] async (HttpClient client) => { var message = new HttpRequestMessage(); message.Headers.Add(\"ETag\", \"1\"); await client.SendAsync(message); return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", [Versioned] (Db db) => { db.MarkNotModified(1); return db.FindNotModified(); });")]
    [InlineData("app.MapGet(\"/\", [Versioned] (Audit audit) => { audit.StatusCode = 304; _ = new Audit { StatusCode = 304 }; return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", [Versioned] (HttpRequest request) => { request.Headers.ETag = \"1\"; return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", [Versioned] () => { var names = new Dictionary<string, int>(); names.Add(\"etags\", 304); return new Order(1, 1); });")]
    public async Task Nothing_for_other_code(string statements) => Assert.Empty(await Reported.InAsync(statements, Types));

    [Fact]
    public async Task The_message_says_what_it_is()
    {
        var reported = await Reported.InAsync(
            """app.MapGet("/", [Versioned] (HttpResponse response) => { {|ETAG011:response.Headers.ETag = "1"|}; {|ETAG011:response.StatusCode = 304|}; return new Order(1, 1); });""", Types);

        Assert.All(reported, diagnostic => Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity));
        Assert.Contains("the ETag written by hand", reported[0].GetMessage());
        Assert.Contains("the 304 written by hand", reported[1].GetMessage());
    }
}
