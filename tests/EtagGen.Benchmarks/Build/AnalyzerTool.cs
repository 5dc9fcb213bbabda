using System.Collections.Immutable;
using EtagGen.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Benchmarks.Build;

/// <summary>Analyzers, and what they have to say about an <see cref="EndpointProject"/>.</summary>
/// <param name="Analyzers">The analyzers.</param>
/// <param name="ReportedOfTen">How many of ten endpoints they report; null where that is not ours to say.</param>
internal sealed record AnalyzerTool(ImmutableArray<DiagnosticAnalyzer> Analyzers, int? ReportedOfTen)
{
    /// <summary>What the compiler reports where an analyzer threw.</summary>
    private const string Failed = "AD0001";

    public static readonly AnalyzerTool Own = new([new EtagAnalyzer()], ReportedOfTen: 3);

    public static readonly AnalyzerTool Framework = new(FrameworkTools.RouteAnalyzers(), ReportedOfTen: null);

    public static readonly AnalyzerTool Idle = new([new IdleAnalyzer()], ReportedOfTen: 0);

    public CompilationWithAnalyzers On(CSharpCompilation compilation) => compilation.WithAnalyzers(
        Analyzers, new CompilationWithAnalyzersOptions(new([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));

    /// <exception cref="InvalidOperationException">They did not report what they should.</exception>
    public void Check(ImmutableArray<Diagnostic> reported, int endpoints)
    {
        if (reported.FirstOrDefault(diagnostic => diagnostic.Id == Failed) is { } failure)
            throw new InvalidOperationException(failure.ToString());
        if (ReportedOfTen is { } expected && reported.Length != endpoints * expected / 10)
            throw new InvalidOperationException($"{Analyzers[0]} reported {reported.Length} times on {endpoints} endpoints.");
    }
}
