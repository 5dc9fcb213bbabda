using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Build;

namespace EtagGen.Benchmarks;

/// <summary>What an editor pays for each keystroke: our generator beside the framework's.</summary>
public class GeneratorKeystrokeBenchmarks : BuildBenchmark
{
    [Params(Keystroke.UnrelatedFile, Keystroke.HandlerBody, Keystroke.Entity)]
    public Keystroke In { get; set; }

    [IterationSetup(Target = nameof(RequestDelegateGenerator))]
    public void PrepareTheirs() => Prepare(project => GeneratorWork.After(project, In, GeneratorTool.Framework));

    [IterationSetup(Target = nameof(Generator))]
    public void PrepareOwn() => Prepare(project => GeneratorWork.After(project, In, GeneratorTool.Own));

    [Benchmark(Baseline = true)]
    public void RequestDelegateGenerator() => Run();

    [Benchmark]
    public void Generator() => Run();
}
