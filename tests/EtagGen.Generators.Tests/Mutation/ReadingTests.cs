using EtagGen.Generators.Parsing;
using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Xunit.Abstractions;

namespace EtagGen.Generators.Tests.Mutation;

/// <summary>
/// The generator reads most calls by their symbols and without the analysis of nullable references, the analyzer by their
/// operations and with it: both find the same endpoint, in all programs of this project's tests and in variants of them.
/// </summary>
public class ReadingTests(ITestOutputHelper output)
{
    private const int Seed = 77;
    private const int Variants = 3;

    [Fact]
    public void By_symbols_and_by_operations_is_the_same()
    {
        int read = 0, endpoints = 0;
        foreach (var (program, index) in TestInputs.All.Select((program, index) => (program, index)))
        {
            var compilation = VersionedProgram.Test(program).CreateCompilation().WithFewReferences();
            var random = new Random(Seed + index);
            for (var variant = 0; variant <= Variants; variant++)
                AssertSame(variant == 0 ? compilation : WithoutToken(compilation, random), ref read, ref endpoints);
        }

        output.WriteLine($"{read} calls read by symbols, {endpoints} endpoints");
        Assert.InRange(endpoints, 500, read);
    }

    private static void AssertSame(CSharpCompilation compilation, ref int read, ref int endpoints)
    {
        var (bySymbols, byOperations) = (new ParseContext(compilation, []), new ParseContext(compilation.Clone(), []));
        var tree = compilation.SyntaxTrees[0];
        foreach (var call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => RouteCall.IsName(CallFinder.NameOf(call.Expression))))
        {
            if (WrittenCall.Of(call, bySymbols.SemanticsOf(tree), default) is not { } written)
                continue;
            var parsed = HandlerParser.ParseMap(written, bySymbols)?.Endpoint;
            var operation = byOperations.Compilation.GetSemanticModel(tree).GetOperation(call) as IInvocationOperation;
            var expected = operation is null ? null : HandlerParser.ParseMap(operation, byOperations)?.Endpoint;

            read++;
            endpoints += expected is null ? 0 : 1;
            Assert.True((Equals(expected, parsed) && IsSame(written, operation)) || IsBroken(compilation), $"{call}\n{expected}\n{parsed}\n{tree}");
        }
    }

    private static bool IsSame(WrittenCall written, IInvocationOperation? operation) =>
        operation is not null && MapCall.Of(operation) is { } map && HandlerParser.HandlerOf(map.Handler) is { } method
        && (map.Name, map.TakesDelegate, map.Pattern) == (written.Name, written.TakesDelegate, written.Pattern)
        && method.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) == written.Method.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static bool IsBroken(CSharpCompilation compilation) =>
        compilation.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static CSharpCompilation WithoutToken(CSharpCompilation compilation, Random random)
    {
        var tree = compilation.SyntaxTrees[0];
        var tokens = tree.GetRoot().DescendantTokens().ToList();
        var span = tokens[random.Next(tokens.Count)].Span;
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(
            tree.ToString().Remove(span.Start, span.Length), (CSharpParseOptions)tree.Options, tree.FilePath, System.Text.Encoding.UTF8));
    }
}
