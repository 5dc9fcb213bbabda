using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace EtagGen.CodeFixes.Handlers;

/// <summary>What the analyzer knew of the project when it reported: the same parser with the same settings.</summary>
/// <param name="Parsing">The parser's view of the compilation.</param>
/// <param name="Build">Whether the build lets handlers be wrapped.</param>
internal sealed record ProjectFacts(ParseContext Parsing, BuildEnvironment Build)
{
    public Compilation Compilation => Parsing.Compilation;

    public static ProjectFacts Of(Project project, Compilation compilation)
    {
        var config = project.AnalyzerOptions.AnalyzerConfigOptionsProvider;
        var names = ConfiguredNames.Of(config, compilation.SyntaxTrees);
        return new(
            names.IsEmpty ? ParseContext.Of(compilation) : new ParseContext(compilation, names),
            BuildEnvironment.Of(project.ParseOptions, config.GlobalOptions));
    }

    /// <summary>A type of the runtime library.</summary>
    public INamedTypeSymbol? TypeOf(string name) => Compilation.GetTypeByMetadataName($"{TypeNames.EtagGen}.{name}");
}
