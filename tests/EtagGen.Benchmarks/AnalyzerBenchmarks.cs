using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Build;
using EtagGen.Generators.Analysis;

namespace EtagGen.Benchmarks;

/// <summary>What a build pays for our analyzers, beside the framework's route analyzers.</summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks : BuildBenchmark
{
    [IterationSetup(Target = nameof(RouteAnalyzers))]
    public void PrepareTheirs() => Prepare(project => AnalyzerWork.All(project, FrameworkTools.RouteAnalyzers()));

    [IterationSetup(Target = nameof(Analyzers))]
    public void PrepareOwn() => Prepare(project => AnalyzerWork.All(project, [new EtagAnalyzer()]));

    [Benchmark(Baseline = true)]
    public void RouteAnalyzers() => Run();

    [Benchmark]
    public void Analyzers() => Run();
}
