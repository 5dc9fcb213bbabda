using EtagGen.Generators.Tests.Harness;
using EtagGen.Generators.Tests.HarnessTests.Toys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit.Sdk;

namespace EtagGen.Generators.Tests.HarnessTests;

public class InterceptedCallTests
{
    internal const string App = """
        public static class App
        {
            public static void Map(IEndpointRouteBuilder app)
            {
                app.MapGet("/a", () => "a");
                app.MapGet("/b", () => "b"); app.MapGet("/c", () => "c");
                app.MapPost("/d", () => "d");
            }
        }
        """;

    [Fact]
    public async Task The_calls_that_the_compiler_replaces_are_found()
    {
        var calls = (await Test<MapGetGenerator>().RunAsync()).InterceptedCalls();

        Assert.Equal([("MapGet", 5), ("MapGet", 6), ("MapGet", 6)], calls.Select(call => (call.MethodName, call.Line)));
        Assert.All(calls, call => Assert.Equal("MapIntercepted", call.Interceptor.Name));
    }

    [Fact]
    public void Without_the_generator_no_call_is_intercepted() =>
        Assert.Empty(InterceptedCall.FindIn(Test<MapGetGenerator>().CreateCompilation()));

    [Fact]
    public async Task Without_the_feature_the_interceptors_do_not_compile()
    {
        var test = Test<MapGetGenerator>();
        test.InterceptorsNamespaces = null;

        Assert.Contains("CS9137", (await Assert.ThrowsAsync<FailException>(test.RunAsync)).Message);
    }

    [Fact]
    public async Task A_signature_that_differs_is_seen_although_only_lowering_checks_it() =>
        Assert.Contains("CS9144", (await Assert.ThrowsAsync<FailException>(Test<WrongSignatureGenerator>().RunAsync)).Message);

    [Theory]
    [InlineData("/0/Program.cs", "/elsewhere/Program.cs", true)]
    [InlineData("/0/Program.cs", "/0/Startup.cs", false)]
    public void The_location_data_depend_on_content_and_file_name_but_not_on_the_directory(string path, string otherPath, bool same) =>
        Assert.Equal(same, DataAt(path) == DataAt(otherPath));

    private static string DataAt(string path)
    {
        var test = new GeneratorTest<MapGetGenerator> { TestState = { Sources = { (path, App) } } };
        var compilation = test.CreateCompilation();
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        var call = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().First();
        return compilation.GetSemanticModel(tree).GetInterceptableLocation(call)!.Data;
    }

    private static GeneratorTest<TGenerator> Test<TGenerator>()
        where TGenerator : IIncrementalGenerator, new() => new() { TestState = { Sources = { ("App.cs", App) } } };
}
