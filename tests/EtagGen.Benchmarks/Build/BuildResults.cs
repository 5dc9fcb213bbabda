using EtagGen.Benchmarks.Quick;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Benchmarks.Build;

/// <summary>Our generator and analyzers beside the framework's, on the same compilations.</summary>
internal static class BuildResults
{
    /// <summary>The goals.</summary>
    /// <exception cref="InvalidOperationException">One of them did not do its work.</exception>
    public static List<Goal> Goals()
    {
        // Once and untimed: code that does not compile is no work done.
        GeneratorTool.Own.CheckOutput(EndpointProject.Create(10));
        GeneratorTool.Own.CheckOutput(EndpointProject.CreateLinked(10));
        GeneratorTool.Framework.CheckOutput(EndpointProject.Create(10));

        var compilation = EndpointProject.Create(1_000);
        return [.. OfGenerator(compilation), .. OfAnalyzers(compilation), .. OfKeystrokes(compilation)];
    }

    /// <summary>The goals of the curves.</summary>
    public static IEnumerable<Goal> Goals(BuildGrowth growth)
    {
        yield return new("exponent of the generator, 100 to 5,000 endpoints", 1.05, growth.Generator.ExponentFrom(100), Margins.Exponent);
        yield return new("exponent of the analyzers, 100 to 5,000 endpoints", 1.05, growth.Analyzers.ExponentFrom(100), Margins.Exponent);
    }

    private static IEnumerable<Goal> OfGenerator(CSharpCompilation compilation)
    {
        var cold = Race.Ratio(GeneratorWork.Cold(compilation, GeneratorTool.Own), GeneratorWork.Cold(compilation, GeneratorTool.Framework), rounds: 4);
        yield return new("generator, 1,000 endpoints, cold, time by the framework's", 0.5, cold, Margins.Generator);
        foreach (var (keystroke, asserted) in new[]
        {
            (Keystroke.UnrelatedFile, Margins.GeneratorUnrelated), (Keystroke.HandlerBody, Margins.GeneratorHandler), (Keystroke.Entity, Margins.GeneratorEntity),
        })
        {
            var ratio = Race.Ratio(GeneratorWork.After(compilation, keystroke, GeneratorTool.Own), GeneratorWork.After(compilation, keystroke, GeneratorTool.Framework), rounds: 3);
            yield return new($"generator, 1,000 endpoints, after a keystroke ({keystroke}), time by the framework's", 0.5, ratio, asserted);
        }
    }

    private static IEnumerable<Goal> OfAnalyzers(CSharpCompilation compilation)
    {
        var rounds = Race.Rounds([TimesOf(AnalyzerTool.Own), TimesOf(AnalyzerTool.Framework), TimesOf(AnalyzerTool.Idle)], rounds: 3);
        yield return new("analyzers, 1,000 endpoints, time by the framework's route analyzers", 1, Ratio(0, times => times.All), Margins.Analyzer);
        yield return Goal.None("an analyzer that asks for the same and does nothing, time by the framework's route analyzers", Ratio(2, times => times.All));
        yield return Goal.None("analyzers, 1,000 endpoints, time in own code by the framework's", Ratio(0, times => times.Own));

        Func<(double All, double Own)> TimesOf(AnalyzerTool tool) => () => AnalyzerWork.TimesOf(compilation, tool);

        double Ratio(int racer, Func<(double All, double Own), double> time) => Median.OfRatios(rounds.Select(round => time(round[racer])), rounds.Select(round => time(round[1])));
    }

    private static IEnumerable<Goal> OfKeystrokes(CSharpCompilation compilation)
    {
        // One of them takes two milliseconds, and the garbage collector as many by chance.
        const int Edits = 10;
        foreach (var (keystroke, asserted) in new[]
        {
            (Keystroke.UnrelatedFile, Margins.AnalyzerUnrelated), (Keystroke.HandlerBody, Margins.Analyzer), (Keystroke.Entity, Margins.Analyzer),
        })
        {
            var ratio = Race.Ratio(AnalyzerWork.After(compilation, keystroke, AnalyzerTool.Own, Edits), AnalyzerWork.After(compilation, keystroke, AnalyzerTool.Framework, Edits), rounds: 2);
            yield return new($"analyzers, 1,000 endpoints, the file after a keystroke ({keystroke}), time by the framework's", 1, ratio, asserted);
        }
    }
}
