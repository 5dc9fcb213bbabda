#pragma warning disable RS1036, RS2008, RS1041, RS1038, RS1042, RS1025, RS1026
using System.Collections.Immutable;
using EtagGen.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Benchmarks.Build;

/// <summary>Our analyzer beside the framework's route analyzers, on the same compilation.</summary>
internal static class AnalyzerRun
{
    public static void Run(TextWriter output, int endpoints, int rounds)
    {
        var compilation = EndpointProject.Create(endpoints);
        ImmutableArray<DiagnosticAnalyzer> ours = [new EtagAnalyzer()];
        var theirs = FrameworkTools.RouteAnalyzers();
        output.WriteLine($"errors: {compilation.GetDiagnostics().Count(d => d.Severity == DiagnosticSeverity.Error)} {compilation.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error)}");
        output.WriteLine(string.Join(", ", theirs.Select(a => a.GetType().Name)));
        if (Environment.GetEnvironmentVariable("ONLY_OURS") is not null) { for (var i = 0; i < rounds; i++) output.WriteLine(Time(compilation, ours)); return; }
        ImmutableArray<DiagnosticAnalyzer> none = [new NoOp()];
        List<double> walls = [], own = [];
        for (var round = 0; round <= rounds; round++)
        {
            var (a, ta) = Time(compilation, ours);
            var (b, tb) = Time(compilation, theirs);
            if (round == 0) { output.WriteLine(string.Join(" ", Time2(compilation, ours).GroupBy(d=>d.Id).Select(g=>g.Key+"="+g.Count()))); continue; }
            walls.Add(a / b); own.Add(ta / tb);
            var (c, _) = Time(compilation, none);
            output.WriteLine($"{c:F0} none; {a:F0} ms / {b:F0} ms = {a / b:F2}; own time {ta:F1} / {tb:F1} = {ta / tb:F2}");
        }
    }
    private static ImmutableArray<Diagnostic> Time2(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) => compilation.Clone().WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync().Result;

    private static (double Wall, double Own) Time(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(new([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var with = compilation.Clone().WithAnalyzers(analyzers, options);
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        _ = with.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        var wall = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        var own = analyzers.Sum(a => with.GetAnalyzerTelemetryInfoAsync(a, default).Result.ExecutionTime.TotalMilliseconds);
        return (wall, own);
    }
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NoOp : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor D = new("X1", "x", "x", "x", DiagnosticSeverity.Warning, true);
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [D];
    public override void Initialize(AnalysisContext context) { context.EnableConcurrentExecution(); context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(s => s.RegisterOperationAction(_ => { }, OperationKind.Invocation)); }
}
