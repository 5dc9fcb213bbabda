using System.Collections.Immutable;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Generators.Analysis;

/// <summary>
/// Says what the generator cannot do, in the IDE and in the build: each <c>[Versioned]</c> handler is wrapped or an error.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EtagAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Rules.Rules.ById.Values.OrderBy(rule => rule.Id)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // The generator takes files that only call themselves generated, so their errors are ours to report.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            if (!start.Compilation.HasEtagGen())
                return;

            var options = start.Compilation.SyntaxTrees.FirstOrDefault()?.Options;
            var config = start.Options.AnalyzerConfigOptionsProvider;
            var parsing = ParseContext.ForAnalysis(start.Compilation, config);
            var environment = BuildEnvironment.Of(options, config.GlobalOptions);
            var validated = new ValidatedTypes();
            var handlers = new HandlerAnalysis(environment, parsing, validated);
            var handWritten = new HandWrittenAnalysis(parsing);
            var clientVersions = new ClientVersionAnalysis(parsing, validated);
            handlers.Register(start);
            handWritten.Register(start);
            start.RegisterCompilationEndAction(clientVersions.ReportWritten);
            var unversioned = new UnversionedAnalysis(environment, parsing, config);
            var calls = new CallAnalysis(parsing, handlers, unversioned, handWritten, clientVersions);
            start.RegisterOperationAction(calls.Analyze, OperationKind.Invocation);
        });
    }
}
