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
        if (Environment.GetEnvironmentVariable("ONLY_OURS") is not null)
        {
            for (var i = 0; i < rounds; i++)
                output.WriteLine(Time(compilation, ours));
            return;
        }

        List<double> mine = [], others = [], cpu = [];
        for (var round = 0; round < rounds; round++)
        {
            var (a, own) = Time(compilation, ours);
            var (b, their) = Time(compilation, theirs);
            if (round < rounds / 3)
                continue;
            mine.Add(own);
            others.Add(their);
            cpu.Add(a / b);
        }

        output.WriteLine($"own time: median {Median(mine):F0} / {Median(others):F0} = {Median(mine) / Median(others):F2}; min {mine.Min():F0} / {others.Min():F0} = {mine.Min() / others.Min():F2}; cpu {Median(cpu):F2}");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static (double Cpu, double Own) Time(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(new([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var fresh = compilation.Clone();
        if (Environment.GetEnvironmentVariable("DECLARED") is not null)
            _ = fresh.GetDeclarationDiagnostics();
        var with = fresh.WithAnalyzers(analyzers, options);
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(true);
        var before = Environment.CpuUsage.TotalTime;
        _ = with.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        if (Environment.GetEnvironmentVariable("BYTES") is not null)
            Console.WriteLine($"{analyzers[0].GetType().Name} {(GC.GetTotalAllocatedBytes(true) - bytes) / 1e6:F1} MB {GC.CollectionCount(0)} {GC.CollectionCount(1)} {GC.CollectionCount(2)}");
        return (cpu, analyzers.Sum(analyzer => with.GetAnalyzerTelemetryInfoAsync(analyzer, default).Result.ExecutionTime.TotalMilliseconds));
    }
}
