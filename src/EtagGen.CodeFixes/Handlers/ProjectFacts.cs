using System.Runtime.CompilerServices;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace EtagGen.CodeFixes.Handlers;

/// <summary>What the analyzer knew of the project when it reported: the same parser with the same settings.</summary>
/// <param name="Parsing">The parser's view of the compilation.</param>
/// <param name="Build">Whether the build lets handlers be wrapped.</param>
internal sealed record ProjectFacts(ParseContext Parsing, BuildEnvironment Build)
{
    private static readonly ConditionalWeakTable<Compilation, ProjectFacts> Known = new();

    public Compilation Compilation => Parsing.Compilation;

    /// <summary>The facts of a project: once for all diagnostics of it, as what is looked up stays.</summary>
    public static ProjectFacts Of(Project project, Compilation compilation) => Known.GetValue(compilation, key =>
    {
        var config = project.AnalyzerOptions.AnalyzerConfigOptionsProvider;
        return new(ParseContext.ForAnalysis(key, config), BuildEnvironment.Of(project.ParseOptions, config.GlobalOptions));
    });

    /// <summary>A type of the runtime library.</summary>
    public INamedTypeSymbol? TypeOf(string name) => Compilation.GetTypeByMetadataName($"{TypeNames.EtagGen}.{name}");
}
