using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Generators.Tests.HarnessTests.Toys;

/// <summary>Names of types may not hold the words of the option <c>toy.word</c> (<c>Foo</c> if not set).</summary>
internal sealed class WordAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("TOY001", "Toy", "'{0}' holds '{1}'", "Toys", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Check, SymbolKind.NamedType);
    }

    private static void Check(SymbolAnalysisContext context)
    {
        var location = context.Symbol.Locations[0];
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var word = provider.GetOptions(location.SourceTree!).TryGetValue("toy.word", out var local) ? local
            : provider.GlobalOptions.TryGetValue("build_property.ToyWord", out var global) ? global
            : "Foo";
        if (context.Symbol.Name.Contains(word, StringComparison.Ordinal))
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, context.Symbol.Name, word));
    }
}

internal sealed class ThrowingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("TOY002", "Toy", "Never", "Toys", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(_ => throw new InvalidOperationException("toy failure"), SymbolKind.NamedType);
    }
}
