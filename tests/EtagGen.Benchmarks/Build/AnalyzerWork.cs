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
        var run = With(compilation, analyzers);
        return () => _ = run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
    };

    /// <summary>What is spent in their own code, in milliseconds, as <c>ReportAnalyzer</c> says it: the least of several runs.</summary>
    public static double OwnTimeOf(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, int rounds) => Enumerable.Range(0, rounds).Min(_ =>
    {
        var run = With(compilation, analyzers);
        GC.Collect();
        run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return analyzers.Sum(analyzer => run.GetAnalyzerTelemetryInfoAsync(analyzer, default).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds);
    });

    private static CompilationWithAnalyzers With(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) => EndpointProject.Reread(compilation).WithAnalyzers(
        analyzers, new CompilationWithAnalyzersOptions(new([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
}
