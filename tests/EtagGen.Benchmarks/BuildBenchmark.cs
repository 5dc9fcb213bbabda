using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Build;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Benchmarks;

/// <summary>A tool at work on a project, prepared before each run: what it takes to read the files is in none of them.</summary>
public abstract class BuildBenchmark
{
    private CSharpCompilation _compilation = null!;
    private Run _run = null!;
    private Action _check = null!;

    [Params(10, 100, 1_000, 5_000)]
    public int Endpoints { get; set; }

    [GlobalSetup]
    public void Setup() => _compilation = EndpointProject.Create(Endpoints);

    [IterationCleanup]
    public void Check() => _check();

    protected void Prepare(Func<CSharpCompilation, Preparation> work) => _run = work(_compilation)();

    protected void Run() => _check = _run();
}
