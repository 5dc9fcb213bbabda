using EtagGen.Benchmarks.Quick;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Benchmarks.Build;

/// <summary>The curves of builds: a first run, ours and the framework's, on projects of growing size.</summary>
internal sealed class BuildGrowth
{
    private static readonly string[] Tools = ["generator", "framework's generator", "analyzers", "framework's route analyzers"];

    public BuildGrowth()
    {
        // Fewer rounds for the large ones, which are disturbed less.
        var endpoints = CurvesOf("endpoints", [10, 100, 1_000, 5_000], EndpointProject.Create, size => size < 1_000 ? 2 : 1);
        var entities = CurvesOf("entities that hold each other", [50, 200], EndpointProject.CreateLinked, _ => 1);
        (Generator, Analyzers, All) = (endpoints[0], endpoints[2], [.. endpoints, .. entities]);
    }

    public Curve Generator { get; }

    public Curve Analyzers { get; }

    public IReadOnlyList<Curve> All { get; }

    private static Curve[] CurvesOf(string what, int[] sizes, Func<int, CSharpCompilation> create, Func<int, int> roundsOf)
    {
        var times = Array.ConvertAll(sizes, size => LeastOf(create(size), roundsOf(size)));
        return [.. Tools.Select((tool, i) => new Curve($"{tool}, {what}", sizes, Array.ConvertAll(times, ofSize => ofSize[i])))];
    }

    private static double[] LeastOf(CSharpCompilation compilation, int rounds) =>
    [
        Race.LeastOf(GeneratorWork.Cold(compilation, GeneratorTool.Own), rounds),
        Race.LeastOf(GeneratorWork.Cold(compilation, GeneratorTool.Framework), rounds),
        Race.LeastOf(AnalyzerWork.All(compilation, AnalyzerTool.Own), rounds),
        Race.LeastOf(AnalyzerWork.All(compilation, AnalyzerTool.Framework), rounds),
    ];
}
