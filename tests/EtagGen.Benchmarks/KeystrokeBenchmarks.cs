using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Build;
using EtagGen.Generators;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Benchmarks;

/// <summary>What an editor pays for each keystroke: our generator beside the framework's.</summary>
public class KeystrokeBenchmarks
{
    private CSharpCompilation _compilation = null!;
    private Action _run = null!;

    [Params(10, 100, 1_000, 5_000)]
    public int Endpoints { get; set; }

    [Params(Keystroke.UnrelatedFile, Keystroke.HandlerBody, Keystroke.Entity)]
    public Keystroke In { get; set; }

    [GlobalSetup]
    public void Setup() => _compilation = EndpointProject.Create(Endpoints);

    [IterationSetup(Target = nameof(RequestDelegateGenerator))]
    public void PrepareTheirs() => _run = GeneratorWork.After(_compilation, In, FrameworkTools.RequestDelegateGenerator)();

    [IterationSetup(Target = nameof(Generator))]
    public void PrepareOwn() => _run = GeneratorWork.After(_compilation, In, () => new EtagGenerator())();

    [Benchmark(Baseline = true)]
    public void RequestDelegateGenerator() => _run();

    [Benchmark]
    public void Generator() => _run();
}
