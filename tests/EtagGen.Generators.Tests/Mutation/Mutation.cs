using EtagGen.Generators.Analysis;
using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EtagGen.Generators.Tests.Mutation;

/// <summary>
/// Code as it is while someone types: a program with some of it deleted. Generator and analyzer never throw, and what compiled
/// without the generator compiles with it.
/// </summary>
internal sealed class Mutation
{
    private readonly CSharpParseOptions _options;
    private readonly CSharpCompilation _compilation;
    private readonly GeneratorDriver _driver;
    private readonly ConfigOptions _config;
    private readonly Random _random;

    public Mutation(TestProject test, Random random)
    {
        _options = test.ParseOptions;
        _random = random;

        _compilation = test.CreateCompilation().WithFewReferences();
        _config = new ConfigOptions(test.TestState);
        _driver = CSharpGeneratorDriver.Create([new EtagGenerator().AsSourceGenerator()], parseOptions: _options, optionsProvider: _config).RunGenerators(_compilation);
    }

    /// <summary>How many variants compiled, so that what was generated for them was compiled too.</summary>
    public int Compiled { get; private set; }

    /// <summary>Deletes something from a file of the program, and looks at what becomes of the rest.</summary>
    public async Task DeleteAsync(int file, bool wholeNodes, bool nothingSkipped = false)
    {
        var tree = _compilation.SyntaxTrees[file];
        var deleted = Choose(tree.GetRoot(), wholeNodes);
        var text = tree.ToString().Remove(deleted.Start, deleted.Length);
        var mutated = _compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, _options, tree.FilePath, System.Text.Encoding.UTF8));
        Compiled += await IsSoundAsync(mutated, nothingSkipped, $"without '{tree.GetText().ToString(deleted)}' at {deleted.Start}:\n{text}") ? 1 : 0;
    }

    private TextSpan Choose(SyntaxNode root, bool wholeNodes)
    {
        TextSpan[] nodes = wholeNodes ? [.. root.DescendantNodes().Where(IsOptional).Select(node => node.Span)] : [];
        TextSpan[] spans = nodes.Length != 0 ? nodes : [.. root.DescendantTokens().Where(token => token.Span.Length != 0).Select(token => token.Span)];
        return spans[_random.Next(spans.Length)];
    }

    private static bool IsOptional(SyntaxNode node) => node is AttributeListSyntax or MemberDeclarationSyntax or StatementSyntax or InitializerExpressionSyntax
        or BaseListSyntax or TypeParameterConstraintClauseSyntax or ArgumentSyntax or TypeArgumentListSyntax or AttributeArgumentListSyntax;

    /// <returns>Whether the program compiles.</returns>
    private async Task<bool> IsSoundAsync(CSharpCompilation compilation, bool nothingSkipped, string variant)
    {
        var exception = _driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _).GetRunResult().Results.Single().Exception;
        Assert.True(exception is null, $"the generator threw {exception} {variant}");

        Exception? thrown = null;
        var analysis = new CompilationWithAnalyzersOptions(new([], _config), (e, _, _) => thrown = e, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers([new EtagAnalyzer()], analysis).GetAllDiagnosticsAsync();
        Assert.True(thrown is null, $"the analyzer threw {thrown} {variant}");

        var reported = diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("ETAG", StringComparison.Ordinal)).ToList();
        if (ErrorsIn(diagnostics).Except(reported).Any())
            return false;
        Assert.True(!ErrorsIn(output.GetDiagnostics()).Any(), $"{string.Join('\n', ErrorsIn(output.GetDiagnostics()))}\n{variant}");
        Assert.True(!nothingSkipped || InterceptedCall.FindIn(output).Length + reported.Count >= VersionedUses(compilation), $"skipped in silence {variant}");
        return true;
    }

    /// <summary>How many of the calls have a handler that is still <c>[Versioned]</c>.</summary>
    private static int VersionedUses(CSharpCompilation compilation) => compilation.SyntaxTrees[0].ToString().Split("[Versioned").Length - 1;

    private static IEnumerable<Diagnostic> ErrorsIn(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
