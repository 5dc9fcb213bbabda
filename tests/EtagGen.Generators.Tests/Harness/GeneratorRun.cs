using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>What one run of a generator gave: the project with the generated files in it.</summary>
internal sealed class GeneratorRun(CSharpCompilation compilation, GeneratorRunResult result)
{
    public CSharpCompilation Compilation { get; } = compilation;

    /// <summary>The generated files by hint name, the post-initialization output among them.</summary>
    public IReadOnlyDictionary<string, string> GeneratedSources { get; } =
        result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public StepReasons Steps { get; } = new(result);

    public ImmutableArray<InterceptedCall> InterceptedCalls() => InterceptedCall.FindIn(Compilation);

    /// <inheritdoc cref="GoldenFiles.Verify(string, IReadOnlyDictionary{string, string})"/>
    public void MatchesGolden(string name) => GoldenFiles.Verify(name, GeneratedSources);

    /// <summary>Whatever the generator reported, errors anywhere, warnings in the generated files.</summary>
    public IEnumerable<Diagnostic> Problems()
    {
        var generated = result.GeneratedSources.Select(source => source.SyntaxTree).ToHashSet();

        // Emitting, as the compiler checks interceptors against the calls only when it lowers them.
        using var image = new MemoryStream();
        return result.Diagnostics.Concat(Compilation.Emit(image).Diagnostics.Where(diagnostic =>
            diagnostic.Severity == DiagnosticSeverity.Error
            || (diagnostic.Severity == DiagnosticSeverity.Warning
                && diagnostic.Location.SourceTree is { } tree
                && generated.Contains(tree))));
    }
}
