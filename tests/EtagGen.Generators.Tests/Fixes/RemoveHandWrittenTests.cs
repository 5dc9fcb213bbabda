using EtagGen.CodeFixes;

namespace EtagGen.Generators.Tests.Fixes;

/// <summary>ETAG011: what the wrapper does already goes, with all that is only there for it.</summary>
public class RemoveHandWrittenTests
{
    private const string Types = """
        public sealed record Order(int Id, long Version);
        public sealed class Db { public Task<Order?> FindAsync(int id) => null!; public bool Remove(int id) => true; public bool Lock(int id, out int h) { h = 1; return true; } public Task<bool> TouchAsync() => null!; public int Next() => 1; }
        """;

    [Fact]
    public Task The_field_the_condition_and_the_tag() => AsAsync(
        """
        app.MapGet("/{id}", [Versioned] async Task<IResult> (int id, HttpContext context, Db db) =>
        {
            var order = await db.FindAsync(id);
            if (order is null)
                return Results.NotFound();

            // By hand.
            var version = order.Version.ToString();
            var tag = $"\"{version}\"";
            {|ETAG011:context.Response.Headers.ETag = tag|};
            if (context.Request.Headers.IfNoneMatch == tag)
                return {|ETAG011:Results.StatusCode(StatusCodes.Status304NotModified)|};

            return Results.Ok(order);
        });
        """,
        """
        app.MapGet("/{id}", [Versioned] async Task<IResult> (int id, HttpContext context, Db db) =>
        {
            var order = await db.FindAsync(id);
            if (order is null)
                return Results.NotFound();

            return Results.Ok(order);
        });
        """);

    [Fact]
    public Task At_the_beginning_no_gap_stays() => AsAsync(
        """
        app.MapGet("/{id}", [Versioned] (int id, HttpResponse response) =>
        {
            {|ETAG011:response.Headers["ETag"] = "\"1\""|};

            return new Order(id, 1);
        });
        """,
        """
        app.MapGet("/{id}", [Versioned] (int id, HttpResponse response) =>
        {
            return new Order(id, 1);
        });
        """);

    [Fact]
    public Task A_choice_becomes_what_is_left_of_it() => AsAsync(
        """
        app.MapGet("/{id}", [Versioned] Results<Ok<Order>, StatusCodeHttpResult> (int id, HttpRequest request) =>
            request.Headers.IfNoneMatch == "\"1\"" ? {|ETAG011:TypedResults.StatusCode(304)|} : TypedResults.Ok(new Order(id, 1)));
        """,
        """
        app.MapGet("/{id}", [Versioned] Results<Ok<Order>, StatusCodeHttpResult> (int id, HttpRequest request) =>
            TypedResults.Ok(new Order(id, 1)));
        """);

    [Fact]
    public Task A_branch_comes_out_of_its_condition() => AsAsync(
        """
        app.MapGet("/{id}", [Versioned] IResult (int id, HttpContext context) =>
        {
            if (context.Request.Headers.IfNoneMatch == "\"1\"")
            {
                {|ETAG011:context.Response.StatusCode = 304|};
                return Results.Empty;
            }
            else
            {
                var order = new Order(id, 1);
                return Results.Ok(order);
            }
        });
        """,
        """
        app.MapGet("/{id}", [Versioned] IResult (int id, HttpContext context) =>
        {
            var order = new Order(id, 1);
            return Results.Ok(order);
        });
        """);

    [Fact]
    public Task An_else_goes_alone() => AsAsync(
        """
        app.MapGet("/{id}", [Versioned] IResult (int id, HttpContext context) =>
        {
            if (context.Request.Headers.IfNoneMatch != "\"1\"")
                return Results.Ok(new Order(id, 1));
            else
                return {|ETAG011:Results.StatusCode(304)|};
        });
        """,
        "");

    [Fact]
    public Task All_handlers_of_a_project_at_once() => AsAsync(
        """
        app.MapGet("/1", [Versioned] (HttpResponse response) => { {|ETAG011:response.Headers.ETag = "1"|}; {|ETAG011:response.Headers.Append("ETag", "2")|}; return new Order(1, 1); });
        app.MapGet("/2", Get);
        [Versioned] static Order Get(HttpResponse response) { {|ETAG011:response.Headers.ETag = "1"|}; return new(1, 1); }
        """,
        """
        app.MapGet("/1", [Versioned] (HttpResponse response) => { return new Order(1, 1); });
        app.MapGet("/2", Get);
        [Versioned] static Order Get(HttpResponse response) { return new(1, 1); }
        """);

    [Theory]
    [InlineData("app.MapGet(\"/\", [Versioned] (HttpResponse response) => { if (response.HasStarted) {|ETAG011:response.Headers.ETag = \"1\"|}; return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", [Versioned] (HttpResponse response) => { var tag = {|ETAG011:response.Headers.ETag = \"1\"|}; return new Order(1, 1); });")]
    [InlineData("app.MapGet(\"/\", [Versioned] IResult (HttpContext context) => { if (context.Request.Headers.IfNoneMatch == \"1\") { Console.WriteLine(\"old\"); return {|ETAG011:Results.StatusCode(304)|}; } return Results.Ok(new Order(1, 1)); });")]
    [InlineData("app.MapGet(\"/\", [Versioned] Order (HttpResponse response) => { {|ETAG011:response.StatusCode = 304|}; return new Order(1, 1); });")]
    public Task Not_where_it_does_something_else_too(string statement) => Fixed<RemoveHandWrittenFix>.NeverAsync(Program(statement));

    [Theory]
    [InlineData("if (id == 0 || inm == \"x\") return {|ETAG011:Results.StatusCode(304)|};")]
    [InlineData("if ((r.HttpContext.User.Identity is null || r.HttpContext.Request.Headers.IfNoneMatch == \"x\") || inm == \"x\") return {|ETAG011:Results.StatusCode(304)|};")]
    [InlineData("return r.HasStarted || inm == \"x\" ? {|ETAG011:Results.StatusCode(304)|} : Results.Ok(db);")]
    [InlineData("var removed = db.Remove(1); if (removed && inm == \"x\") return {|ETAG011:Results.StatusCode(304)|};")]
    [InlineData("if (db.Remove(1) && inm == \"x\") return {|ETAG011:Results.StatusCode(304)|};")]
    [InlineData("if (!db.Lock(1, out var h) || inm == \"x\") return {|ETAG011:Results.StatusCode(304)|};")]
    [InlineData("if (await db.TouchAsync() && inm == \"x\") return {|ETAG011:Results.StatusCode(304)|};")]
    [InlineData("if ((inm = \"y\") == \"x\") return {|ETAG011:Results.StatusCode(304)|};")]
    [InlineData("if (count++ == 1) return {|ETAG011:Results.StatusCode(304)|};")]
    [InlineData("if (new Db().Equals(db)) return {|ETAG011:Results.StatusCode(304)|};")]
    [InlineData("if (r.Headers.Remove(\"Vary\")) return {|ETAG011:Results.StatusCode(304)|};")]
    [InlineData("if (next() == 1) return {|ETAG011:Results.StatusCode(304)|};")]
    [InlineData("if ((inm ?? throw new Exception()) == \"x\") return {|ETAG011:Results.StatusCode(304)|};")]
    [InlineData("if (inm is not { Length: 1 } same) return {|ETAG011:Results.StatusCode(304)|}; count = same.Length;")]
    [InlineData("var tag = db.Next(); {|ETAG011:r.Headers.ETag = tag.ToString()|};")]
    [InlineData("{|ETAG011:r.Headers.ETag = db.Next().ToString()|};")]
    [InlineData("int a = db.Next(), b = 1; {|ETAG011:r.Headers.ETag = a.ToString()|}; count = b;")]
    public Task Not_where_something_would_not_happen_any_more(string statements) => NeverInAsync(statements);

    [Theory]
    [InlineData("if (inm == \"x\") return id switch { 1 => {|ETAG011:Results.StatusCode(304)|}, _ => Results.Ok(db) };")]
    [InlineData("if (inm == \"x\") { {|ETAG011:r.StatusCode = 304|}; return Results.Ok(db); }")]
    [InlineData("return inm == \"x\" ? (id switch { 1 => {|ETAG011:Results.StatusCode(304)|}, _ => Results.Ok(db) }) : Results.NotFound();")]
    public Task Not_where_there_is_another_answer(string statements) => NeverInAsync(statements);

    [Theory]
    [InlineData("if (id == 1)\n{\n    {|ETAG011:r.Headers.ETag = \"1\"|};\n}\nelse\n{\n    count = 1;\n}")]
    [InlineData("foreach (var c in \"abc\")\n{\n    {|ETAG011:r.Headers.ETag = \"1\"|};\n}")]
    [InlineData("try\n{\n    {|ETAG011:r.Headers.ETag = \"1\"|};\n}\nfinally\n{\n    count = 1;\n}")]
    public Task Not_where_an_empty_block_would_stay(string statements) => NeverInAsync(statements);

    [Theory]
    [InlineData("#if !DEBUG\n{|ETAG011:r.Headers.ETag = \"1\"|};\n#endif")]
    [InlineData("{|ETAG011:r.Headers.ETag = \"1\"|};\n#if DEBUG\ncount = 1;\n#endif")]
    [InlineData("var tag = inm;\n#if DEBUG\nConsole.WriteLine(tag);\n#endif\n{|ETAG011:r.Headers.ETag = tag|};")]
    [InlineData("#pragma warning disable CS0168\n{|ETAG011:r.Headers.ETag = \"1\"|};\n#pragma warning restore CS0168")]
    public Task Not_among_directives(string statements) => NeverInAsync(statements);

    [Theory]
    [InlineData("if (inm == \"x\")\n    return {|ETAG011:Results.StatusCode(304)|};\nelse // load it\n    count = 1;")]
    [InlineData("if (inm == \"x\")\n{\n    return {|ETAG011:Results.StatusCode(304)|};\n}\nelse\n{ // load it\n    count = 1;\n}")]
    [InlineData("if (inm == \"x\")\n{\n    return {|ETAG011:Results.StatusCode(304)|};\n}\nelse\n{\n    count = 1;\n    // loaded\n}")]
    [InlineData("return inm == \"x\" ? {|ETAG011:Results.StatusCode(304)|} : /* loaded */ Results.Ok(db);")]
    public Task Not_where_a_comment_would_be_lost(string statements) => NeverInAsync(statements);

    [Theory]
    [InlineData(
        "// Is it there?\nif (inm == \"x\")\n{\n    // Nothing new.\n    return {|ETAG011:Results.StatusCode(304)|};\n}\nelse\n{\n    // load it\n    count = 1; // once\n}",
        "// Is it there?\n// load it\ncount = 1; // once")]
    [InlineData("if (id == 1)\n{\n    {|ETAG011:r.Headers.ETag = \"1\"|};\n}\nelse\n{\n    {|ETAG011:r.Headers.ETag = \"2\"|};\n}\ncount = 1;", "count = 1;")]
    [InlineData("if (id == 1)\n{\n    count = 1;\n}\nelse\n{\n    {|ETAG011:r.Headers.ETag = \"2\"|};\n}\ncount = 1;", "if (id == 1)\n{\n    count = 1;\n}\ncount = 1;")]
    [InlineData("if (inm is not null) {\n    if (inm == \"x\")\n        return {|ETAG011:Results.StatusCode(304)|};\n}\ncount = 1;", "count = 1;")]
    [InlineData("if (id == 1) { count = 1; } else { {|ETAG011:r.Headers.ETag = \"2\"|}; }\ncount = 1;", "if (id == 1) { count = 1; }\ncount = 1;")]
    [InlineData("if (r.HttpContext.Request.Headers.TryGetValue(\"If-None-Match\", out var sent) && sent.Contains(\"x\")) { {|ETAG011:r.StatusCode = 304|}; r.Headers.Vary = \"x\"; return Results.Empty; }\ncount = 1;", "count = 1;")]
    [InlineData("var tag = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id.ToString())));\n{|ETAG011:r.Headers.ETag = new Microsoft.Net.Http.Headers.EntityTagHeaderValue(tag).ToString()|};\ncount = 1;", "count = 1;")]
    [InlineData("if (inm == \"*\" || inm == \"x\")\n    return {|ETAG011:Results.StatusCode(304)|};\ncount = 1;", "count = 1;")]
    [InlineData("if (r.HttpContext.Request.Headers.IfNoneMatch == \"*\" || r.HttpContext.Request.Headers.IfNoneMatch.ToString().Contains(\"x\"))\n    return {|ETAG011:Results.StatusCode(304)|};\ncount = 1;", "count = 1;")]
    [InlineData("var etag = $\"\\\"{id}\\\"\";\nif (r.HttpContext.Request.Headers.IfNoneMatch == etag)\n    return {|ETAG011:Results.StatusCode(304)|};\n{|ETAG011:r.Headers.ETag = etag|};\ncount = 1;", "count = 1;")]
    [InlineData("{|ETAG011:r.Headers.ETag = MakeETag(db)|};\ncount = 1;", "count = 1;")]
    public Task What_only_reads_and_compares_goes(string before, string after) => AsAsync(Handler(before), Handler(after));

    private static Task NeverInAsync(string statements) => AsAsync(Handler(statements), "");

    private static string Handler(string statements) => $$"""
        int count = 0; Func<int> next = () => count;
        app.MapGet("/{id}", [Versioned] async Task<IResult> (int id, string? inm, HttpResponse r, Db db) =>
        {
            {{statements.Replace("\n", "\n    ").Replace("    #", "#")}}
            await Task.Yield();
            return Results.Ok(new Order(count, 1));
        });
        static string MakeETag(Db db) => "";
        """;

    private static Task AsAsync(string before, string after) => after.Length == 0
        ? Fixed<RemoveHandWrittenFix>.NeverAsync(Program(before))
        : Fixed<RemoveHandWrittenFix>.AsAsync(Program(before), Program(after));

    private static string Program(string statements) => $$"""
        using Microsoft.AspNetCore.Http.HttpResults;

        {{Types}}

        public static class App
        {
            public static void Map(WebApplication app)
            {
                {{statements.Replace("\n", "\n        ").Replace("\n        \n", "\n\n")}}
            }
        }
        """;
}
