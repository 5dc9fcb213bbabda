using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Build;
using EtagGen.Generators;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Benchmarks;

/// <summary>What a build pays for our generator, beside the framework's.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private CSharpCompilation _compilation = null!;
    private Action _run = null!;

    [Params(10, 100, 1_000, 5_000)]
    public int Endpoints { get; set; }

    [GlobalSetup]
    public void Setup() => _compilation = EndpointProject.Create(Endpoints);

    [IterationSetup(Target = nameof(RequestDelegateGenerator))]
    public void PrepareTheirs() => _run = GeneratorWork.Cold(_compilation, FrameworkTools.RequestDelegateGenerator)();

    [IterationSetup(Target = nameof(Generator))]
    public void PrepareOwn() => _run = GeneratorWork.Cold(_compilation, () => new EtagGenerator())();

    [Benchmark(Baseline = true)]
    public void RequestDelegateGenerator() => _run();

    [Benchmark]
    public void Generator() => _run();
}
