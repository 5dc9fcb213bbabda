using System.Collections.Immutable;
using System.Xml.Linq;
using EtagGen.Generators.Analysis;
using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Generators.Tests.Rules;

/// <summary>
/// A program on the page of a rule, built as a reader would build it: with the properties of an <c>xml</c> block and the
/// <c>.editorconfig</c> of an <c>ini</c> block beside it.
/// </summary>
internal sealed class RuleExample(string section)
{
    public string Source { get; } = Assert.Single(MarkdownText.Blocks(section, "csharp"));

    /// <summary>How many endpoints ask for a wrapper, in the one form or the other.</summary>
    public int Wrapped => Math.Max(Source.Split("[Versioned").Length, Source.Split(".WithETag(").Length) - 1;

    /// <summary>The build of the program, which fails on any error of the compiler.</summary>
    /// <param name="editorConfig">Lines for all files of the program.</param>
    public async Task<(ImmutableArray<Diagnostic> Reported, int Intercepted)> BuildAsync(string editorConfig = "")
    {
        var test = VersionedProgram.Test(Source);
        foreach (var property in MarkdownText.Blocks(section, "xml").SelectMany(block => XElement.Parse(block).DescendantsAndSelf()).Where(element => !element.HasElements))
            Set(test, property.Name.LocalName, property.Value);
        var config = string.Join('\n', [.. MarkdownText.Blocks(section, "ini"), editorConfig]);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{config}"));

        var run = await test.RunAsync();
        var ofCompiler = run.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Empty(ofCompiler);
        var reported = await run.Compilation
            .WithAnalyzers([new EtagAnalyzer()], new AnalyzerOptions([], new ConfigOptions(test.TestState)))
            .GetAnalyzerDiagnosticsAsync();
        return (reported, run.InterceptedCalls().Length);
    }

    private static void Set(TestProject project, string property, string value)
    {
        // What the targets of the package have appended by the time that a target of the project runs.
        if (property == "InterceptorsNamespaces")
            project.InterceptorsNamespaces = value.Replace("$(InterceptorsNamespaces)", project.InterceptorsNamespaces, StringComparison.Ordinal);
        else
            project.TestState.GlobalOptions.Add($"build_property.{property}", value);
    }
}
