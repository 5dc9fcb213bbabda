using EtagGen.CodeFixes;
using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Fixes;

/// <summary>ETAG008: the framework's generator owns the call, so <c>.WithETag()</c> is ours.</summary>
public class AddWithETagTests
{
    [Theory]
    [InlineData("app.MapGet(\"/\", [{|ETAG008:Versioned|}] () => new Order(1, 2));", "app.MapGet(\"/\", [Versioned] () => new Order(1, 2)).WithETag();")]
    [InlineData("app.MapGet(\"/\", {|ETAG008:App.Get|});", "app.MapGet(\"/\", App.Get).WithETag();")]
    [InlineData("app?.MapGet(\"/\", {|ETAG008:Get|});", "app?.MapGet(\"/\", Get).WithETag();")]
    [InlineData("EndpointRouteBuilderExtensions.MapGet(app, \"/\", {|ETAG008:Get|});", "EndpointRouteBuilderExtensions.MapGet(app, \"/\", Get).WithETag();")]
    [InlineData("app.MapGet(\"/\", {|ETAG008:Get|}).WithName(\"x\").RequireAuthorization();", "app.MapGet(\"/\", Get).WithETag().WithName(\"x\").RequireAuthorization();")]
    [InlineData("var builder = app.MapGet(\"/\", {|ETAG008:Get|});", "var builder = app.MapGet(\"/\", Get).WithETag();")]
    [InlineData("app.MapGet(\"/\", {|ETAG008:Get|}); // why", "app.MapGet(\"/\", Get).WithETag(); // why")]
    public Task It_follows_the_Map_call(string before, string after) => AsAsync(Program(before), Program(after));

    [Fact]
    public Task In_a_chain_of_lines_it_has_its_own() => AsAsync(
        Program("""
            app.MapGet("/", {|ETAG008:Get|})
                        // who may
                        .RequireAuthorization()
                        .WithName("x");
            """),
        Program("""
            app.MapGet("/", Get)
                        .WithETag()
                        // who may
                        .RequireAuthorization()
                        .WithName("x");
            """));

    [Theory]
    [InlineData("// hello")]
    [InlineData("/* hello */")]
    public Task The_comment_behind_a_call_stays_with_it(string comment) => AsAsync(
        Program($$"""
            app.MapGet("/", [{|ETAG008:Versioned|}] () => new Order(1, 2)) {{comment}}
                        .WithName("x"); // why
            """),
        Program($$"""
            app.MapGet("/", [Versioned] () => new Order(1, 2)) {{comment}}
                        .WithETag()
                        .WithName("x"); // why
            """));

    [Fact]
    public Task All_calls_of_a_file_at_once() => AsAsync(
        Program("""
            app.MapGet("/1", {|ETAG008:Get|});
                    app.MapGet("/2", [{|ETAG008:Versioned|}] () => new Order(1, 2));
                    app.MapGet("/3", Get).WithETag();
            """),
        Program("""
            app.MapGet("/1", Get).WithETag();
                    app.MapGet("/2", [Versioned] () => new Order(1, 2)).WithETag();
                    app.MapGet("/3", Get).WithETag();
            """));

    [Theory]
    [InlineData("app.Map(\"/\", {|ETAG008:Get|});")]
    [InlineData("app.MapPut(\"/\", {|ETAG008:Get|});")]
    [InlineData("Delegate handler = {|ETAG008:Get|};")]
    [InlineData("app.MapGet(\"/\", [{|ETAG008:Versioned|}] () => \"text\");")]
    [InlineData("app.MapGet(\"/\", [{|ETAG008:Versioned(\"Missing\")|}] () => new Order(1, 2));")]
    public Task Not_where_it_would_be_an_error_too(string statement) => Test(Program(statement)).RunAsync();

    [Fact]
    public async Task The_namespace_is_imported_where_it_is_not()
    {
        var test = Test("""
            using Microsoft.AspNetCore.Builder;

            namespace Shop;

            public static class App
            {
                public static void Map(WebApplication app) => app.MapGet("/", {|ETAG008:Get|});

                [EtagGen.Versioned]
                private static Order Get() => new(1, 2);
            }

            public record Order(int Id, long Version);
            """);
        test.ImplicitUsings = false;
        test.FixedCode = """
            using EtagGen;
            using Microsoft.AspNetCore.Builder;

            namespace Shop;

            public static class App
            {
                public static void Map(WebApplication app) => app.MapGet("/", Get).WithETag();

                [EtagGen.Versioned]
                private static Order Get() => new(1, 2);
            }

            public record Order(int Id, long Version);
            """;
        await test.RunAsync();
    }

    private static Task AsAsync(string before, string after)
    {
        var test = Test(before);
        test.FixedCode = after;
        return test.RunAsync();
    }

    private static CodeFixTest<Generators.Analysis.EtagAnalyzer, AddWithETagFix> Test(string program)
    {
        var test = Fixed<AddWithETagFix>.Test(program);
        test.TestState.GlobalOptions["build_property.EnableRequestDelegateGenerator"] = "true";
        return test;
    }

    private static string Program(string statement) => $$"""
        {{VersionedProgram.Order}}

        public static class App
        {
            public static void Map(WebApplication app)
            {
                {{statement}}
            }

            [Versioned]
            private static Order Get() => new(1, 2);
        }
        """;
}
