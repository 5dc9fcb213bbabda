using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Build;

namespace EtagGen.Benchmarks;

/// <summary>What a build pays for our analyzers, beside the framework's route analyzers.</summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks : BuildBenchmark
{
    [IterationSetup(Target = nameof(RouteAnalyzers))]
    public void PrepareTheirs() => Prepare(project => AnalyzerWork.All(project, AnalyzerTool.Framework));

    [IterationSetup(Target = nameof(Analyzers))]
    public void PrepareOwn() => Prepare(project => AnalyzerWork.All(project, AnalyzerTool.Own));

    [IterationSetup(Target = nameof(Idle))]
    public void PrepareIdle() => Prepare(project => AnalyzerWork.All(project, AnalyzerTool.Idle));

    [Benchmark(Baseline = true)]
    public void RouteAnalyzers() => Run();

    [Benchmark]
    public void Analyzers() => Run();

    /// <summary>What of it the compiler does.</summary>
    [Benchmark]
    public void Idle() => Run();
}
