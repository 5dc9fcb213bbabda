using EtagGen.CodeFixes;

namespace EtagGen.Generators.Tests.Fixes;

/// <summary>ETAG007: what the handler sends becomes visible, wherever in the project it is made.</summary>
public class UseTypedResultsTests
{
    [Theory]
    [InlineData("IResult", "Results.Ok(new Order(id, 1))", "Ok<Order>", "TypedResults.Ok(new Order(id, 1))")]
    [InlineData(
        "IResult", "id == 1 ? Results.Ok(new Order(id, 1)) : Results.NotFound()",
        "Results<Ok<Order>, NotFound>", "id == 1 ? TypedResults.Ok(new Order(id, 1)) : TypedResults.NotFound()")]
    [InlineData(
        "IResult", "id switch { 1 => Results.Json(new Order(id, 1)), 2 => TypedResults.NoContent(), _ => throw new Exception() }",
        "Results<JsonHttpResult<Order>, NoContent>", "id switch { 1 => TypedResults.Json(new Order(id, 1)), 2 => TypedResults.NoContent(), _ => throw new Exception() }")]
    [InlineData(
        "async Task<IResult>", "await Task.FromResult(id) == 1 ? Results.Ok(new List<Order>()) : Results.BadRequest(\"no\")",
        "async Task<Results<Ok<List<Order>>, BadRequest<string>>>", "await Task.FromResult(id) == 1 ? TypedResults.Ok(new List<Order>()) : TypedResults.BadRequest(\"no\")")]
    [InlineData("ValueTask<IResult>", "new(Results.Ok(new Order(id, 1)))", null, null)]
    public Task A_method_that_the_handler_calls(string type, string body, string? fixedType, string? fixedBody)
    {
        var method = $"    public static {type} Find(int id) => {body};";
        const string statement = """app.MapGet("/{id}", [{|ETAG007:Versioned|}] (int id) => Find(id));""";
        return fixedType is null
            ? NeverAsync(Program(statement), OtherFile(method))
            : AsAsync([Program(statement), OtherFile(method)], [Program(Clean(statement)), OtherFile($"    public static {fixedType} Find(int id) => {fixedBody};")]);
    }

    [Theory]
    [InlineData("IResult (int id) =>\n{\n#if OTHER\n    return Results.NotFound();\n#else\n    return Find(id);\n#endif\n}", "=> Results.Ok(new Order(id, 1));")]
    [InlineData("(int id) => Find(id)", "{\n#if OTHER\n    return Results.NotFound();\n#endif\n    return Results.Ok(new Order(id, 1));\n}")]
    [InlineData("(int id) => Find(id)", "{\n    IResult result = Results.Ok(new Order(id, 1));\n#if OTHER\n    result = Results.NotFound();\n#endif\n    return result;\n}")]
    public Task Not_where_another_build_has_other_results(string handler, string body) => NeverAsync(
        Program($$"""app.MapGet("/{id}", [{|ETAG007:Versioned|}] {{handler}});"""), OtherFile($"    public static IResult Find(int id) {body}"));

    [Theory]
    [InlineData("(int id) => Find(id)", "(int id) => Find(id)")]
    [InlineData("IResult (int id) => Find(id)", "Results<Ok<Order>, NotFound> (int id) => Find(id)")]
    [InlineData("(int id) => { return Find(id); }", "(int id) => { return Find(id); }")]
    [InlineData("async (int id) => { await Task.Yield(); return Find(id); }", "async (int id) => { await Task.Yield(); return Find(id); }")]
    [InlineData("async Task<IResult> (int id) => { await Task.Yield(); return Find(id); }", "async Task<Results<Ok<Order>, NotFound>> (int id) => { await Task.Yield(); return Find(id); }")]
    [InlineData(
        "(int id) => id == 0 ? Results.BadRequest() : Find(id)",
        "Results<BadRequest, Results<Ok<Order>, NotFound>> (int id) => id == 0 ? TypedResults.BadRequest() : Find(id)")]
    [InlineData(
        "async (int id) => { await Task.Yield(); if (id == 0) return Results.BadRequest(); return Find(id); }",
        "async Task<Results<BadRequest, Results<Ok<Order>, NotFound>>> (int id) => { await Task.Yield(); if (id == 0) return TypedResults.BadRequest(); return Find(id); }")]
    [InlineData("Get", "Get")]
    public Task A_handler_that_calls_it(string before, string after)
    {
        var handler = before == "Get" ? "{|ETAG007:Get|}" : "[{|ETAG007:Versioned|}] " + before;
        return AsAsync(
            [Program($$"""app.MapGet("/{id}", {{handler}});""", Get("IResult")), OtherFile(Find("IResult", "Results"))],
            [Program($$"""app.MapGet("/{id}", {{(after == "Get" ? "" : "[Versioned] ")}}{{after}});""", Get("Results<Ok<Order>, NotFound>")), OtherFile(Find("Results<Ok<Order>, NotFound>", "TypedResults"))]);

        string Get(string type) => before == "Get" ? $"    [Versioned]\n    private static {type} Get(int id) => Find(id);" : "";

        static string Find(string type, string factory) => $$"""
                private static {{type}} Find(int id)
                {
                    if (id == 1)
                        return {{factory}}.Ok(new Order(id, 1));
                    return {{factory}}.NotFound();
                }
            """;
    }

    [Theory]
    [InlineData("IResult", "IResult", "Results<Ok<Order>, NotFound>")]
    [InlineData("IResult", "var", "Results<Ok<Order>, NotFound>")]
    public Task A_local_that_holds_the_result(string type, string local, string union)
    {
        return Fixed<UseTypedResultsFix>.AsAsync(
            Program("""app.MapGet("/{id}", {|ETAG007:Get|});""", Get(type, local, "Results")),
            Program("""app.MapGet("/{id}", Get);""", Get(union, union, "TypedResults")));

        static string Get(string type, string local, string factory) => $$"""
                [Versioned]
                private static {{type}} Get(int id)
                {
                    {{local}} result = {{factory}}.Ok(new Order(id, 1));
                    if (id == 1)
                        result = {{factory}}.NotFound();
                    return result;
                }
            """;
    }

    [Fact]
    public Task A_local_of_one_type_stays_implicit() => Fixed<UseTypedResultsFix>.AsAsync(
        Program("""app.MapGet("/{id}", [{|ETAG007:Versioned|}] (int id) => { var result = Results.Ok(new Order(id, 1)); if (id == 2) result = Results.Ok(new Order(2, 2)); return result; });"""),
        Program("""app.MapGet("/{id}", [Versioned] (int id) => { var result = TypedResults.Ok(new Order(id, 1)); if (id == 2) result = TypedResults.Ok(new Order(2, 2)); return result; });"""));

    [Fact]
    public Task WithETag_is_no_other_case() => Fixed<UseTypedResultsFix>.AsAsync(
        Program("""{|ETAG007:app.MapGet("/{id}", (int id) => { IResult result = Results.Ok(new Order(id, 1)); if (id == 2) result = Results.Ok(new Order(2, 2)); return result; }).WithETag()|};"""),
        Program("""app.MapGet("/{id}", (int id) => { Ok<Order> result = TypedResults.Ok(new Order(id, 1)); if (id == 2) result = TypedResults.Ok(new Order(2, 2)); return result; }).WithETag();"""));

    [Fact]
    public async Task In_other_files_and_all_at_once()
    {
        var test = Fixed<UseTypedResultsFix>.Test(
            """
            var app = WebApplication.Create();
            app.MapGet("/{id}", [{|ETAG007:Versioned|}] (int id) => Shop.Orders.Find(id));
            app.MapGet("/again/{id}", [{|ETAG007:Versioned|}] (int id) => Shop.Orders.Find(id));
            app.MapGet("/first", [{|ETAG007:Versioned|}] async (int id) => id == 1 ? await Shop.Orders.FirstAsync() : Results.NotFound());
            app.Run();
            """,
            """
            using static Microsoft.AspNetCore.Http.Results;

            namespace Shop;

            public record Order(int Id, long Version);

            public static class Orders
            {
                public static IResult Find(int id) => id == 1 ? Ok(new Order(id, 1)) : NotFound();

                public static async Task<IResult> FirstAsync()
                {
                    await Task.Yield();
                    return Find(1);
                }
            }
            """);
        test.FixedCode = """
            using Microsoft.AspNetCore.Http.HttpResults;
            using Shop;

            var app = WebApplication.Create();
            app.MapGet("/{id}", [Versioned] (int id) => Shop.Orders.Find(id));
            app.MapGet("/again/{id}", [Versioned] (int id) => Shop.Orders.Find(id));
            app.MapGet("/first", [Versioned] async Task<Results<Results<Ok<Order>, NotFound>, NotFound>> (int id) => id == 1 ? await Shop.Orders.FirstAsync() : TypedResults.NotFound());
            app.Run();
            """;
        test.FixedState.Sources.Add(("Test1.cs", """
            using Microsoft.AspNetCore.Http.HttpResults;
            using static Microsoft.AspNetCore.Http.Results;

            namespace Shop;

            public record Order(int Id, long Version);

            public static class Orders
            {
                public static Results<Ok<Order>, NotFound> Find(int id) => id == 1 ? TypedResults.Ok(new Order(id, 1)) : TypedResults.NotFound();

                public static async Task<Results<Ok<Order>, NotFound>> FirstAsync()
                {
                    await Task.Yield();
                    return Find(1);
                }
            }
            """));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("Other.Send()")]
    [InlineData("Find(id)", "private static IResult Find(int id) => id == 1 ? Other.Send() : Results.Ok(new Order(1, 1));")]
    [InlineData("Find(id)", "private static IResult Find(int id) => id == 1 ? Results.Ok(new Order(1, 1)) : Results.BadRequest(new { id });")]
    [InlineData("Find(id)", "private static IResult Find(int id) => id == 1 ? Results.Ok(new Order(1, 1)) : Find(id + 1);")]
    [InlineData("Find(id)", "private static IResult Find(int id) => Results.NotFound();")]
    [InlineData("Find(id)", "private static IResult Find(int id) => Results.Text(\"text\");")]
    [InlineData("Find(id)", "private static IResult Find(int id) => Results.Ok(\"text\");")]
    [InlineData("Find(id)", "private static IResult Find(int id) => Results.Ok((object)id);")]
    [InlineData("Find(id)", "private static IResult Find(int id) => Results.Ok(null);")]
    [InlineData("Find(id)", "private static IResult Find(int id) => Results.Ok(new Ambiguous(1, 1, 1));")]
    [InlineData("Find(id)", "private static IResult Find(int id) => Results.ValidationProblem(new Dictionary<string, string[]>(), statusCode: id);")]
    [InlineData("FindAsync(id)", "private static Task<IResult> FindAsync(int id) => Task.FromResult<IResult>(Results.Ok(new Order(1, 1)));")]
    [InlineData("await FindAsync(id)", "private static async Task<IResult> FindAsync(int id) { await Task.Yield(); return Results.Ok(new Order(1, 1)); } private static Func<int, Task<IResult>> Find = FindAsync;")]
    [InlineData("Find(id)", "private static IResult Find(int id) => id switch { 1 => Results.Ok(new Order(1, 1)), 2 => Results.NotFound(), 3 => Results.BadRequest(), 4 => Results.Conflict(), 5 => Results.Unauthorized(), 6 => Results.NoContent(), _ => Results.UnprocessableEntity() };")]
    [InlineData("new Finder().Find(id)", "private interface IFinder { IResult Find(int id); } private class Finder : IFinder { public IResult Find(int id) => Results.Ok(new Order(1, 1)); }")]
    [InlineData("new Finder().Find(id)", "private class Finder : IFinder { IResult IFinder.Find(int id) => Find(id); public virtual IResult Find(int id) => Other.Send(); } private interface IFinder { IResult Find(int id); }")]
    [InlineData("new Finder().Find(id)", "private class Finder { public virtual IResult Find(int id) => Results.Ok(new Order(1, 1)); } private class Better : Finder { public override IResult Find(int id) => Results.NotFound(); }")]
    [InlineData("Copy(Results.Ok(new Order(1, 1)))", "private static IResult Copy(IResult result) => result;")]
    [InlineData("Find(id)", "public static IResult Find(int id) => Results.Ok(new Hidden(1, 1)); internal record Hidden(int Id, long Version);")]
    public Task Not_where_something_stands_against_it(string result, string members = "") => NeverAsync(
        Program($$"""app.MapGet("/{id}", [{|ETAG007:Versioned|}] {{(result.StartsWith("await") ? "async " : "")}}(int id) => {{result}});""", types: Types), OtherFile(members));

    private const string Types = """
        public static class Other { public static IResult Send() => (IResult)Activator.CreateInstance(Type.GetType("x")!)!; }
        public record Ambiguous(int Id, long RowVersion, long Version);
        """;

    private static Task AsAsync(string[] before, string[] after)
    {
        var test = Fixed<UseTypedResultsFix>.Test(before);
        Array.ForEach(after, test.FixedState.Sources.Add);
        return test.RunAsync();
    }

    private static Task NeverAsync(params string[] sources) => Fixed<UseTypedResultsFix>.Test(sources).RunAsync();

    private static string Clean(string statement) => statement.Replace("{|ETAG007:Versioned|}", "Versioned", StringComparison.Ordinal);

    private static string Program(string statement, string members = "", string types = "") => $$"""
        using Microsoft.AspNetCore.Http.HttpResults;

        public record Order(int Id, long Version);

        {{types}}

        public static partial class App
        {
            public static void Map(WebApplication app)
            {
                {{statement}}
            }

        {{members}}
        }
        """;

    /// <summary>Methods that handlers call: in their own file, the results of these show already.</summary>
    private static string OtherFile(string members) => $$"""
        using Microsoft.AspNetCore.Http.HttpResults;

        public static partial class App
        {
        {{members}}
        }
        """;
}
