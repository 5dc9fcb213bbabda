using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Benchmarks.Build;

/// <summary>Runs of a generator.</summary>
internal static class GeneratorWork
{
    /// <summary>A first run.</summary>
    public static Preparation Cold(CSharpCompilation compilation, GeneratorTool tool) => () => Of(tool, tool.NewDriver(), EndpointProject.Reread(compilation));

    /// <summary>A run after an edit of what was run on before.</summary>
    public static Preparation After(CSharpCompilation compilation, Keystroke keystroke, GeneratorTool tool) => () =>
    {
        var before = EndpointProject.Reread(compilation);
        var driver = tool.NewDriver().RunGenerators(before);
        return Of(tool, driver, EndpointProject.Edit(before, keystroke));
    };

    private static Run Of(GeneratorTool tool, GeneratorDriver driver, CSharpCompilation compilation) => () =>
    {
        var done = driver.RunGenerators(compilation);
        return () => tool.Check(done, EndpointProject.EndpointsOf(compilation));
    };
}
