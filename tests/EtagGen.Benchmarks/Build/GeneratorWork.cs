using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Benchmarks.Build;

/// <summary>Runs of a generator.</summary>
internal static class GeneratorWork
{
    /// <summary>A first run.</summary>
    public static Func<Action> Cold(CSharpCompilation compilation, Func<IIncrementalGenerator> generator) => () =>
    {
        var (fresh, driver) = (EndpointProject.Reread(compilation), DriverOf(generator()));
        return () => Check(driver.RunGenerators(fresh));
    };

    /// <summary>A run after an edit of what was run on before.</summary>
    public static Func<Action> After(CSharpCompilation compilation, Keystroke keystroke, Func<IIncrementalGenerator> generator) => () =>
    {
        var before = EndpointProject.Reread(compilation);
        var driver = DriverOf(generator()).RunGenerators(before);
        var edited = EndpointProject.Edit(before, keystroke);
        return () => Check(driver.RunGenerators(edited));
    };

    private static CSharpGeneratorDriver DriverOf(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: EndpointProject.ParseOptions);

    private static void Check(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        if (result.Exception is not null || result.GeneratedSources.IsEmpty)
            throw new InvalidOperationException($"{result.Generator} generated nothing.", result.Exception);
    }
}
