using EtagGen.CodeFixes;

namespace EtagGen.Generators.Tests.Fixes;

/// <summary>ETAG004: one of several candidates is named.</summary>
public class NameVersionTests
{
    private const string Order = "public class Order { public int Id => 1; public long RowVersion => 1; public Guid Version => default; public DateTime UpdatedAt => default; }";

    private const string Dated = "public class Dated { public int Id => 1; public long Version => 1; public DateTime UpdatedAt => default; public DateTime ModifiedAt => default; }";

    private const string OnlyDates = "public class Log { public int Id => 1; public DateTime UpdatedAt => default; public DateTime ModifiedAt => default; }";

    [Theory]
    [InlineData(0, "RowVersion")]
    [InlineData(1, "Version")]
    public Task Each_candidate_has_an_offer(int index, string member) => Fixed<NameVersionFix>.AsAsync(
        Program("""app.MapGet("/", [{|ETAG004:Versioned|}] () => new Order());"""),
        Program($$"""app.MapGet("/", [Versioned(nameof(Order.{{member}}))] () => new Order());"""),
        index,
        "Name the candidate: [Versioned(nameof(Order.RowVersion))]",
        "Name the candidate: [Versioned(nameof(Order.Version))]");

    [Theory]
    [InlineData("Versioned(Weak = true)", "Versioned(nameof(Order.RowVersion), Weak = true)")]
    [InlineData("Versioned()", "Versioned(nameof(Order.RowVersion))")]
    [InlineData("EtagGen.Versioned(LastModified = \"UpdatedAt\")", "EtagGen.Versioned(nameof(Order.RowVersion), LastModified = \"UpdatedAt\")")]
    public Task The_other_arguments_stay(string before, string after) => Fixed<NameVersionFix>.AsAsync(
        Program($$"""app.MapGet("/", [{|ETAG004:{{before}}|}] () => new Order());"""),
        Program($$"""app.MapGet("/", [{{after}}] () => new Order());"""));

    [Theory]
    [InlineData("Versioned(\n            Weak = true)", "Versioned(\n            nameof(Order.RowVersion),\n            Weak = true)")]
    [InlineData("Versioned(\n            // They differ.\n            Weak = true // slightly\n        )", "Versioned(\n            nameof(Order.RowVersion),\n            // They differ.\n            Weak = true // slightly\n        )")]
    [InlineData("Versioned(Weak = true,\n            LastModified = \"UpdatedAt\")", "Versioned(nameof(Order.RowVersion), Weak = true,\n            LastModified = \"UpdatedAt\")")]
    public Task Arguments_on_lines_of_their_own_stay_there(string before, string after) => Fixed<NameVersionFix>.AsAsync(
        Program($$"""app.MapGet("/", [{|ETAG004:{{before}}|}] () => new Order());"""),
        Program($$"""app.MapGet("/", [{{after}}] () => new Order());"""));

    [Theory]
    [InlineData("Versioned(\n            \"Version\")", "Versioned(\n            \"Version\",\n            LastModified = nameof(Dated.UpdatedAt))")]
    [InlineData("Versioned(\n            \"Version\" // counted\n        )", "Versioned(\n            \"Version\", // counted\n            LastModified = nameof(Dated.UpdatedAt)\n        )")]
    [InlineData("Versioned(\"Version\",\n            Weak = true)", "Versioned(\"Version\",\n            Weak = true,\n            LastModified = nameof(Dated.UpdatedAt))")]
    public Task A_last_argument_has_a_line_where_the_others_have_one(string before, string after) => Fixed<NameVersionFix>.AsAsync(
        Program($$"""app.MapGet("/", [{|ETAG004:{{before}}|}] () => new Dated());""", Dated),
        Program($$"""app.MapGet("/", [{{after}}] () => new Dated());""", Dated));

    [Theory]
    [InlineData("Versioned", "Versioned(LastModified = nameof(Dated.ModifiedAt))")]
    [InlineData("Versioned(\"Version\")", "Versioned(\"Version\", LastModified = nameof(Dated.ModifiedAt))")]
    public Task Of_several_dates_one_is_the_last_modified(string before, string after) => Fixed<NameVersionFix>.AsAsync(
        Program($$"""app.MapGet("/", [{|ETAG004:{{before}}|}] () => new Dated());""", Dated),
        Program($$"""app.MapGet("/", [{{after}}] () => new Dated());""", Dated),
        index: 1,
        "Name the candidate: [Versioned(LastModified = nameof(Dated.UpdatedAt))]",
        "Name the candidate: [Versioned(LastModified = nameof(Dated.ModifiedAt))]");

    [Fact]
    public Task A_date_that_is_all_there_is_becomes_the_version_too() => Fixed<NameVersionFix>.AsAsync(
        Program("""app.MapGet("/", [{|ETAG004:Versioned|}] () => new Log());""", OnlyDates),
        Program("""app.MapGet("/", [Versioned(nameof(Log.UpdatedAt), LastModified = nameof(Log.UpdatedAt))] () => new Log());""", OnlyDates));

    [Fact]
    public Task The_dates_of_a_list_are_but_its_version() => Fixed<NameVersionFix>.AsAsync(
        Program("""app.MapGet("/", [{|ETAG004:Versioned|}] () => new List<Log>());""", OnlyDates),
        Program("""app.MapGet("/", [Versioned(nameof(Log.UpdatedAt))] () => new List<Log>());""", OnlyDates));

    [Fact]
    public async Task Version_and_date_are_settled_one_after_the_other()
    {
        const string types = "public class Both { public int Id => 1; public long RowVersion => 1; public Guid Version => default; public DateTime UpdatedAt => default; public DateTime ModifiedAt => default; }";
        var test = Fixed<NameVersionFix>.Test(Program("""app.MapGet("/", [{|ETAG004:Versioned|}] () => new Both());""", types));
        test.FixedCode = Program("""app.MapGet("/", [{|ETAG004:Versioned(nameof(Both.RowVersion))|}] () => new Both());""", types);
        await test.RunAsync();
    }

    [Fact]
    public async Task The_attribute_of_a_method_in_another_file()
    {
        const string handlers = """
            namespace Shop.Handlers;

            public static class Orders
            {
                [Versioned(Weak = true)]
                public static Shop.Entities.Order Get(int id) => new();
            }
            """;
        var test = Fixed<NameVersionFix>.Test(
            Program("""app.MapGet("/{id}", {|ETAG004:Shop.Handlers.Orders.Get|});""", ""), handlers, "namespace Shop.Entities;\n\n" + Order);
        test.FixedState.Sources.Add(Program("""app.MapGet("/{id}", Shop.Handlers.Orders.Get);""", ""));
        test.FixedState.Sources.Add(("Test1.cs", "using Shop.Entities;\n\n" + handlers.Replace(
            "Versioned(Weak = true)", "Versioned(nameof(Order.RowVersion), Weak = true)", StringComparison.Ordinal)));
        await test.RunAsync();
    }

    [Fact]
    public Task All_handlers_of_a_type_are_fixed_at_once() => Fixed<NameVersionFix>.AsAsync(
        Program("""
            app.MapGet("/", [{|ETAG004:Versioned|}] () => new Order());
                    app.MapGet("/list", [{|ETAG004:Versioned(Weak = true)|}] () => new List<Order>());
                    app.MapGet("/local", {|ETAG004:Get|});
                    app.MapGet("/again", {|ETAG004:Get|});

                    [Versioned]
                    static Order Get() => new();
            """),
        Program("""
            app.MapGet("/", [Versioned(nameof(Order.RowVersion))] () => new Order());
                    app.MapGet("/list", [Versioned(nameof(Order.RowVersion), Weak = true)] () => new List<Order>());
                    app.MapGet("/local", Get);
                    app.MapGet("/again", Get);

                    [Versioned(nameof(Order.RowVersion))]
                    static Order Get() => new();
            """));

    [Theory]
    [InlineData("{|ETAG004:app.MapGet(\"/\", () => new Order()).WithETag()|};", "app.MapGet(\"/\", [Versioned(nameof(Order.RowVersion))] () => new Order()).WithETag();")]
    [InlineData("{|ETAG004:app.MapGet(\"/\", (Func<int, Order>)(id => new Order())).WithETag()|};", "app.MapGet(\"/\", (Func<int, Order>)([Versioned(nameof(Order.RowVersion))] (id) => new Order())).WithETag();")]
    public Task WithETag_needs_the_attribute_to_name_it(string before, string after) => Fixed<NameVersionFix>.AsAsync(Program(before), Program(after));

    [Theory]
    [InlineData("public class Box<T> { public int Id => 1; public T RowVersion => default!; public T ETag => default!; }", "Box<int>", "Box<int>")]
    [InlineData("public interface IVersioned { long Version { get; } Guid ETag { get; } }\npublic class Hidden : IVersioned { public int Id => 1; long IVersioned.Version => 1; Guid IVersioned.ETag => default; }", "Hidden", "IVersioned", "Version")]
    [InlineData("public class Base { public int Id => 1; public long RowVersion => 1; public long ETag => 1; }\npublic class Derived : Base;", "Derived", "Derived")]
    [InlineData("public class @class { public int Id => 1; public long RowVersion => 1; public long ETag => 1; }", "@class", "@class")]
    public Task The_type_that_can_name_it(string types, string entity, string owner, string member = "RowVersion") => Fixed<NameVersionFix>.AsAsync(
        Program($$"""app.MapGet("/", [{|ETAG004:Versioned|}] () => new {{entity}}());""", types),
        Program($$"""app.MapGet("/", [Versioned(nameof({{owner}}.{{member}}))] () => new {{entity}}());""", types));

    [Fact]
    public Task Nothing_is_offered_where_the_name_would_not_do_for_another_body() => Fixed<NameVersionFix>.NeverAsync(Program(
        """app.MapGet("/", [{|ETAG004:Versioned|}] Results<Ok<Order>, Ok<Item>> () => TypedResults.Ok(new Item()));""",
        Order + " public class Item { public int Id => 1; public long Revision => 1; }"));

    [Fact]
    public Task Nothing_is_offered_where_the_names_come_from_elsewhere() =>
        Fixed<NameVersionFix>.NeverAsync(Program("""app.MapGet("/", [{|ETAG004:Versioned(new string[0])|}] () => new Order());"""));

    private static string Program(string statement, string types = Order) => $$"""
        using Microsoft.AspNetCore.Http.HttpResults;

        {{types}}

        public static class App
        {
            public static void Map(WebApplication app)
            {
                {{statement}}
            }
        }
        """;
}
