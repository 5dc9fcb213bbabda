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
}
