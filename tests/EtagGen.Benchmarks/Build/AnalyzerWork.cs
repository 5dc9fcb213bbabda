using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Benchmarks.Build;

/// <summary>Runs of analyzers.</summary>
internal static class AnalyzerWork
{
    /// <summary>All of it, with what the compiler does to serve them.</summary>
    public static Preparation All(CSharpCompilation compilation, AnalyzerTool tool) => () =>
    {
        var run = tool.On(EndpointProject.Reread(compilation));
        return () =>
        {
            var reported = run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
            return () => tool.Check(reported, EndpointProject.EndpointsOf(compilation));
        };
    };

    /// <summary>What an editor asks for after an edit of what was looked at before: the diagnostics of the file that somebody types in.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="keystroke">The edit.</param>
    /// <param name="tool">The analyzers.</param>
    /// <param name="edits">How many there are, each of what was before.</param>
    public static Preparation After(CSharpCompilation compilation, Keystroke keystroke, AnalyzerTool tool, int edits = 1) => () =>
    {
        var before = EndpointProject.Reread(compilation);
        Look(before, keystroke, tool)()();
        Run[] looks = [.. Enumerable.Range(0, edits).Select(_ => Look(EndpointProject.Edit(before, keystroke), keystroke, tool))];
        return () =>
        {
            var checks = Array.ConvertAll(looks, look => look());
            return () => Array.ForEach(checks, check => check());
        };
    };

    /// <summary>The processor time of <see cref="All"/>, and what of it is spent in the analyzers' own code, as <c>ReportAnalyzer</c> says it; in milliseconds.</summary>
    public static (double All, double Own) TimesOf(CSharpCompilation compilation, AnalyzerTool tool)
    {
        var run = tool.On(EndpointProject.Reread(compilation));
        var all = Race.TimeOf(() => () =>
        {
            var reported = run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
            return () => tool.Check(reported, EndpointProject.EndpointsOf(compilation));
        });
        return (all, tool.Analyzers.Sum(analyzer => run.GetAnalyzerTelemetryInfoAsync(analyzer, default).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds));
    }

    private static Run Look(CSharpCompilation compilation, Keystroke keystroke, AnalyzerTool tool)
    {
        var file = EndpointProject.FileOf(compilation, keystroke);
        var (run, semantics) = (tool.On(compilation), compilation.GetSemanticModel(file));
        return () =>
        {
            var reported = run.GetAnalyzerSemanticDiagnosticsAsync(semantics, filterSpan: null, default).GetAwaiter().GetResult();
            return () => tool.Check(reported, EndpointProject.EndpointsOf(file));
        };
    }
}
