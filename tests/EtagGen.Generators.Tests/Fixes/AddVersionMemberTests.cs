using EtagGen.CodeFixes;

namespace EtagGen.Generators.Tests.Fixes;

/// <summary>ETAG002, ETAG003: the entity gets a version.</summary>
public class AddVersionMemberTests
{
    private const string Get = "app.MapGet(\"/\", {|ETAG002:()|} => new Order());";

    private const string Versioned = "app.MapGet(\"/\", [{|ETAG003:Versioned|}] () => new Order());";

    [Theory]
    [InlineData(
        "public class Order\n{\n    public int Id { get; set; }\n}",
        "public class Order\n{\n    public int Id { get; set; }\n    [Timestamp]\n    public byte[]? RowVersion { get; set; }\n}")]
    [InlineData(
        "public class Order\n{\n    public int Id { get; set; }\n\n    /// <summary>The name.</summary>\n    public string? Name { get; set; }\n\n    public void Rename() { }\n}",
        "public class Order\n{\n    public int Id { get; set; }\n\n    /// <summary>The name.</summary>\n    public string? Name { get; set; }\n\n    [Timestamp]\n    public byte[]? RowVersion { get; set; }\n\n    public void Rename() { }\n}")]
    [InlineData(
        "public class Order\n{\n    public void Rename() { }\n}",
        "public class Order\n{\n    [Timestamp]\n    public byte[]? RowVersion { get; set; }\n\n    public void Rename() { }\n}")]
    [InlineData(
        "public class Order\n{\n}",
        "public class Order\n{\n    [Timestamp]\n    public byte[]? RowVersion { get; set; }\n}")]
    [InlineData(
        "public class Order { public int Id { get; set; } } // small",
        "public class Order\n{\n    public int Id { get; set; }\n    [Timestamp]\n    public byte[]? RowVersion { get; set; }\n} // small")]
    [InlineData(
        "public class Order;",
        "public class Order\n{\n    [Timestamp]\n    public byte[]? RowVersion { get; set; }\n}")]
    [InlineData(
        "public record Order(int Id = 1); // why",
        "public record Order(int Id = 1)\n{\n    [Timestamp]\n    public byte[]? RowVersion { get; init; }\n} // why")]
    [InlineData(
        "public record Order\n{\n    public int Id { get; init; }\n}",
        "public record Order\n{\n    public int Id { get; init; }\n    [Timestamp]\n    public byte[]? RowVersion { get; init; }\n}")]
    [InlineData(
        "public struct Order\n{\n    public int Id { get; set; }\n}",
        "public struct Order\n{\n    public int Id { get; set; }\n    public long? Version { get; set; }\n}")]
    [InlineData(
        "public readonly record struct Order(int Id);",
        "public readonly record struct Order(int Id)\n{\n    public long? Version { get; init; }\n}")]
    public async Task Its_declaration_keeps_its_layout(string before, string after)
    {
        await Fixed<AddVersionMemberFix>.AsAsync(Program(Versioned, before), Program(Versioned.Replace("{|ETAG003:Versioned|}", "Versioned"), after));
        await Fixed<AddVersionMemberFix>.AsAsync(Program(Get, before), Program(Get.Replace("{|ETAG002:()|}", "()"), after));
    }

    [Theory]
    [InlineData("public long Version { get; set; }", "public long? Version { get; set; }", "long? Version")]
    [InlineData("public Guid ConcurrencyStamp => default;", "public Guid? ConcurrencyStamp { get; set; }", "Guid? ConcurrencyStamp")]
    [InlineData("[ConcurrencyCheck] public int Counter;", "[ConcurrencyCheck]\n    public int? Counter { get; set; }", "int? Counter")]
    [InlineData("[VersionField] public string Mark => \"\";", "[VersionField]\n    public string? Mark { get; set; }", "string? Mark")]
    [InlineData("public uint xmin { get; set; }", "public uint? xmin { get; set; }", "uint? xmin")]
    [InlineData("public long? Revision;", "public long? Revision { get; set; }", "long? Revision")]
    [InlineData("public string? ETag;", "public string? ETag { get; set; }", "string? ETag")]
    [InlineData("public long Revision;", "public Guid? Version { get; set; }", "Guid? Version", "public class A { public Guid Version; }\n\npublic class B { public Guid Version; }")]
    public Task The_kind_of_version_that_others_have_comes_first(string other, string member, string text, string types = "") => Fixed<AddVersionMemberFix>.AsAsync(
        Program(Versioned, $"public class Order\n{{\n    public int Id;\n}}\n\npublic class Item {{ {other} }}\n{types}"),
        Program(Versioned.Replace("{|ETAG003:Versioned|}", "Versioned"), $"public class Order\n{{\n    {member}\n\n    public int Id;\n}}\n\npublic class Item {{ {other} }}\n{types}"),
        index: 0,
        $"Add '{text}' to 'Order'",
        "Add 'byte[]? RowVersion' to 'Order'");

    [Fact]
    public async Task In_another_file_what_it_needs_is_imported()
    {
        var test = Fixed<AddVersionMemberFix>.Test(
            """
            var app = WebApplication.Create();
            app.MapGet("/", [{|ETAG003:Versioned|}] () => new List<Shop.Order>());
            app.MapGet("/1", [{|ETAG003:Versioned|}] () => new Shop.Order());
            app.MapGet("/2", [{|ETAG003:Versioned|}] () => new Shop.Page<Shop.Line>([], 0));
            app.MapGet("/3", {|ETAG002:()|} => new Dictionary<string, Shop.Line[]>());
            app.Run();
            """,
            """
            namespace Shop;

            public class Order
            {
                public int Id { get; set; }
            }

            public record Page<T>(List<T> Items, int Total);

            public record Line(int LineId);
            """);
        test.FixedCode = """
            var app = WebApplication.Create();
            app.MapGet("/", [Versioned] () => new List<Shop.Order>());
            app.MapGet("/1", [Versioned] () => new Shop.Order());
            app.MapGet("/2", [Versioned] () => new Shop.Page<Shop.Line>([], 0));
            app.MapGet("/3", () => new Dictionary<string, Shop.Line[]>());
            app.Run();
            """;
        test.FixedState.Sources.Add(("Test1.cs", """
            using System.ComponentModel.DataAnnotations;

            namespace Shop;

            public class Order
            {
                public int Id { get; set; }
                [Timestamp]
                public byte[]? RowVersion { get; set; }
            }

            public record Page<T>(List<T> Items, int Total);

            public record Line(int LineId)
            {
                [Timestamp]
                public byte[]? RowVersion { get; init; }
            }
            """));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("public class Order\r\n{\r\n    public int Id { get; set; }\r\n}", "public class Order\r\n{\r\n    public int Id { get; set; }\r\n    [Timestamp]\r\n    public byte[]? RowVersion { get; set; }\r\n}")]
    [InlineData("public record Order;", "public record Order\r\n{\r\n    [Timestamp]\r\n    public byte[]? RowVersion { get; init; }\r\n}")]
    public async Task Line_ends_are_those_of_the_file(string before, string after)
    {
        var test = Fixed<AddVersionMemberFix>.Test(Program(Versioned, ""), $"namespace Shop;\r\n\r\n{before}\r\n");
        test.TestState.Sources[0] = ("Test0.cs", test.TestState.Sources[0].Content.Replace("Order()", "Shop.Order()", StringComparison.Ordinal));
        test.FixedCode = test.TestState.Sources[0].Content.Replace("{|ETAG003:Versioned|}", "Versioned", StringComparison.Ordinal);
        test.FixedState.Sources.Add($"using System.ComponentModel.DataAnnotations;\r\n\r\nnamespace Shop;\r\n\r\n{after}\r\n");
        await test.RunAsync();
    }

    [Fact]
    public async Task Without_nullable_annotations_null_needs_no_mark()
    {
        var test = Fixed<AddVersionMemberFix>.Test(Program(Versioned, "#nullable disable\npublic class Order { public int Id { get; set; } }\n#nullable restore"));
        test.FixedCode = Program(
            Versioned.Replace("{|ETAG003:Versioned|}", "Versioned"), "#nullable disable\npublic class Order\n{\n    public int Id { get; set; }\n    [Timestamp]\n    public byte[] RowVersion { get; set; }\n}\n#nullable restore");
        await test.RunAsync();
    }

    [Theory]
    [InlineData("order => new Line(order.Id)")]
    [InlineData("order => Line.Of(order)")]
    public Task Not_where_what_it_is_made_from_has_a_version(string line) => Fixed<AddVersionMemberFix>.NeverAsync(Program(
        $$"""app.MapGet("/", {|ETAG002:(List<Order> orders)|} => orders.Select({{line}}));""",
        "public record Order(int Id, long Version); public record Line(int Id) { public static Line Of(Order order) => new(order.Id); }"));

    [Theory]
    [InlineData("public class Base { public int RowVersion() => 1; } public class Order : Base;")]
    [InlineData("public class Order { private string RowVersion = \"\"; }")]
    [InlineData("public class Order; public class Derived : Order { public int RowVersion() => 1; }", "{|ETAG003:{|ETAG003:Versioned|}|}")]
    [InlineData("public class Order { public class RowVersion; }")]
    public Task Not_where_the_name_is_taken(string types, string attribute = "{|ETAG003:Versioned|}") =>
        Fixed<AddVersionMemberFix>.NeverAsync(Program(Versioned.Replace("{|ETAG003:Versioned|}", attribute), types));

    [Fact]
    public Task A_type_has_no_member_of_its_own_name() =>
        Fixed<AddVersionMemberFix>.NeverAsync(Program("app.MapGet(\"/\", {|ETAG002:()|} => new RowVersion());", "public class RowVersion { public int Id; }"));

    [Fact]
    public Task A_struct_has_a_version_of_the_usual_kind_too() => Fixed<AddVersionMemberFix>.AsAsync(
        Program(Versioned, "public struct Order { }\n\npublic class Item { public string? ETag; }"),
        Program(Versioned.Replace("{|ETAG003:Versioned|}", "Versioned"), "public struct Order\n{\n    public string? ETag { get; set; }\n}\n\npublic class Item { public string? ETag; }"),
        index: 0,
        "Add 'string? ETag' to 'Order'",
        "Add 'long? Version' to 'Order'");

    [Fact]
    public async Task The_entity_of_a_referenced_project()
    {
        var test = Fixed<AddVersionMemberFix>.Test(Program("app.MapGet(\"/\", [{|ETAG003:Versioned|}] () => new Domain.Order());", ""));
        test.LibrarySources.Add(("Order.cs", "namespace Domain;\n\npublic class Order\n{\n    public int Id { get; set; }\n}\n"));
        test.FixedCode = Program("app.MapGet(\"/\", [Versioned] () => new Domain.Order());", "");
        test.FixedState.Sources.Add(("Order.cs", """
            using System.ComponentModel.DataAnnotations;

            namespace Domain;

            public class Order
            {
                public int Id { get; set; }
                [Timestamp]
                public byte[]? RowVersion { get; set; }
            }

            """));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("{|ETAG003:Versioned|}] IOrder () => null!")]
    [InlineData("{|ETAG003:Versioned|}] () => \"text\"")]
    [InlineData("{|ETAG003:Versioned|}] () => 1")]
    [InlineData("{|ETAG003:Versioned|}] () => new Exception()")]
    [InlineData("{|ETAG003:Versioned|}] () => TypedResults.NotFound()")]
    [InlineData("{|ETAG003:Versioned|}] () => (1, new Order())")]
    [InlineData("{|ETAG003:Versioned|}] Once () => null!")]
    public Task Not_where_there_is_no_type_that_could_have_it(string handler) => Fixed<AddVersionMemberFix>.NeverAsync(Program(
        $"""app.MapGet("/", [{handler});""",
        "public class Order { public int Id { get; set; } } public interface IOrder { int Id { get; } } public abstract class Once : IEnumerable<Order> { public abstract IEnumerator<Order> GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }"));

    [Theory]
    [InlineData("new { Id = 1 }")]
    [InlineData("new { Items = new List<Order>(), Total = 1 }")]
    public Task Not_where_the_type_is_anonymous(string body) => Fixed<AddVersionMemberFix>.NeverAsync(
        Program($"app.MapGet(\"/\", {{|ETAG002:()|}} => {body});", "public class Order { public int Id { get; set; } }"));

    private static string Program(string statement, string types) => $$"""
        using System.ComponentModel.DataAnnotations;

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
