using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Benchmarks.Build;

/// <summary>Runs of analyzers.</summary>
internal static class AnalyzerWork
{
    /// <summary>All of it, with what the compiler does to serve them.</summary>
    public static Func<Action> All(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) => () =>
    {
        var run = With(EndpointProject.Reread(compilation), analyzers);
        return () => _ = run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
    };

    /// <summary>What an editor asks for after an edit of what was looked at before: the diagnostics of the file that somebody types in.</summary>
    public static Func<Action> After(CSharpCompilation compilation, Keystroke keystroke, ImmutableArray<DiagnosticAnalyzer> analyzers) => () =>
    {
        var before = EndpointProject.Reread(compilation);
        Look(before, keystroke, analyzers)();
        return Look(EndpointProject.Edit(before, keystroke), keystroke, analyzers);
    };

    private static Action Look(CSharpCompilation compilation, Keystroke keystroke, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var (run, semantics) = (With(compilation, analyzers), compilation.GetSemanticModel(EndpointProject.FileOf(compilation, keystroke)));
        return () => _ = run.GetAnalyzerSemanticDiagnosticsAsync(semantics, filterSpan: null, default).GetAwaiter().GetResult();
    }

    /// <summary>What is spent in their own code, in milliseconds, as <c>ReportAnalyzer</c> says it: the least of several runs.</summary>
    public static double OwnTimeOf(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, int rounds) => Enumerable.Range(0, rounds).Min(_ =>
    {
        var run = With(EndpointProject.Reread(compilation), analyzers);
        GC.Collect();
        run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return analyzers.Sum(analyzer => run.GetAnalyzerTelemetryInfoAsync(analyzer, default).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds);
    });

    private static CompilationWithAnalyzers With(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) => compilation.WithAnalyzers(
        analyzers, new CompilationWithAnalyzersOptions(new([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
}
