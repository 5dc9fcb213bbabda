using EtagGen.Generators.Summary;
using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Summary;

/// <summary>The list of endpoints that the build's log shows where it is asked for.</summary>
public class EndpointSummaryTests
{
    private const string Types = """
        public sealed record Order(int Id, long Version);
        public sealed class Note { public int Id { get; set; } public DateTime UpdatedAt { get; set; } }
        public sealed class Row { public int Id { get; set; } [Timestamp] public byte[] Stamp { get; set; } = []; }
        public sealed record Line(int Id);
        public sealed record Page(int Total, List<Order> Items);
        public static class Versions { public static long Of(int id) => 1; }
        public sealed class Own : IResult { public static IResult Send(object body) => Results.Ok(body); public Task ExecuteAsync(HttpContext context) => context.Response.WriteAsJsonAsync(new Order(1, 1)); }
        """;

    private const string Opaque = "GET /a in App.Map (what it sends cannot be seen): no validator";

    [Theory]
    [InlineData("app.MapGet(\"/a\", [Versioned] () => new Order(1, 1));", "GET /a in App.Map: Order.Version (by its name), strong, after the handler")]
    [InlineData("app.MapGet(\"/a\", [Versioned(Head = true)] () => new Row());", "GET,HEAD /a in App.Map: Row.Stamp ([Timestamp]), strong, after the handler")]
    [InlineData("app.MapGet(\"/a\", [Versioned] () => new Note());", "GET /a in App.Map: Note.UpdatedAt (a date), weak, after the handler")]
    [InlineData("app.MapGet(\"/a\", [Versioned(Weak = true)] () => new Order(1, 1));", "GET /a in App.Map: Order.Version (by its name), weak, after the handler")]
    [InlineData("app.MapGet(\"/a\", [Versioned(\"Id\")] () => new Order(1, 1));", "GET /a in App.Map: Order.Id (named in [Versioned]), strong, after the handler")]
    [InlineData("app.MapGet(\"/a\", [Versioned] () => new Page(1, []));", "GET /a in App.Map: hash over Order.Version (by its name), strong, after the handler")]
    [InlineData("app.MapGet(\"/a\", [Versioned] Results<Ok<Order>, Ok<Row>> () => TypedResults.Ok(new Row()));", "GET /a in App.Map: Order.Version (by its name), strong or Row.Stamp ([Timestamp]), strong, after the handler")]
    [InlineData("app.MapGroup(\"/g\").MapMethods(\"{id}\", [\"GET\", \"QUERY\"], [Versioned] (int id) => new Order(1, 1));", "GET,QUERY /g/{id} in App.Map: Order.Version (by its name), strong, after the handler")]
    [InlineData("app.MapGet(\"/a/{id}\", [Versioned(Current = nameof(Versions.Of), CurrentIn = typeof(Versions))] (int id) => new Order(1, 1));", "GET /a/{id} in App.Map: Order.Version (by its name), strong, before the handler by Of")]
    [InlineData("app.MapGet(\"/a/{id}\", [Versioned(Current = nameof(Versions.Of), CurrentIn = typeof(Versions))] (int id) => Results.File(new byte[0]));", "GET /a/{id} in App.Map: version read by Of, strong, before the handler by Of")]
    [InlineData("app.MapPut(\"/a/{id}\", [Versioned] (int id, IfMatch<long> ifMatch) => TypedResults.NoContent());", "PUT /a/{id} in App.Map: If-Match alone, after the handler")]
    [InlineData("app.MapGet(\"/a\", () => new Order(1, 1)).WithETag();", "GET /a in App.Map: Order.Version (by its name), strong, after the handler")]
    [InlineData("app.MapGet(\"/a\", [Versioned] () => new Order(1, 1)).WithETag();", "GET /a in App.Map: Order.Version (by its name), strong, after the handler")]
    [InlineData("app.MapGet(\"/a\", () => new Order(1, 1));", "GET /a in App.Map: no validator")]
    [InlineData("app.MapGet(\"/a\", () => new Line(1));", "GET /a in App.Map: no validator")]
    [InlineData("app.MapGet(\"/a\", [NotVersioned(\"cheap\")] () => new Line(1));", null)]
    [InlineData("app.MapGet(\"/a\", () => \"text\");", null)]
    [InlineData("Delegate get = () => new Line(1); app.MapGet(\"/a\", get);", "GET /a in App.Map: no validator")]
    [InlineData("Delegate get = () => \"text\"; app.MapGet(\"/a\", get);", null)]
    [InlineData("foreach (var get in new Func<Line>[] { () => new Line(1) }) app.MapGet(\"/a\", get);", "GET /a in App.Map (its handler cannot be seen): no validator")]
    [InlineData("foreach (var get in new Func<Line>[] { () => new Line(1) }) app.MapGet(\"/a\", get).CacheOutput();", null)]
    [InlineData("static void Map(WebApplication app, Delegate get) => app.MapGet(\"/a\", get); Map(app, () => new Line(1));", "GET /a in Map (its handler cannot be seen): no validator")]
    [InlineData("app.MapPost(\"/a\", () => new Order(1, 1));", null)]
    [InlineData("static IResult Send() => Own.Send(1); app.MapGet(\"/a\", [Versioned] IResult (int id) => id == 1 ? Results.Ok(new Row()) : Send());", "GET /a in App.Map: Row.Stamp ([Timestamp]), strong or Order.Version (by its name), strong or Note.UpdatedAt (a date), weak or hash over Order.Version (by its name), Note.UpdatedAt (a date), Row.Stamp ([Timestamp]), strong or hash over Order.Version (by its name), Note.UpdatedAt (a date), Row.Stamp ([Timestamp]), weak, after the handler")]
    [InlineData("app.MapGet(\"/a\\n; */ {x}\", [Versioned] () => new Order(1, 1));", "GET /a ; */ {x} in App.Map: Order.Version (by its name), strong, after the handler")]
    [InlineData("app.Map(\"/a\", () => new Order(1, 1));", "GET /a in App.Map: no validator")]
    [InlineData("app.Map(\"/a\", () => \"text\");", null)]
    [InlineData("app.MapGet(\"/a\", () => (object)new Order(1, 1));", Opaque)]
    [InlineData("app.MapGet(\"/a\", async Task<object> () => { await Task.Yield(); return new Order(1, 1); });", Opaque)]
    [InlineData("app.MapGet(\"/a\", () => (dynamic)new Order(1, 1));", Opaque)]
    [InlineData("app.MapGet(\"/a\", () => TypedResults.Ok<object>(new Order(1, 1)));", Opaque)]
    [InlineData("app.MapGet(\"/a\", () => new List<object> { new Order(1, 1) });", Opaque)]
    [InlineData("app.MapGet(\"/a\", () => Own.Send(new Order(1, 1)));", Opaque)]
    [InlineData("app.MapGet(\"/a\", IResult (int id) => id == 1 ? Results.Ok() : Own.Send(new Order(1, 1)));", Opaque)]
    [InlineData("app.MapGet(\"/a\", IResult (int id) => id == 1 ? Results.Ok(new Line(1)) : Own.Send(new Order(1, 1)));", "GET /a in App.Map: no validator")]
    [InlineData("app.MapGet(\"/a\", () => new Own());", Opaque)]
    [InlineData("app.MapGet(\"/a\", (HttpContext context) => context.Response.WriteAsJsonAsync(new Order(1, 1)));", Opaque)]
    [InlineData("app.MapGet(\"/a\", (HttpResponse response, int id) => response.WriteAsJsonAsync(new Order(id, 1)));", Opaque)]
    [InlineData("app.Map(\"/a\", (HttpContext context) => context.Response.WriteAsJsonAsync(new Order(1, 1)));", Opaque)]
    [InlineData("app.MapGet(\"/a\", (HttpContext context) => { context.Response.Headers.ETag = \"1\"; return context.Response.WriteAsJsonAsync(new Order(1, 1)); });", null)]
    [InlineData("app.MapGet(\"/a\", (HttpContext context) => context.Response.WriteAsJsonAsync(new Order(1, 1))).CacheOutput();", null)]
    [InlineData("app.MapGet(\"/a\", [NotVersioned(\"cheap\")] () => (object)new Order(1, 1));", null)]
    [InlineData("app.MapGet(\"/health\", () => (object)new Order(1, 1));", null)]
    [InlineData("app.MapPost(\"/a\", () => (object)new Order(1, 1));", null)]
    [InlineData("app.MapGet(\"/a\", async (int id) => { await Task.Yield(); });", null)]
    [InlineData("app.MapGet(\"/a\", () => Results.NotFound());", null)]
    [InlineData("app.MapGet(\"/a\", IResult (int id) => id == 1 ? Results.Text(\"a\") : TypedResults.File(new byte[0]));", null)]
    public async Task A_line_for_each_endpoint(string statements, string? line)
    {
        var run = await Test("true", statements).RunAsync();

        Assert.Equal(line is null ? "" : $"// {line}\n", run.GeneratedSources[EndpointSummary.FileName]);
    }

    [Theory]
    [InlineData("app.MapGroup(\"/orders\").MapOrders();", "GET /orders/{id} in OwnMaps.MapOrders: no validator", "public static class OwnMaps { public static void MapOrders(this RouteGroupBuilder group) => group.MapGet(\"/{id}\", (int id) => new Line(id)); }")]
    [InlineData("app.MapGet(TodoLists.Get);", "HANDLER TodoLists.Get: Order.Version (by its name), strong, after the handler", Maps)]
    [InlineData("Delegate get = [Versioned] () => new Order(1, 1); app.MapGet(\"/a\", get);", "HANDLER a lambda: Order.Version (by its name), strong, after the handler")]
    [InlineData("#pragma warning disable ETAG003\napp.MapGet(\"/a\", [Versioned] () => new Line(1));", "GET /a in App.Map: no validator")]
    [InlineData("app.MapGet(\"/a\", () => new Line(1)); app.MapGet(\"/a\", () => new Line(1));", "GET /a in App.Map: no validator\n// GET /a in App.Map (2): no validator")]
    public async Task What_cannot_be_seen_in_the_call_itself(string statements, string lines, string types = "")
    {
        var run = await Test("true", statements, types).RunAsync();

        Assert.Equal($"// {lines}\n", run.GeneratedSources[EndpointSummary.FileName]);
    }

    private const string Maps = """
        public static class OwnMaps { public static void MapGet(this WebApplication app, Delegate handler) => EndpointRouteBuilderExtensions.MapGet(app, "/", handler); }
        public static class TodoLists { [Versioned] public static Order Get() => new(1, 1); }
        """;

    [Fact]
    public async Task In_the_order_of_routes()
    {
        var run = await Test("true", "app.MapGet(\"/a/{id}\", () => new Line(1)); app.MapGet(\"/b\", () => new Line(1)); app.MapDelete(\"/a\", [Versioned] (IfMatch<long> ifMatch) => { }); app.MapGet(\"/a\", () => new Line(1));").RunAsync();

        Assert.Equal("// DELETE /a in App.Map: If-Match alone, after the handler\n// GET /a in App.Map: no validator\n// GET /a/{id} in App.Map: no validator\n// GET /b in App.Map: no validator\n", run.GeneratedSources[EndpointSummary.FileName]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("false")]
    [InlineData(null)]
    public async Task Nothing_where_nobody_asks(string? property)
    {
        var run = await Test(property, "app.MapGet(\"/a\", [Versioned] () => new Order(1, 1));").RunAsync();

        Assert.DoesNotContain(EndpointSummary.FileName, run.GeneratedSources.Keys);
    }

    private static GeneratorTest<EtagGenerator> Test(string? property, string statements, string types = "")
    {
        var test = VersionedProgram.Test(VersionedProgram.Mapping(statements, Types + types));
        if (property is not null)
            test.TestState.GlobalOptions.Add("build_property.EtagGenSummary", property);
        return test;
    }
}
