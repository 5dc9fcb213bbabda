using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Build;

namespace EtagGen.Benchmarks;

/// <summary>What an editor pays for each keystroke: our analyzers beside the framework's route analyzers, in the file that is typed in.</summary>
public class AnalyzerKeystrokeBenchmarks : BuildBenchmark
{
    [Params(Keystroke.UnrelatedFile, Keystroke.HandlerBody, Keystroke.Entity)]
    public Keystroke In { get; set; }

    [IterationSetup(Target = nameof(RouteAnalyzers))]
    public void PrepareTheirs() => Prepare(project => AnalyzerWork.After(project, In, AnalyzerTool.Framework));

    [IterationSetup(Target = nameof(Analyzers))]
    public void PrepareOwn() => Prepare(project => AnalyzerWork.After(project, In, AnalyzerTool.Own));

    [Benchmark(Baseline = true)]
    public void RouteAnalyzers() => Run();

    [Benchmark]
    public void Analyzers() => Run();
}
