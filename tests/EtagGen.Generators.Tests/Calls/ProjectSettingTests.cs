using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Tests.Calls;

public class ProjectSettingTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using EtagGen;
        using Microsoft.AspNetCore.Builder;

        public class Order { public int Id { get; set; } public long Version { get; set; } public string Name { get; set; } public List<Line> Lines { get; set; } }

        public class Line { public int Id { get; set; } public string RowVersion { get; set; } }

        public static class App
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/one", [Versioned] () => new Order());
                app.MapGet("/list", [Versioned] () => new List<Order>());
            }
        }
        """;

    [Theory]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Enable)]
    public async Task Code_without_nullable_annotations_is_wrapped(NullableContextOptions nullable)
    {
        var test = VersionedProgram.Test(nullable == NullableContextOptions.Disable ? Program : "#nullable disable\n" + Program);
        test.Nullable = nullable;

        Assert.Equal(2, (await test.RunAsync()).InterceptedCalls().Length);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Preview)]
    public async Task Generated_code_is_written_in_CSharp_11(LanguageVersion version)
    {
        var test = VersionedProgram.Test("#nullable disable\n" + Program);
        test.LanguageVersion = version;

        Assert.Equal(2, (await test.RunAsync()).InterceptedCalls().Length);
    }

    [Fact]
    public async Task Generated_code_needs_no_implicit_usings()
    {
        var test = VersionedProgram.Test("#nullable disable\n" + Program);
        test.ImplicitUsings = false;

        Assert.Equal(2, (await test.RunAsync()).InterceptedCalls().Length);
    }

    [Theory]
    [InlineData("EtagGen")]
    [InlineData("EtagGen.Generated")]
    [InlineData(";Other;EtagGen.Generated;")]
    public async Task The_namespace_of_the_interceptors_may_be_allowed_in_any_way(string namespaces)
    {
        var test = VersionedProgram.Test("#nullable disable\n" + Program);
        test.InterceptorsNamespaces = namespaces;

        Assert.Equal(2, (await test.RunAsync()).InterceptedCalls().Length);
    }

    [Fact]
    public async Task A_program_without_versioned_handlers_gets_no_more_than_the_mark() =>
        Assert.All(
            (await VersionedProgram.RunAsync(VersionedProgram.Mapping("""app.MapGet("/", () => new Order(1, 1));"""))).GeneratedSources.Keys,
            file => Assert.Contains(file, new[] { "EtagGen.Mark.g.cs", "Microsoft.CodeAnalysis.EmbeddedAttribute.cs" }));

    [Fact]
    public void A_project_that_does_not_reference_EtagGen_is_left_alone()
    {
        var like = CSharpCompilation.Create("Like", [CSharpSyntaxTree.ParseText("namespace EtagGen; public sealed class VersionedAttribute : System.Attribute;")], PlatformReferences.All, new(OutputKind.DynamicallyLinkedLibrary));
        var project = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText("using EtagGen; using Microsoft.AspNetCore.Builder; " + VersionedProgram.Mapping("""app.MapGet("/", [Versioned] () => new Order(1, 1));"""), Options)],
            [.. PlatformReferences.All.Where(reference => Path.GetFileName(reference.Display) != "EtagGen.dll"), like.ToMetadataReference()],
            new(OutputKind.DynamicallyLinkedLibrary));

        var run = CSharpGeneratorDriver.Create([new EtagGenerator().AsSourceGenerator()], parseOptions: Options).RunGenerators(project).GetRunResult();

        Assert.DoesNotContain(run.GeneratedTrees, tree => tree.FilePath.EndsWith("Interceptors.g.cs", StringComparison.Ordinal));
    }

    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithFeatures([new("InterceptorsNamespaces", "EtagGen.Generated")]);
}
