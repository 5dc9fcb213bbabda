using EtagGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Benchmarks.Build;

/// <summary>Our generator beside the framework's, on the same compilation: cold, and after a keystroke.</summary>
internal static class GeneratorRun
{
    public static void Run(TextWriter output, int endpoints, int rounds)
    {
        var compilation = EndpointProject.Create(endpoints);
        if (Environment.GetEnvironmentVariable("ONLY_OURS") is not null)
        {
            for (var i = 0; i < rounds; i++)
                output.WriteLine(Cold(compilation, new EtagGenerator()));
            return;
        }

        List<double> mine = [], others = [];
        for (var round = 0; round < rounds; round++)
        {
            var a = Cold(compilation, new EtagGenerator());
            var b = Cold(compilation, FrameworkTools.RequestDelegateGenerator());
            if (round < rounds / 3)
                continue;
            mine.Add(a);
            others.Add(b);
        }

        output.WriteLine($"cold: median {Median(mine):F0} / {Median(others):F0} = {Median(mine) / Median(others):F2}; min {mine.Min():F0} / {others.Min():F0} = {mine.Min() / others.Min():F2}");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static double Cold(CSharpCompilation compilation, IIncrementalGenerator generator)
    {
        var fresh = compilation.Clone();
        GeneratorDriver driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: EndpointProject.ParseOptions);
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        driver = driver.RunGenerators(fresh);
        var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        if (driver.GetRunResult().GeneratedTrees.Length == 0 || driver.GetRunResult().Results[0].Exception is not null)
            throw new InvalidOperationException($"{generator.GetType()} generated nothing: {driver.GetRunResult().Results[0].Exception}");
        return cpu;
    }
}
