using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Tests.Pipeline;

/// <summary>What is generated for a file that nobody edits, after an edit elsewhere that it depends on: what a first run generates.</summary>
public class StaleOutputTests
{
    [Theory]
    [InlineData("Others.cs", "long Version", "int Version")]
    [InlineData("Others.cs", "long Version, long Number", "long Edition, long Number")]
    [InlineData("Others.cs", "public record Order", "public sealed record Order")]
    [InlineData("Others.cs", "class Base { public int Id => 1; }", "class Base { public int Id => 1; public long Version => 1; }")]
    [InlineData("Others.cs", "class Note : Base", "class Note")]
    [InlineData("Others.cs", "string Title", "[property: System.Text.Json.Serialization.JsonPropertyName(\"t\")] string Title")]
    [InlineData("Others.cs", "public long Version => 1;", "[NotVersioned(\"why\")] public long Version => 1;")]
    [InlineData("Others.cs", "public struct Point", "public class Special : Thing { public Guid Mark => default; } public struct Point")]
    [InlineData("Others.cs", "class Thing { public int Id", "class Thing { internal int Id")]
    [InlineData("Others.cs", "Version = \"Version\"", "Version = \"Number\"")]
    [InlineData("Others.cs", "One = 1", "One = 2")]
    [InlineData("Others.cs", "Closed }", "Closed, Lost }")]
    [InlineData("Code.cs", "Order Load(int id)", "Thing Load(int id) => new(); public static Order Load(long id)")]
    [InlineData("Code.cs", "Order Load(int id)", "Order[] Load(int id)")]
    [InlineData("Code.cs", "[Versioned]\n    public static Order Get", "[Versioned(Weak = true)]\n    public static Order Get")]
    [InlineData("Code.cs", "[Versioned]\n    public static Order Get", "public static Order Get")]
    [InlineData("Code.cs", "using Microsoft.AspNetCore.Mvc;", "using VersionedAttribute = System.ObsoleteAttribute;")]
    public void An_edit_of_a_declaration(string file, string before, string after) => AssertSeen(project => project.Edit(file, before, after));

    [Theory]
    [InlineData("Code.cs", "return Results.Ok(new Thing());", "return Results.Ok(new Order(1, 1, 2, State.Open, \"c\"));")]
    [InlineData("Code.cs", "return Results.Ok(new Thing());", "return Results.NotFound();")]
    [InlineData("Code.cs", "Results.Ok(new Note())", "Results.Ok(new Thing())")]
    [InlineData("Code.cs", "return context.Response.StatusCode;", "return context.Request.RouteValues.Count;")]
    [InlineData("Code.cs", "=> \"mine\"", "=> context.User.Identity!.Name!")]
    [InlineData("Model.cs", "x.V", "x.W")]
    [InlineData("Model.cs", "x => x.V).IsRowVersion()", "x => x.V)")]
    [InlineData("Model.cs", ".Property(x => x.V)", ".HasKey(\"Code\").Property(x => x.V)")]
    [InlineData("Program.cs", "return x * 2;", "new Microsoft.EntityFrameworkCore.ModelBuilder().Entity<Thing>().HasKey(\"Version\"); return x * 2;")]
    [InlineData("Program.cs", "return 1;", "new Microsoft.EntityFrameworkCore.ModelBuilder().Entity<Thing>().HasKey(\"Version\"); return 1;")]
    public void An_edit_of_a_body_that_is_looked_into(string file, string before, string after) => AssertSeen(project => project.Edit(file, before, after));

    [Fact]
    public void A_global_using_directive()
    {
        var project = ShopProject.Open();
        project.Edit("Endpoints.cs", "new Item()", "new Kind()");

        project.Edit("Globals.cs", "Kind = Item", "Kind = Thing");

        Assert.Contains("global::Thing", project.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("global::Item", project.Output, StringComparison.Ordinal);
        Assert.Equal(project.OutputOfNew(), project.Output);
    }

    [Fact]
    public void Files_that_come_and_go()
    {
        var project = ShopProject.Open();
        var more = CSharpSyntaxTree.ParseText("public class Special : Thing { public Guid Mark => default; }", (CSharpParseOptions)project.File("Others.cs").Options, "/0/More.cs", System.Text.Encoding.UTF8);
        var before = project.Output;

        project.Edit(compilation => compilation.AddSyntaxTrees(more));
        Assert.Contains("global::Special", project.Output, StringComparison.Ordinal);
        Assert.Equal(project.OutputOfNew(), project.Output);

        project.Edit(compilation => compilation.RemoveSyntaxTrees(more));
        Assert.Equal(before, project.Output);
    }

    [Fact]
    public void The_order_of_files()
    {
        var project = ShopProject.Open();
        project.Edit("Others.cs", "class Thing {", "partial class Thing {");
        project.Edit("Model.cs", "public static class Model", "public partial class Thing { public int Number => 1; }\npublic static class Model");

        project.Edit(compilation => compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse()));

        Assert.Equal(project.OutputOfNew(), project.Output);
    }

    [Fact]
    public void Another_build_of_a_referenced_project()
    {
        var project = ShopProject.Open();
        project.Edit(compilation => compilation.RemoveSyntaxTrees(project.File("Code.cs")).AddReferences(LibraryOf("long")));
        project.Edit("Endpoints.cs", "Store.Load(id)", "Library.Load()");
        Assert.Contains("global::Book", project.Output, StringComparison.Ordinal);
        var before = project.Output;

        project.Edit(compilation => compilation.ReplaceReference(compilation.References.Last(), LibraryOf("Guid")));

        Assert.NotEqual(before, project.Output);
        Assert.Equal(project.OutputOfNew(), project.Output);

        MetadataReference LibraryOf(string version) => CSharpCompilation.Create(
            "Library",
            [CSharpSyntaxTree.ParseText($"using System; public record Book(int Id, {version} Version); public static class Library {{ public static Book Load() => null!; }}")],
            project.Compilation.References.Take(200),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
    }

    private static void AssertSeen(Action<EditedProject> edit)
    {
        var project = ShopProject.Open();
        var before = project.Output;

        edit(project);

        Assert.NotEqual(before, project.OutputOfNew());
        Assert.Equal(project.OutputOfNew(), project.Output);
    }
}
