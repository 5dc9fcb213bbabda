using EtagGen.CodeFixes;

namespace EtagGen.Generators.Tests.Fixes;

/// <summary>ETAG001: <c>[Versioned]</c> goes on the handler.</summary>
public class AddVersionedTests
{
    [Theory]
    [InlineData("{|ETAG001:(int id)|} => new Order(id, 1)", "[Versioned] (int id) => new Order(id, 1)")]
    [InlineData("{|ETAG001:()|} => new Order(1, 1)", "[Versioned] () => new Order(1, 1)")]
    [InlineData("{|ETAG001:static async Task<Order> (int id)|} => new(id, 1)", "[Versioned] static async Task<Order> (int id) => new(id, 1)")]
    [InlineData("(Func<int, Order>)({|ETAG001:id|} => new Order(id, 1))", "(Func<int, Order>)([Versioned] (id) => new Order(id, 1))")]
    [InlineData("(Func<int, Task<Order>>)({|ETAG001:async id|} => new Order(id, 1))", "(Func<int, Task<Order>>)([Versioned] async (id) => new Order(id, 1))")]
    [InlineData("{|ETAG001:[Obsolete] (int id)|} => new Order(id, 1)", "[Versioned][Obsolete] (int id) => new Order(id, 1)")]
    [InlineData("/* why */ {|ETAG001:(int id)|} => new Order(id, 1)", "/* why */ [Versioned] (int id) => new Order(id, 1)")]
    public Task On_a_lambda(string before, string after) => Fixed<AddVersionedFix>.AsAsync(
        Program($"""app.MapGet("/{"{id}"}", {before});"""), Program($"""app.MapGet("/{"{id}"}", {after});"""));

    [Fact]
    public Task On_a_lambda_with_a_line_and_a_comment_of_its_own() => Fixed<AddVersionedFix>.AsAsync(
        Program("""
            app.MapGet("/",
                        // The first.
                        {|ETAG001:()|} => new Order(1, 1));
            """),
        Program("""
            app.MapGet("/",
                        // The first.
                        [Versioned] () => new Order(1, 1));
            """));

    [Theory]
    [InlineData("Delegate get = {|ETAG001:()|} => new Order(1, 1); app.MapGet(\"/\", get);", "Delegate get = [Versioned] () => new Order(1, 1); app.MapGet(\"/\", get);")]
    [InlineData("Func<int, Order> get = {|ETAG001:id|} => new Order(id, 1); app.MapGet(\"/\", get);", "Func<int, Order> get = [Versioned] (id) => new Order(id, 1); app.MapGet(\"/\", get);")]
    [InlineData("app.MapGet(\"/\", app is null ? (Delegate)(() => \"a\") : {|ETAG001:()|} => new Order(1, 1));", "app.MapGet(\"/\", app is null ? (Delegate)(() => \"a\") : [Versioned] () => new Order(1, 1));")]
    public Task On_a_lambda_in_a_local(string before, string after) => Fixed<AddVersionedFix>.AsAsync(Program(before), Program(after));

    /// <summary>The formatter puts no space between lists of attributes: with one, dotnet format would not be content.</summary>
    [Fact]
    public Task Before_the_other_attributes_of_a_lambda() => Fixed<AddVersionedFix>.AsAsync(
        Program("""app.MapGet("/", {|ETAG001:[EndpointSummary("s")] ()|} => new Order(1, 1));"""),
        Program("""app.MapGet("/", [Versioned][EndpointSummary("s")] () => new Order(1, 1));"""));

    [Fact]
    public Task On_methods_and_local_functions() => Fixed<AddVersionedFix>.AsAsync(
        Program(
            """
            app.MapGet("/1", {|ETAG001:Get|});
                    app.MapGet("/2", {|ETAG001:App.Get|});
                    app.MapGet("/3", {|ETAG001:Local|});
                    app.MapGet("/4", {|ETAG001:new Other().Get|});
                    app.MapGet("/5", {|ETAG001:All<Order>|});

                    // A local function.
                    static Order Local() => new(1, 1);
            """,
            """
                /// <summary>Gets it.</summary>
                /// <returns>It.</returns>
                private static Order Get() => new(1, 1);

                [Obsolete]
                private static List<T> All<T>() => [];
            """, "public class Other { public Order Get() => new(1, 1); }"),
        Program(
            """
            app.MapGet("/1", Get);
                    app.MapGet("/2", App.Get);
                    app.MapGet("/3", Local);
                    app.MapGet("/4", new Other().Get);
                    app.MapGet("/5", All<Order>);

                    // A local function.
                    [Versioned]
                    static Order Local() => new(1, 1);
            """,
            """
                /// <summary>Gets it.</summary>
                /// <returns>It.</returns>
                [Versioned]
                private static Order Get() => new(1, 1);

                [Versioned]
                [Obsolete]
                private static List<T> All<T>() => [];
            """, "public class Other { [Versioned] public Order Get() => new(1, 1); }"));

    [Fact]
    public async Task On_a_method_in_another_file_with_line_ends_and_namespaces_of_its_own()
    {
        var test = Fixed<AddVersionedFix>.Test(
            """
            using Microsoft.AspNetCore.Builder;

            var app = WebApplication.Create();
            app.MapGet("/", {|ETAG001:Shop.Orders.Get|});
            app.MapGet("/2", {|ETAG001:()|} => new Shop.Order(1, 1));
            app.Run();
            """,
            "namespace Shop;\r\n\r\npublic static class Orders\r\n{\r\n    public static Order Get() => new(1, 1);\r\n}\r\n\r\npublic record Order(int Id, long Version);\r\n");
        test.ImplicitUsings = false;
        test.FixedCode = """
            using EtagGen;
            using Microsoft.AspNetCore.Builder;

            var app = WebApplication.Create();
            app.MapGet("/", Shop.Orders.Get);
            app.MapGet("/2", [Versioned] () => new Shop.Order(1, 1));
            app.Run();
            """;
        test.FixedState.Sources.Add(("Test1.cs",
            "using EtagGen;\r\n\r\nnamespace Shop;\r\n\r\npublic static class Orders\r\n{\r\n    [Versioned]\r\n    public static Order Get() => new(1, 1);\r\n}\r\n\r\npublic record Order(int Id, long Version);\r\n"));
        await test.RunAsync();
    }

    [Fact]
    public Task A_name_that_is_taken_stays_long() => Fixed<AddVersionedFix>.AsAsync(
        Program("""app.MapGet("/", {|ETAG001:()|} => new Order(1, 1));""", types: "public class VersionedAttribute : Attribute;"),
        Program("""app.MapGet("/", [EtagGen.Versioned] () => new Order(1, 1));""", types: "public class VersionedAttribute : Attribute;"));

    [Theory]
    [InlineData(0, "RowVersion")]
    [InlineData(1, "ETag")]
    public Task One_of_several_versions_is_named(int index, string member) => Fixed<AddVersionedFix>.AsAsync(
        Program("""app.MapGet("/", {|ETAG001:()|} => new Several(1, 1, ""));""", types: "public record Several(int Id, long RowVersion, string ETag);"),
        Program($$"""app.MapGet("/", [Versioned(nameof(Several.{{member}}))] () => new Several(1, 1, ""));""", types: "public record Several(int Id, long RowVersion, string ETag);"),
        index,
        "Add [Versioned(nameof(Several.RowVersion))]",
        "Add [Versioned(nameof(Several.ETag))]");

    [Fact]
    public async Task A_configured_name_is_a_candidate()
    {
        const string types = "public record Several(int Id, long Version, long Stamp);";
        var test = Fixed<AddVersionedFix>.Test(Program("""app.MapGet("/", {|ETAG001:()|} => new Several(1, 1, 1));""", types: types));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\netaggen.version_members = Stamp\n"));
        test.CodeActionIndex = 1;
        test.FixedCode = Program("""app.MapGet("/", [Versioned(nameof(Several.Stamp))] () => new Several(1, 1, 1));""", types: types);
        await test.RunAsync();
    }

    [Theory]
    [InlineData("app.MapGet({|ETAG001:Get|});")]
    [InlineData("Delegate get = {|ETAG001:Get|}; app.MapGet(\"/\", get);")]
    [InlineData("Delegate get = {|ETAG001:()|} => new Order(1, 1); app.MapGet(\"/\", get);")]
    public async Task Not_on_what_cannot_have_WithETag_where_the_Request_Delegate_Generator_owns_the_call(string statements)
    {
        var test = Fixed<AddVersionedFix>.Test(Program(statements, "    private static Order Get() => new(1, 1);", Helper));
        test.TestState.GlobalOptions["build_property.EnableRequestDelegateGenerator"] = "true";
        await test.RunAsync();
    }

    [Theory]
    [InlineData("app.MapGet(\"/\", {|ETAG001:()|} => new Order(1, 1)).WithName(\"x\");", "app.MapGet(\"/\", () => new Order(1, 1)).WithETag().WithName(\"x\");")]
    [InlineData(
        "app.MapGet(\"/\", {|ETAG001:()|} => new Several(1, 1, \"\"));",
        "app.MapGet(\"/\", [Versioned(nameof(Several.RowVersion))] () => new Several(1, 1, \"\")).WithETag();",
        "public record Several(int Id, long RowVersion, string ETag);")]
    public async Task Where_the_Request_Delegate_Generator_owns_the_call(string before, string after, string types = "")
    {
        var test = Fixed<AddVersionedFix>.Test(Program(before, types: types));
        test.TestState.GlobalOptions["build_property.EnableRequestDelegateGenerator"] = "true";
        test.FixedCode = Program(after, types: types);
        await test.RunAsync();
    }

    [Fact]
    public Task A_handler_that_a_helper_of_the_project_maps() => Fixed<AddVersionedFix>.AsAsync(
        Program("app.MapGet({|ETAG001:Get|});", "    private static Order Get() => new(1, 1);", Helper),
        Program("app.MapGet(Get);", "    [Versioned]\n    private static Order Get() => new(1, 1);", Helper));

    private const string Helper = "public static class Helper { public static void MapGet(this WebApplication app, Delegate handler) => app.MapGet(\"/\", handler); }";

    [Theory]
    [InlineData("app.MapGet(\"/\", {|ETAG001:IQueryable<Order> ()|} => null!);")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:()|} => new Hidden());", "", "file class Hidden { public int Id => 1; public long Version => 1; }")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:delegate () { return new Order(1, 1); }|});")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:Get|}); app.MapPut(\"/\", Get);", "    private static Order Get() => new(1, 1);")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:Own.Get|}); app.Map(\"/\", Own.Get);", "", "public class Own { public static Order Get() => new(1, 1); }")]
    [InlineData("app.MapMethods(\"/\", [\"GET\", \"PUT\"], {|ETAG001:()|} => new Order(1, 1));")]
    [InlineData("app.MapGet({|ETAG001:()|} => new Order(1, 1));", "", "public static class Helper { public static void MapGet(this WebApplication app, Delegate handler) { } }")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:new Stack<Order>().Pop|});")]
    [InlineData("app.MapGet(\"/\", {|ETAG001:()|} => new Both());", "", "public class Both { public int Id; public long RowVersion; public string? ETag; public DateTime UpdatedAt; public DateTime ModifiedAt; }")]
    public Task Not_where_it_would_be_an_error(string statement, string members = "", string types = "") =>
        Fixed<AddVersionedFix>.NeverAsync(Program(statement, members, types));

    [Fact]
    public async Task Not_where_the_build_does_not_allow_it()
    {
        var test = Fixed<AddVersionedFix>.Test(Program("""app.MapGet("/", {|ETAG001:()|} => new Order(1, 1));"""));
        test.InterceptorsNamespaces = null;
        await test.RunAsync();
    }

    private static string Program(string statement, string members = "", string types = "") => $$"""
        public record Order(int Id, long Version);
        {{types}}
        public static class App
        {
            public static void Map(WebApplication app)
            {
                {{statement}}
            }

        {{members}}
        }
        """;
}
