using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Build;
using EtagGen.Generators;
using EtagGen.Generators.Analysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Benchmarks;

/// <summary>What a build pays: our generator and analyzers, beside the framework's.</summary>
[MemoryDiagnoser]
public class BuildBenchmarks
{
    private CSharpCompilation _compilation = null!;

    [Params(10, 100, 1_000, 5_000)]
    public int Endpoints { get; set; }

    [GlobalSetup]
    public void Setup() => _compilation = EndpointProject.Create(Endpoints);

    [Benchmark(Baseline = true)]
    public void RequestDelegateGenerator() => GeneratorWork.Cold(_compilation, FrameworkTools.RequestDelegateGenerator)()();

    [Benchmark]
    public void Generator() => GeneratorWork.Cold(_compilation, () => new EtagGenerator())()();

    [Benchmark]
    public void RouteAnalyzers() => AnalyzerWork.All(_compilation, FrameworkTools.RouteAnalyzers())()();

    [Benchmark]
    public void Analyzers() => AnalyzerWork.All(_compilation, [new EtagAnalyzer()])()();
}
