using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Build;
using EtagGen.Generators;

namespace EtagGen.Benchmarks;

/// <summary>What a build pays for our generator, beside the framework's.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks : BuildBenchmark
{
    [IterationSetup(Target = nameof(RequestDelegateGenerator))]
    public void PrepareTheirs() => Prepare(project => GeneratorWork.Cold(project, FrameworkTools.RequestDelegateGenerator));

    [IterationSetup(Target = nameof(Generator))]
    public void PrepareOwn() => Prepare(project => GeneratorWork.Cold(project, () => new EtagGenerator()));

    [Benchmark(Baseline = true)]
    public void RequestDelegateGenerator() => Run();

    [Benchmark]
    public void Generator() => Run();
}
