using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Tests.Pipeline;

/// <summary>What an edit makes the generator do again.</summary>
public class CachingTests
{
    private const string Wrappers = "EtagGen.Wrappers.g.cs";
    private const string Interceptors = "EtagGen.Interceptors.g.cs";

    [Fact]
    public void An_edit_in_an_unrelated_file_leaves_all_as_it_was()
    {
        var steps = Edit("Other.cs", "class Other", "class Another");

        Assert.Equal(IncrementalStepRunReason.Cached, steps.OfFile(Wrappers));
        Assert.Equal(IncrementalStepRunReason.Cached, steps.OfFile(Interceptors));
        Assert.All(steps.Of(TrackingNames.Each), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.Equal([IncrementalStepRunReason.Cached], steps.Of(TrackingNames.Environment));
    }

    [Theory]
    [InlineData("// routes", "// the routes of the shop")]
    [InlineData("var x = 1;", "var xyz = 1;")]
    [InlineData("\"/lambda\"", "\"/lambdas\"")]
    public void An_edit_that_moves_the_calls_leaves_the_wrappers_cached_and_changes_the_interceptors(string oldText, string newText)
    {
        var steps = Edit("Program.cs", oldText, newText);

        Assert.Equal([IncrementalStepRunReason.Unchanged], steps.Of(TrackingNames.Wrappers));
        Assert.Equal(IncrementalStepRunReason.Cached, steps.OfFile(Wrappers));
        Assert.Equal(IncrementalStepRunReason.Modified, steps.OfFile(Interceptors));
    }

    [Theory]
    [InlineData("long Version", "int Version")]
    [InlineData("string Name", "string Title")]
    [InlineData("int Id", "[property: System.Text.Json.Serialization.JsonPropertyName(\"id\")] int Id")]
    public void An_edit_of_the_entity_changes_the_wrappers(string oldText, string newText)
    {
        var steps = Edit("Order.cs", oldText, newText);

        Assert.Equal([IncrementalStepRunReason.Modified], steps.Of(TrackingNames.Wrappers));
        Assert.Equal(IncrementalStepRunReason.Modified, steps.OfFile(Wrappers));
    }

    [Theory]
    [InlineData("{ }", "{ public override string ToString() => Name; }")]
    [InlineData("// order", "// an order")]
    public void An_edit_of_the_entity_that_its_contract_does_not_show_leaves_all_cached(string oldText, string newText)
    {
        var steps = Edit("Order.cs", oldText, newText);

        Assert.Equal(IncrementalStepRunReason.Cached, steps.OfFile(Wrappers));
        Assert.Equal(IncrementalStepRunReason.Cached, steps.OfFile(Interceptors));
    }

    [Fact]
    public void An_edit_of_a_method_s_options_in_another_file_changes_the_wrappers() =>
        Assert.Equal(IncrementalStepRunReason.Modified, Edit("Orders.cs", "[Versioned]", "[Versioned(Weak = true)]").OfFile(Wrappers));

    [Fact]
    public void The_attribute_put_on_a_method_in_another_file_adds_its_wrapper() =>
        Assert.Equal(IncrementalStepRunReason.Modified, Edit("Orders.cs", "public static Order[] Plain", "[Versioned] public static Order[] Plain").OfFile(Wrappers));

    [Fact]
    public void An_edit_of_the_body_of_a_handler_in_another_file_leaves_all_cached()
    {
        var steps = Edit("Orders.cs", "new(1, 1, \"a\")", "new(2, 2, \"b\")");

        Assert.Equal(IncrementalStepRunReason.Cached, steps.OfFile(Wrappers));
        Assert.Equal(IncrementalStepRunReason.Cached, steps.OfFile(Interceptors));
    }

    [Fact]
    public void A_file_with_other_endpoints_leaves_the_wrappers_cached()
    {
        var test = Test();
        var steps = test.RunThenEdit(compilation => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            "static class More { static void Map(WebApplication app) => app.MapGet(\"/more\", () => 1); }", test.ParseOptions, "/0/More.cs", System.Text.Encoding.UTF8)));

        Assert.Equal(IncrementalStepRunReason.Cached, steps.OfFile(Wrappers));
        Assert.Equal(IncrementalStepRunReason.Cached, steps.OfFile(Interceptors));
    }

    private static StepReasons Edit(string file, string oldText, string newText) => Test().RunThenEdit(file, oldText, newText);

    private static GeneratorTest<EtagGenerator> Test()
    {
        var test = new GeneratorTest<EtagGenerator>();
        test.TestState.Sources.Add(("Program.cs", """
            var app = WebApplication.Create(args);
            // routes
            var x = 1;
            app.MapGet("/lambda", [Versioned] () => new Order(x, 1, "a"));
            app.MapGet("/method", Orders.Get);
            app.MapGet("/plain", Orders.Plain);
            """));
        test.TestState.Sources.Add(("Orders.cs", """
            static class Orders
            {
                [Versioned]
                public static Order Get() => new(1, 1, "a");

                public static Order[] Plain() => [];
            }
            """));
        test.TestState.Sources.Add(("Order.cs", "// order\nrecord Order(int Id, long Version, string Name) { }"));
        test.TestState.Sources.Add(("Other.cs", "class Other;"));
        return test;
    }
}
