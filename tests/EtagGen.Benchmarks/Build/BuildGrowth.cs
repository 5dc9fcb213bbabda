using EtagGen.Benchmarks.Quick;

namespace EtagGen.Benchmarks.Build;

/// <summary>The curves of builds: a first run, ours and the framework's, on projects of growing size.</summary>
internal sealed class BuildGrowth
{
    private static readonly int[] Sizes = [10, 100, 1_000, 5_000];

    public BuildGrowth()
    {
        var times = Array.ConvertAll(Sizes, LeastOf);
        Curve[] curves = [.. new[] { "generator", "framework's generator", "analyzers", "framework's route analyzers" }.Select((tool, i) =>
            new Curve($"{tool}, endpoints", Sizes, Array.ConvertAll(times, ofSize => ofSize[i])))];
        (Generator, Analyzers, All) = (curves[0], curves[2], curves);
    }

    public Curve Generator { get; }

    public Curve Analyzers { get; }

    public IReadOnlyList<Curve> All { get; }

    /// <summary>Fewer rounds for the large ones, which are disturbed less.</summary>
    private static double[] LeastOf(int size)
    {
        var compilation = EndpointProject.Create(size);
        var rounds = size < 1_000 ? 6 : size < 5_000 ? 2 : 1;
        return
        [
            Race.LeastOf(GeneratorWork.Cold(compilation, GeneratorTool.Own), rounds),
            Race.LeastOf(GeneratorWork.Cold(compilation, GeneratorTool.Framework), rounds),
            Race.LeastOf(AnalyzerWork.All(compilation, AnalyzerTool.Own), rounds),
            Race.LeastOf(AnalyzerWork.All(compilation, AnalyzerTool.Framework), rounds),
        ];
    }
}
