using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Tests.Analysis;

/// <summary>ETAG008 and ETAG015: builds in which no call can be intercepted.</summary>
public class BuildRuleTests
{
    private static string Program(string id) => VersionedProgram.Mapping(
        $$"""
        app.MapGet("/1", [{|{{id}}:Versioned|}] () => new Order(1, 1));
        app.MapGet("/2", {|{{id}}:Get|});
        app.MapGet("/3", [NotVersioned("as it is")] () => new Order(1, 1));
        [Versioned] static Order Get() { return new Order(1, 1); }
        """, "public sealed class Order { public Order(int id, long version) { Id = id; Version = version; } public int Id { get; } public long Version { get; } }");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("Other")]
    [InlineData("EtagGen.Generated.Deeper")]
    [InlineData("EtagGen.Gen")]
    [InlineData("etaggen.generated")]
    [InlineData("Other; EtagGen.Generated")]
    public async Task ETAG015_without_the_namespace_of_the_interceptors(string? namespaces)
    {
        var test = Reported.Test(Program("ETAG015"));
        test.InterceptorsNamespaces = namespaces;

        Assert.All(await test.RunAsync(), diagnostic => Assert.Contains("<InterceptorsNamespaces> lacks 'EtagGen.Generated'", diagnostic.GetMessage()));
    }

    [Fact]
    public async Task ETAG015_before_CSharp_11()
    {
        var test = Reported.Test(Program("ETAG015"));
        test.LanguageVersion = LanguageVersion.CSharp10;

        Assert.All(await test.RunAsync(), diagnostic => Assert.Contains("<LangVersion>", diagnostic.GetMessage()));
    }

    [Fact]
    public async Task ETAG008_under_the_Request_Delegate_Generator()
    {
        var test = Reported.Test(Program("ETAG008"));
        test.TestState.GlobalOptions.Add("build_property.EnableRequestDelegateGenerator", "true");

        await test.RunAsync();
    }

    [Fact]
    public async Task Neither_in_a_build_that_allows_it()
    {
        var test = Reported.Test(Program("X0").Replace("{|X0:", "").Replace("|}", ""));
        test.TestState.GlobalOptions.Add("build_property.EnableRequestDelegateGenerator", "false");

        Assert.Empty(await test.RunAsync());
    }

    [Fact]
    public async Task Neither_in_a_project_without_handlers()
    {
        var test = Reported.Test("class C;");
        test.InterceptorsNamespaces = null;

        Assert.Empty(await test.RunAsync());
    }
}
