using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Build;

namespace EtagGen.Benchmarks;

/// <summary>What a build pays for our generator, beside the framework's.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks : BuildBenchmark
{
    [IterationSetup(Target = nameof(RequestDelegateGenerator))]
    public void PrepareTheirs() => Prepare(project => GeneratorWork.Cold(project, GeneratorTool.Framework));

    [IterationSetup(Target = nameof(Generator))]
    public void PrepareOwn() => Prepare(project => GeneratorWork.Cold(project, GeneratorTool.Own));

    [Benchmark(Baseline = true)]
    public void RequestDelegateGenerator() => Run();

    [Benchmark]
    public void Generator() => Run();
}
