using EtagGen.CodeFixes;

namespace EtagGen.Generators.Tests.Fixes;

/// <summary>ETAG011: what the wrapper does already goes, with all that is only there for it.</summary>
public class RemoveHandWrittenTests
{
    private const string Types = """
        public sealed record Order(int Id, long Version);
        public sealed class Db { public Task<Order?> FindAsync(int id) => null!; }
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
