using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Build;
using EtagGen.Generators.Analysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Benchmarks;

/// <summary>What a build pays for our analyzers, beside the framework's route analyzers.</summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private CSharpCompilation _compilation = null!;
    private Action _run = null!;

    [Params(10, 100, 1_000, 5_000)]
    public int Endpoints { get; set; }

    [GlobalSetup]
    public void Setup() => _compilation = EndpointProject.Create(Endpoints);

    [IterationSetup(Target = nameof(RouteAnalyzers))]
    public void PrepareTheirs() => _run = AnalyzerWork.All(_compilation, FrameworkTools.RouteAnalyzers())();

    [IterationSetup(Target = nameof(Analyzers))]
    public void PrepareOwn() => _run = AnalyzerWork.All(_compilation, [new EtagAnalyzer()])();

    [Benchmark(Baseline = true)]
    public void RouteAnalyzers() => _run();

    [Benchmark]
    public void Analyzers() => _run();
}
