using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.Analysis;

/// <summary>ETAG001 and ETAG002: a GET that sends a body without a validator.</summary>
public class UnversionedRuleTests
{
    private const string Types = """
        public sealed record Order(int Id, long Version);
        public sealed class Article { public int Id { get; set; } public DateTime UpdatedAt { get; set; } }
        public sealed record Line(int Id, string Text);
        public sealed record Page<T>(IReadOnlyList<T> Items, int Total);
        public sealed record Stamped(int Id, string ETag);
        public sealed record Several(int Id, long Version, Guid ConcurrencyStamp);
        public sealed record Detail(int Id, Order Order);
        public interface IEntity { long Version { get; } }
        public sealed class Db { public IQueryable<Order> Orders => null!; public Task<Order?> FindAsync(int id) => null!; public List<Line> Lines => []; }
        public interface IMediator { Task<T> Send<T>(object request); }
        """;

    private const string Mapped = """
        static class Own { public static RouteGroupBuilder MapOrders(this RouteGroupBuilder group) { group.MapGet("/", () => new Order(1, 1)); return group; } }
        """;

    private const string Validating = """
        public sealed class Validating : IEndpointFilter
        {
            public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
            {
                context.HttpContext.Response.Headers.ETag = "1";
                return next(context);
            }
        }
        """;

    [Theory]
    [InlineData("[|()|] => new Order(1, 1)", "Order", "Order.Version")]
    [InlineData("[|(int id)|] => new Order(id, 1)", "Order", "Order.Version")]
    [InlineData("[|async (int id, Db db)|] => await db.FindAsync(id)", "Order", "Order.Version")]
    [InlineData("[|Task<Order?> (int id, Db db)|] => db.FindAsync(id)", "Order", "Order.Version")]
    [InlineData("[|()|] => new Article()", "Article", "Article.UpdatedAt")]
    [InlineData("[|()|] => new List<Order>()", "List<Order>", "Order.Version")]
    [InlineData("[|(Db db)|] => db.Orders", "IQueryable<Order>", "Order.Version")]
    [InlineData("[|IAsyncEnumerable<Order> ()|] => null!", "IAsyncEnumerable<Order>", "Order.Version")]
    [InlineData("[|()|] => new Page<Order>([], 0)", "Page<Order>", "Order.Version")]
    [InlineData("[|()|] => new Detail(1, new(1, 1))", "Detail", "Order.Version")]
    [InlineData("[|()|] => new Several(1, 1, default)", "Several", "Several.Version, Several.ConcurrencyStamp")]
    [InlineData("[|()|] => new Stamped(1, \"1\")", "Stamped", "Stamped.ETag")]
    [InlineData("[|()|] => TypedResults.Ok(new Order(1, 1))", "Order", "Order.Version")]
    [InlineData("[|Results<Ok<Order>, NotFound> ()|] => TypedResults.NotFound()", "Order", "Order.Version")]
    [InlineData("[|Results<Ok<Line>, Ok<Order>> ()|] => TypedResults.Ok(new Order(1, 1))", "Order", "Order.Version")]
    [InlineData("[|()|] => Results.Ok(new Order(1, 1))", "Order", "Order.Version")]
    [InlineData("[|async (int id, Db db)|] => await db.FindAsync(id) is { } order ? Results.Ok(order) : Results.NotFound()", "Order", "Order.Version")]
    [InlineData("[|async (IMediator mediator)|] => Results.Ok(await mediator.Send<Order>(1))", "Order", "Order.Version")]
    [InlineData("[|static ()|] => { return new Order(1, 1); }", "Order", "Order.Version")]
    public async Task ETAG001_for_a_body_with_a_version(string handler, string body, string version)
    {
        var reported = Assert.Single(await Reported.InAsync($"""app.MapGet("/", {handler.Replace("[|", "{|ETAG001:").Replace("|]", "|}")});""", Types));

        Assert.Equal(DiagnosticSeverity.Warning, reported.Severity);
        Assert.Contains($"sends '{body}' without", reported.GetMessage());
        Assert.Contains($"it has a version, {version}:", reported.GetMessage());
    }

    [Theory]
    [InlineData("() => new Order(1, 1)", "add [Versioned], or [NotVersioned(\"why\")] to its handler")]
    [InlineData("() => new Several(1, 1, default)", "add [Versioned(nameof(…))], or [NotVersioned(\"why\")] to its handler")]
    [InlineData("(Db db) => db.Orders", "add [Versioned(Current = nameof(…))], or [NotVersioned(\"why\")] to its handler")]
    [InlineData("() => new Order(1, 1)", "add .WithETag(), or [NotVersioned(\"why\")] to its handler", "true")]
    public async Task ETAG001_says_what_to_add(string handler, string advice, string requestDelegateGenerator = "")
    {
        var test = Reported.Test(Harness.VersionedProgram.Mapping($"""app.MapGet("/", {handler.Replace("(", "{|ETAG001:(").Replace(")", ")|}").Split("=>")[0]} => {handler.Split("=>")[1]});""", Types));
        test.TestState.GlobalOptions.Add("build_property.EnableRequestDelegateGenerator", requestDelegateGenerator);

        Assert.EndsWith(advice, Assert.Single(await test.RunAsync()).GetMessage());
    }

    [Theory]
    [InlineData("app.MapGet(\"/\", {|ETAG001:Get|}); static Order Get() => new(1, 1);")]
    [InlineData("app.MapGroup(\"/g\").MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1)).WithName(\"x\");")]
    [InlineData("app.MapMethods(\"/\", [\"HEAD\", \"GET\"], {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("app.MapMethods(\"/\", [HttpMethods.Get], {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("app.MapGet({|ETAG001:Get|}); static Order Get() => new(1, 1);", "static class Own { public static void MapGet(this WebApplication app, Delegate handler) => app.MapGet(\"/\", handler); }")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:delegate (int id) { return Results.Ok(new Order(id, 1)); }|});")]
    [InlineData("app.MapGet(handler: {|ETAG001:()|} => new Order(1, 1), pattern: \"/\");")]
    [InlineData("Delegate get = {|ETAG001:()|} => new Order(1, 1); app.MapGet(\"/\", get);")]
    [InlineData("Func<Order> get = {|ETAG001:Get|}; var other = get; app.MapGet(\"/\", other); static Order Get() => new(1, 1);")]
    [InlineData("app.MapGet(\"/\", app is null ? (Delegate)Text : {|ETAG001:Get|}); static Order Get() => new(1, 1); static string Text() => \"a\";")]
    [InlineData("Func<Order>? none = null; app.MapGet(\"/\", none ?? {|ETAG001:Get|}); static Order Get() => new(1, 1);")]
    [InlineData("app.MapGet(\"/\", 1 switch { 1 => Text, _ => (Delegate){|ETAG001:Get|} }); static Order Get() => new(1, 1); static string Text() => \"a\";")]
    [InlineData("Map<Order>(); void Map<T>() where T : class, IEntity => app.MapGet(\"/\", {|ETAG001:T ()|} => null!);", "public sealed class Order : IEntity { public long Version => 1; }")]
    public async Task ETAG001_for_each_way_to_map_a_GET(string statements, string? types = null) =>
        await Reported.InAsync(statements, types is null ? Types : types.Contains("Order :") ? types + "public interface IEntity { long Version { get; } }" : Types + types);

    [Theory]
    [InlineData("var orders = new List<Order> { new(1, 1) }; Delegate list = {|ETAG001:()|} => orders; app.MapGet(\"/list\", list);")]
    [InlineData("var orders = new List<Order> { new(1, 1) }; var list = {|ETAG001:()|} => orders; app.MapGet(\"/list\", list);")]
    [InlineData("app.MapGet(\"/list\", {|ETAG001:()|} => { var result = Results.Ok(new Order(1, 1)); return result; });")]
    [InlineData("app.MapGet(\"/list\", {|ETAG001:()|} => Send()); IResult Send() => Results.Ok(new Order(1, 1));")]
    [InlineData("Delegate list = {|ETAG001:()|} => new Order(1, 1); app.MapGet(\"/list\", list);", "class Cart { Delegate? list; void Set() { list = null; Delegate other; Get(out list); other = list; } static void Get(out Delegate? list) => list = null; }")]
    [InlineData("Delegate list = {|ETAG001:()|} => new Order(1, 1); app.MapGet(\"/list\", list); var cart = new Cart { list = null }; var other = cart with { list = null };", "record Cart { public Delegate? list; }")]
    [InlineData("Delegate list = () => new Order(1, 1); app.MapGet(\"/list\", list); void Set() => list = () => \"a\";", "class Cart;")]
    public async Task ETAG001_at_the_top_of_a_program(string statements, string types = "") =>
        await Reported.Test($"var app = WebApplication.CreateBuilder(args).Build(); {statements} app.Run(); record Order(int Id, int Version); {types}").RunAsync();

    [Theory]
    [InlineData("[|()|] => new Line(1, \"a\")", "'Line'", "member")]
    [InlineData("[|(Db db)|] => db.Lines", "'List<Line>'", "member")]
    [InlineData("[|()|] => new { Status = \"ok\" }", "Status", "member")]
    [InlineData("[|(List<Order> orders)|] => new Line(orders.Count(order => order.Id > 1), \"a\")", "Line", "member")]
    [InlineData("[|()|] => new { Id = 1, Version = 1L }", "Version", "as it is anonymous, and generated code cannot read its Version: return a declared type")]
    [InlineData("[|()|] => new { Name = \"shop\", Version = \"1.0\" }", "Version", "as it has no version member")]
    [InlineData("[|(Db db)|] => new { Orders = db.Orders.ToList(), Total = 1 }", "Orders", "member; what it holds has one, Order.Version: return a declared type")]
    [InlineData("[|(Db db)|] => db.Orders.Select(order => new Line(order.Id, \"a\"))", "Line", "member; what it is made from has one, Order.Version: add it")]
    [InlineData("[|async (int id, Db db)|] => Text(await db.FindAsync(id))", "Line", "member; what it is made from has one, Order.Version: add it")]
    [InlineData("[|async (int id, Db db)|] => { var order = await db.FindAsync(id); return Results.Ok(new { order!.Id }); }", "Id", "member; what it is made from has one, Order.Version: add it")]
    public async Task ETAG002_for_a_body_without(string handler, string body, string end)
    {
        var statements = $"""app.MapGet("/", {handler.Replace("[|", "{|ETAG002:").Replace("|]", "|}")}); static Line Text(Order? order) => new(order!.Id, "a");""";
        var reported = Assert.Single(await Reported.InAsync(statements, Types));

        Assert.Equal(DiagnosticSeverity.Info, reported.Severity);
        Assert.Contains(body, reported.GetMessage());
        Assert.EndsWith(end, reported.GetMessage());
    }

    [Theory]
    [InlineData("() => \"healthy\"")]
    [InlineData("() => 42")]
    [InlineData("() => Guid.NewGuid()")]
    [InlineData("() => Results.Ok()")]
    [InlineData("() => Results.Ok(\"healthy\")")]
    [InlineData("() => TypedResults.Text(\"ok\")")]
    [InlineData("() => new string[0]")]
    [InlineData("() => new Dictionary<string, object>()")]
    [InlineData("object () => new Order(1, 1)")]
    [InlineData("() => Results.Redirect(\"/swagger\")")]
    [InlineData("() => TypedResults.NoContent()")]
    [InlineData("() => Results.File(new byte[0])")]
    [InlineData("() => Results.Stream(Stream.Null)")]
    [InlineData("Stream () => Stream.Null")]
    [InlineData("IAsyncEnumerable<Order> items() => null!; app.MapGet(\"/sse\", () => TypedResults.ServerSentEvents(items()))", true)]
    [InlineData("() => { }")]
    [InlineData("Task () => Task.CompletedTask")]
    [InlineData("(HttpContext context) => context.Response.WriteAsync(\"a\")")]
    [InlineData("() => Results.Problem()")]
    [InlineData("() => TypedResults.NotFound(new Order(1, 1))")]
    [InlineData("IResult (IServiceProvider services) => services.GetRequiredService<IResult>()")]
    public async Task Nothing_for_what_has_no_body_of_its_own(string handler, bool isStatement = false) =>
        Assert.Empty(await Reported.InAsync(isStatement ? handler + ";" : $"""app.MapGet("/", {handler});""", Types));

    [Theory]
    [InlineData("app.MapPost(\"/\", () => new Order(1, 1));")]
    [InlineData("app.MapMethods(\"/\", [\"QUERY\"], () => new Order(1, 1));")]
    [InlineData("app.MapFallback(() => new Order(1, 1));")]
    [InlineData("app.Map(\"/\", () => new Order(1, 1));")]
    [InlineData("app.MapGet(\"/\", [Versioned] () => new Order(1, 1));")]
    [InlineData("app.MapGet(\"/\", [NotVersioned(\"cheap\")] () => new Order(1, 1));")]
    [InlineData("app.MapGet(\"/\", Get); [NotVersioned(\"cheap\")] static Order Get() => new(1, 1);")]
    [InlineData("app.MapGet(\"/\", () => new Order(1, 1)).WithETag();")]
    [InlineData("var get = app.MapGet(\"/\", () => new Order(1, 1)).WithName(\"x\"); get.WithETag();")]
    [InlineData("var get = app.MapGet(\"/\", () => new Order(1, 1)); var named = get.WithName(\"x\"); named.WithETag();")]
    [InlineData("Delegate get = [Versioned] () => new Order(1, 1); app.MapGet(\"/\", get);")]
    [InlineData("Delegate get = () => new Order(1, 1); get = () => \"a\"; app.MapGet(\"/\", get);")]
    [InlineData("Delegate get = () => \"a\"; app.MapGet(\"/\", get);")]
    [InlineData("foreach (var get in new Func<Order>[] { () => new Order(1, 1) }) app.MapGet(\"/\", get);")]
    [InlineData("Delegate get = () => new Order(1, 1); app.MapPost(\"/\", get);")]
    public async Task Nothing_for_what_is_no_GET_or_is_decided(string statements) => Assert.Empty(await Reported.InAsync(statements, Types));

    [Theory]
    [InlineData("app.MapGet(\"/\", (HttpContext context) => { context.Response.Headers.CacheControl = \"private, no-store\"; return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", (HttpContext context) => { context.Response.GetTypedHeaders().CacheControl = new() { NoStore = true }; return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", [Microsoft.AspNetCore.Mvc.ResponseCache(NoStore = true)] () => new Order(1, 1));")]
    [InlineData("app.MapGet(\"/\", [Microsoft.AspNetCore.OutputCaching.OutputCache] () => new Order(1, 1));")]
    [InlineData("app.MapGet(\"/\", () => new Order(1, 1)).WithMetadata(new Microsoft.AspNetCore.Mvc.ResponseCacheAttribute { NoStore = true });")]
    [InlineData("app.MapGet(\"/\", (HttpResponse response) => { response.Headers.ETag = \"\\\"1\\\"\"; return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", (HttpResponse response) => { response.Headers[\"etag\"] = \"\\\"1\\\"\"; return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", (HttpResponse response) => { response.Headers.LastModified = \"\"; return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", (HttpResponse response) => { response.Headers[\"last-modified\"] = \"\"; return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", (HttpResponse response) => { response.GetTypedHeaders().LastModified = default; return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", (HttpContext context) => { var order = new Order(1, 1); SetETag(context, order); return order; }); static void SetETag(HttpContext context, Order order) { }")]
    [InlineData("app.MapGet(\"/\", IResult (HttpRequest request) => request.Headers.IfNoneMatch == \"1\" ? Results.StatusCode(304) : Results.Ok(new Order(1, 1)));")]
    [InlineData("app.MapGet(\"/\", ([Microsoft.AspNetCore.Mvc.FromHeader(Name = \"If-None-Match\")] string? tag) => new Order(1, 1));")]
    [InlineData("app.MapGet(\"/\", () => new Order(1, 1)).CacheOutput();")]
    [InlineData("app.MapGet(\"/\", () => new Order(1, 1)).WithName(\"x\").CacheOutput(policy => policy.Tag(\"orders\"));")]
    [InlineData("app.MapGroup(\"/\").CacheOutput().MapGroup(\"/orders\").MapGet(\"/\", () => new Order(1, 1));")]
    [InlineData("var group = app.MapGroup(\"/\").WithTags(\"a\").CacheOutput(); group.MapGet(\"/\", () => new Order(1, 1));")]
    [InlineData("var group = app.MapGroup(\"/\"); group.WithTags(\"a\").CacheOutput(); group.MapGet(\"/\", () => new Order(1, 1));")]
    [InlineData("app.MapGet(\"/\", () => new Order(1, 1)).AddEndpointFilter<ETagFilter>();", "public sealed class ETagFilter : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext c, EndpointFilterDelegate n) => n(c); }")]
    [InlineData("app.MapGet(\"/\", () => new Order(1, 1)).AddEndpointFilter<Validating>();", Validating)]
    [InlineData("app.MapGet(\"/\", () => new Order(1, 1)).AddEndpointFilter(new Validating());", Validating)]
    [InlineData("app.MapGroup(\"/\").AddEndpointFilter<RouteGroupBuilder, Validating>().MapGet(\"/\", () => new Order(1, 1));", Validating)]
    [InlineData("app.MapGet(\"/\", () => new Order(1, 1)).AddEndpointFilter(AnswerAsync); static ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) { context.HttpContext.Response.Headers.ETag = \"1\"; return next(context); }")]
    [InlineData("app.MapGet(\"/\", () => new Order(1, 1)).AddEndpointFilter((context, next) => { context.HttpContext.Response.StatusCode = 304; return next(context); });")]
    [InlineData("app.MapGet(\"/\", (HttpContext context) => context.Tagged(new Order(1, 1)));", "static class Own { public static Order Tagged(this HttpContext context, Order order) { context.Response.Headers.ETag = \"1\"; return order; } }")]
    [InlineData("app.UseMiddleware<Middle>(); app.MapGet(\"/\", () => new Order(1, 1));", "public sealed class Middle { public Task InvokeAsync(HttpContext context) { context.Response.Headers.CacheControl = \"no-store\"; return Task.CompletedTask; } }")]
    [InlineData("app.Services.GetRequiredService<Microsoft.AspNetCore.OutputCaching.OutputCacheOptions>().AddBasePolicy(policy => policy.Expire(TimeSpan.Zero)); app.MapGet(\"/\", () => new Order(1, 1));")]
    [InlineData("app.MapGroup(\"/o\").MapOrders().CacheOutput();", Mapped)]
    [InlineData("app.MapGroup(\"/o\").CacheOutput().MapOrders();", Mapped)]
    [InlineData("var group = app.MapGroup(\"/o\"); group.CacheOutput(); group.MapOrders();", Mapped)]
    [InlineData("// Is void\nMapAll(app.MapGroup(\"/o\").CacheOutput()); static void MapAll(RouteGroupBuilder group) => group.MapGet(\"/\", () => new Order(1, 1));")]
    [InlineData("M\\u0061pAll(app.MapGroup(\"/o\").CacheOutput()); static void MapAll(RouteGroupBuilder group) => group.MapGet(\"/\", () => new Order(1, 1));")]
    [InlineData("Map\u200dAll(app.MapGroup(\"/o\").CacheOutput()); static void MapAll(RouteGroupBuilder group) => group.MapGet(\"/\", () => new Order(1, 1));")]
    [InlineData("Mape\u0301All(app.MapGroup(\"/o\").CacheOutput()); static void Mape\u0301All(RouteGroupBuilder group) => group.MapGet(\"/\", () => new Order(1, 1));")]
    [InlineData("{\u00a0MapAll(app.MapGroup(\"/o\").CacheOutput()); } static void MapAll(RouteGroupBuilder group) => group.MapGet(\"/\", () => new Order(1, 1));")]
    [InlineData("app.U\\u0073eDelta(); app.MapGet(\"/\", () => new Order(1, 1));", "static class Delta { public static void UseDelta(this WebApplication app) { } }")]
    [InlineData("app.MapGet(\"/\", () => new Order(1, 1)).WithConditionalGet();", Validating + "static class Own { public static RouteHandlerBuilder WithConditionalGet(this RouteHandlerBuilder builder) => builder.AddEndpointFilter<Validating>(); }")]
    [InlineData("app.MapGet(\"/\", () => new Order(1, 1)).Cached();", "static class Own { public static RouteHandlerBuilder Cached(this RouteHandlerBuilder builder) => builder.WithName(\"x\").CacheOutput(); }")]
    [InlineData("app.MapGet(\"/\", (HttpResponse response) => { response.Headers.CacheControl = Microsoft.Net.Http.Headers.CacheControlHeaderValue.NoStoreString; return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", (HttpResponse response) => { response.Headers.CacheControl = Own.Nothing; return new Order(1, 1); });", "static class Own { public const string Nothing = \"no-store\"; }")]
    [InlineData("app.UseMiddleware(typeof(Middle)); app.MapGet(\"/\", () => new Order(1, 1));", "public sealed class Middle { public Task InvokeAsync(HttpContext context) { context.Response.Headers.ETag = \"1\"; return Task.CompletedTask; } }")]
    [InlineData("app.MapGet(\"/\", (bool full) => full ? Results.Json(new Order(1, 1), statusCode: 503) : Results.Json(new Order(1, 1), statusCode: StatusCodes.Status404NotFound));")]
    [InlineData("app.UseDelta(); app.MapGet(\"/\", () => new Order(1, 1));", "static class Delta { public static void UseDelta(this WebApplication app) { } }")]
    [InlineData("app.UseMiddleware<ETagMiddleware>(); app.MapGet(\"/\", () => new Order(1, 1));", "public sealed class ETagMiddleware;")]
    [InlineData("app.Use((context, next) => { context.Response.Headers.CacheControl = \"no-store\"; return next(context); }); app.MapGet(\"/\", () => new Order(1, 1));")]
    public async Task Nothing_where_something_else_validates_or_nothing_is_stored(string statements, string types = "") =>
        Assert.Empty(await Reported.InAsync(statements, Types + types));

    [Theory]
    [InlineData("app.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1)).CacheOutput(policy => policy.NoCache());")]
    [InlineData("app.Services.GetRequiredService<Microsoft.AspNetCore.OutputCaching.OutputCacheOptions>().AddBasePolicy(policy => policy.NoCache()); app.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:(HttpResponse response)|} => { response.Headers.CacheControl = \"max-age=60\"; return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:(HttpRequest request)|} => { var since = request.Headers.LastModified; return new Order(1, 1); });")]
    [InlineData("var group = app.MapGroup(\"/\").CacheOutput(); group = app.MapGroup(\"/\"); group.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("var group = app.MapGroup(\"/\").CacheOutput(); if (app is null) { } else group/**/= app.MapGroup(\"/\"); group.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("var group = app.MapGroup(\"/\").CacheOutput(); @group // other\n ??= app.MapGroup(\"/\"); group.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("var group = app.MapGroup(\"/\").CacheOutput(); gr\\u006fup = app.MapGroup(\"/\"); group.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("var group = app.MapGroup(\"/\").CacheOutput(); /* var */ group\n#region a\n#endregion\n = app.MapGroup(\"/\"); group.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("var group = app.MapGroup(\"/\").CacheOutput(); (group, _) = (app.MapGroup(\"/\"), 1); group.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("var group = app.MapGroup(\"/\").CacheOutput(); (group) = app.MapGroup(\"/\"); group.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("var group = app.MapGroup(\"/\").CacheOutput(); Change(ref @group); group.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1)); static void Change(ref RouteGroupBuilder group) { }")]
    [InlineData("var group = app.MapGroup(\"/\").CacheOutput(); ref var other = ref/**/group; other = app.MapGroup(\"/\"); group.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:()|} => Renew(new Stamped(1, \"1\"))); static Stamped Renew(Stamped stamped) => stamped with { ETag = \"2\" };")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:(int id)|} => { var stamped = new Stamped(1, \"1\"); var copy = stamped.ETag; return stamped; });")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:()|} => GetAgenda()); static Order GetAgenda() => new(1, 1);")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:(HttpContext context)|} => context.Logged(new Order(1, 1))); app.UseMiddleware<Plain>();", "static class Own { public static Order Logged(this HttpContext context, Order order) => order; } public class Plain;")]
    [InlineData("app.UseCors(policy => policy.WithExposedHeaders(\"ETag\")); app.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("app.UseExceptionHandler(errors => errors.Run(context => { context.Response.Headers.CacheControl = \"no-store\"; return Task.CompletedTask; })); app.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = \"no-store\" }); app.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("new object().UseRetries(304); app.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1));", "static class Own { public static void UseRetries(this object o, int count) { } }")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:()|} => new Stamped(Id: 1, ETag: \"a\")).Produces<Stamped>();")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:(List<Order> orders)|} => orders.First(order => order.Id == 304 || order.Version == 304));")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:(ILogger<Order> log, int itemsNotModified)|} => { log.LogInformation(\"user said no-store {ETag}\", \"piano-store\"); return new Order(304, 1); });")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:(Etage etage)|} => new Order(etage.Id, 1));", "public sealed record Etage(int Id);")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:(HttpClient client)|} => { client.DefaultRequestHeaders.CacheControl = new() { NoStore = true }; return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/orders/ready\", {|ETAG001:()|} => new List<Order>());")]
    [InlineData("app.MapGet(\"/metrics\", {|ETAG001:()|} => new List<Order>());")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:delegate (int id) { return new Order(id, 1); }|});")]
    [InlineData("app.UseRouting(); app.Use((context, next) => next(context)); app.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1));")]
    public async Task ETAG001_where_it_only_looks_so(string statements, string types = "") => await Reported.InAsync(statements, Types + types);

    [Theory]
    [InlineData("/health", "app.MapGet(\"/health\", () => new Order(1, 1));")]
    [InlineData("health", "app.MapGet(\"/Health/\", () => new Order(1, 1));")]
    [InlineData("/other, /internal/*", "app.MapGet(\"/internal/a/b\", () => new Order(1, 1));")]
    [InlineData("/internal/*", "app.MapGroup(\"internal\").MapGroup(\"/x/\").MapGet(\"{id}\", (int id) => new Order(1, 1));")]
    [InlineData("*/stats", "app.MapGroup(\"/a\").MapGet(\"/stats\", () => new Order(1, 1));")]
    [InlineData("/a/*/c/*", "app.MapGet(\"/a/b/c/d\", () => new Order(1, 1));")]
    [InlineData("/other", "app.MapGet(\"/healthz\", () => new Order(1, 1));")]
    [InlineData("/other", "app.MapGroup(\"/api\").MapGet(\"/health/ready\", () => new { Status = \"ok\" });")]
    [InlineData("/other", "app.MapGet(\"/ping\", () => new { Status = \"ok\" });")]
    [InlineData("/other", "app.MapGet(\"/healthcare/{id}\", {|ETAG001:(int id)|} => new Order(id, 1));")]
    [InlineData("/other", "app.MapGet(\"/health/{id}\", {|ETAG001:(int id)|} => new Order(id, 1));")]
    [InlineData("/health", "app.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("/internal/*", "app.MapGroup(\"/internal\").MapAll();", "static class Own { public static void MapAll(this RouteGroupBuilder group) => group.MapGet(\"/orders\", () => new Order(1, 1)); }")]
    [InlineData("/other", "app.MapGet(\"/health-check/detail\", () => new Order(1, 1));")]
    [InlineData("/internal/*", "app.MapGet(\"/internals\", {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("/a*a", "app.MapGet(\"/a\", {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("/a/*/c/*", "app.MapGet(\"/a/c/d\", {|ETAG001:()|} => new Order(1, 1));")]
    public async Task Ignored_routes_are_configured(string routes, string statements, string types = "")
    {
        var test = Reported.Test(Harness.VersionedProgram.Mapping(statements, Types + types));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\netaggen.ignored_routes = {routes}\n"));
        await test.RunAsync();
    }

    [Fact]
    public async Task A_configured_name_makes_a_version()
    {
        var test = Reported.Test(Harness.VersionedProgram.Mapping("app.MapGet(\"/\", {|ETAG001:()|} => new Row(1, 1));", "public record Row(int Id, int Edition);"));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\netaggen.version_members = Edition\n"));
        await test.RunAsync();
    }
}
