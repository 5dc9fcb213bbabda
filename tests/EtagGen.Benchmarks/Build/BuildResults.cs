using System.Collections.Immutable;
using EtagGen.Benchmarks.Quick;
using EtagGen.Generators;
using EtagGen.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Benchmarks.Build;

/// <summary>Our generator and analyzers beside the framework's, on the same compilations.</summary>
internal static class BuildResults
{
    private const int Endpoints = 1_000;
    private static readonly int[] Sizes = [100, 1_000, 5_000];

    public static IEnumerable<Goal> Goals()
    {
        var compilation = EndpointProject.Create(Endpoints);
        var cold = new Race("generator, 1,000 endpoints, cold, time by the framework's", GeneratorWork.Cold(compilation, Own), GeneratorWork.Cold(compilation, Theirs));
        yield return new(cold.Title, 0.5, cold.Ratio(rounds: 9), Margins.Generator);
        foreach (var (keystroke, margin) in new[] { (Keystroke.UnrelatedFile, Margins.Keystroke), (Keystroke.HandlerBody, Margins.Keystroke), (Keystroke.Entity, Margins.EntityKeystroke) })
        {
            var race = new Race($"generator, 1,000 endpoints, after a keystroke ({keystroke}), time by the framework's",
                GeneratorWork.After(compilation, keystroke, Own), GeneratorWork.After(compilation, keystroke, Theirs));
            yield return new(race.Title, 0.5, race.Ratio(rounds: 6), margin);
        }

        ImmutableArray<DiagnosticAnalyzer> own = [new EtagAnalyzer()], theirs = FrameworkTools.RouteAnalyzers();
        var analyzers = new Race("analyzers, 1,000 endpoints, time by the framework's route analyzers", AnalyzerWork.All(compilation, own), AnalyzerWork.All(compilation, theirs));
        yield return new(analyzers.Title, 1, analyzers.Ratio(rounds: 15), Margins.Analyzer);
        var ownTime = AnalyzerWork.OwnTimeOf(compilation, own, rounds: 8) / AnalyzerWork.OwnTimeOf(compilation, theirs, rounds: 8);
        yield return new("analyzers, 1,000 endpoints, least time in own code by the framework's", 1, ownTime, Margins.AnalyzerOwn);
        foreach (var keystroke in Enum.GetValues<Keystroke>())
        {
            var race = new Race($"analyzers, 1,000 endpoints, the file after a keystroke ({keystroke}), time by the framework's",
                AnalyzerWork.After(compilation, keystroke, own), AnalyzerWork.After(compilation, keystroke, theirs));
            yield return new(race.Title, 1, race.Ratio(rounds: 5), Margins.Analyzer);
        }

        yield return new("exponent of the generator, 100 to 5,000 endpoints", 1.05, Exponent(size => Race.LeastOf(GeneratorWork.Cold(EndpointProject.Create(size), Own), rounds: 2)), 1.05 + Margins.Exponent);
        yield return new("exponent of the analyzers, 100 to 5,000 endpoints", 1.05,
            Exponent(size => Race.LeastOf(AnalyzerWork.All(EndpointProject.Create(size), own), rounds: 2)), 1.05 + Margins.Exponent);
    }

    private static double Exponent(Func<int, double> timeOf) =>
        Curve.Slope([.. Sizes.Select(size => (Math.Log(size), Math.Log(timeOf(size))))]);

    private static IIncrementalGenerator Own() => new EtagGenerator();

    private static IIncrementalGenerator Theirs() => FrameworkTools.RequestDelegateGenerator();
}
