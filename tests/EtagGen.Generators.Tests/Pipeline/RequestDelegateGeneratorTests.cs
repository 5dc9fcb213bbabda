using EtagGen.Generators.Analysis;
using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.Pipeline;

/// <summary>Where the framework's own generator intercepts <c>Map*</c>, and where nothing can be intercepted.</summary>
public class RequestDelegateGeneratorTests
{
    private const string Property = "build_property.EnableRequestDelegateGenerator";

    [Theory]
    [InlineData("true", 0)]
    [InlineData("True", 0)]
    [InlineData("false", 2)]
    [InlineData("", 2)]
    public async Task Nothing_is_emitted_where_it_is_on(string value, int intercepted)
    {
        var test = Test();
        test.TestState.GlobalOptions.Add(Property, value);

        var run = await test.RunAsync();

        Assert.Equal(intercepted, run.InterceptedCalls().Length);
        Assert.Equal(intercepted != 0, run.GeneratedSources.ContainsKey("EtagGen.Wrappers.g.cs"));
        Assert.Equal(intercepted != 0, run.GeneratedSources.ContainsKey("EtagGen.Interceptors.g.cs"));
    }

    [Fact]
    public async Task Nothing_is_emitted_where_the_namespace_is_not_allowed()
    {
        var test = Test();
        test.InterceptorsNamespaces = "Other";

        Assert.DoesNotContain("EtagGen.Interceptors.g.cs", (await test.RunAsync()).GeneratedSources.Keys);
    }

    [Fact]
    public async Task A_handler_without_the_attribute_is_no_error_there()
    {
        var test = new AnalyzerTest<EtagAnalyzer> { TestState = { Sources = { VersionedProgram.Mapping("""app.MapGet("/", {|ETAG001:()|} => new Order(1, 1));""") } } };
        test.TestState.GlobalOptions.Add(Property, "true");

        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await test.RunAsync()).Severity);
    }

    private static GeneratorTest<EtagGenerator> Test() => VersionedProgram.Test(VersionedProgram.Mapping(
        """
        app.MapGet("/1", [Versioned] () => new Order(1, 1));
        app.MapGet("/2", Get);
        [Versioned] static Order Get() => new(1, 1);
        """));
}
