using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>
/// Runs an analyzer over a project, in the shape of <c>CSharpAnalyzerTest&lt;TAnalyzer, DefaultVerifier&gt;</c>. What it and the compiler
/// report must be what the <see cref="Markup"/> in the sources and the expected diagnostics say; of the compiler, errors only.
/// </summary>
internal sealed class AnalyzerTest<TAnalyzer> : TestProject
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>The diagnostic that <c>[|…|]</c> stands for; needed where the analyzer has more than one.</summary>
    public string? DefaultDiagnosticId { get; set; }

    /// <summary>Generators that run before the analyzer, as they do in a build; none: it sees the bare sources.</summary>
    public List<IIncrementalGenerator> Generators { get; } = [];

    /// <returns>What the analyzer reported, in source order, for a look at messages and severities.</returns>
    public async Task<ImmutableArray<Diagnostic>> RunAsync()
    {
        var analyzer = new TAnalyzer();
        var sources = TestState.Sources.Select(file => (file.FileName, Markup: Markup.Parse(file.Content))).ToList();
        var config = new ConfigOptions(TestState);
        var compilation = WithGenerated(CreateCompilation(sources.Select(file => (file.FileName, file.Markup.Source))), config);

        var exceptions = new ConcurrentQueue<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], config),
            onAnalyzerException: (exception, _, _) => exceptions.Enqueue(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var reported = await compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync();
        if (exceptions.TryPeek(out var thrown))
            Assert.Fail($"the analyzer threw (AD0001): {thrown}");

        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var unmarked = errors.Concat(reported).ToList();
        var missing = sources
            .SelectMany(file => file.Markup.Spans.Select(span => new Marked(span.Id ?? DefaultIdOf(analyzer), file.FileName, span.Span)))
            .Where(marked => !unmarked.Remove(unmarked.Find(marked.Matches)!))
            .ToList();
        if (missing.Count > 0)
        {
            Assert.Fail("marked but not reported:\n" + string.Join('\n', missing.Select(marked => marked.Describe(compilation)))
                + "\nreported but not marked:\n" + string.Join('\n', unmarked));
        }

        ExpectedDiagnostic.Verify(ExpectedDiagnostics, unmarked);
        return [.. reported.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan)];
    }

    private Compilation WithGenerated(CSharpCompilation compilation, ConfigOptions config)
    {
        if (Generators.Count == 0)
            return compilation;
        CSharpGeneratorDriver
            .Create(Generators.Select(generator => generator.AsSourceGenerator()), parseOptions: ParseOptions, optionsProvider: config)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Assert.Empty(diagnostics);
        return output;
    }

    private string DefaultIdOf(TAnalyzer analyzer) =>
        DefaultDiagnosticId ?? (analyzer.SupportedDiagnostics is [var only]
            ? only.Id
            : throw new InvalidOperationException($"{typeof(TAnalyzer).Name} has several diagnostics: name them in the markup"));

    private sealed record Marked(string Id, string FileName, TextSpan Span)
    {
        public bool Matches(Diagnostic diagnostic) =>
            diagnostic.Id == Id
            && diagnostic.Location.SourceSpan == Span
            && diagnostic.Location.SourceTree?.FilePath == SourceFileList.PathOf(FileName);

        public string Describe(Compilation compilation)
        {
            var tree = compilation.SyntaxTrees.First(tree => tree.FilePath == SourceFileList.PathOf(FileName));
            return $"{tree.GetLocation(Span).GetLineSpan()}: {Id} on '{tree.GetText().ToString(Span)}'";
        }
    }
}
