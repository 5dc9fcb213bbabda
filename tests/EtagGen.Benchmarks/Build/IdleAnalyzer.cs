using System.Collections.Immutable;
using EtagGen.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Benchmarks.Build;

/// <summary>Asks for all that <see cref="EtagAnalyzer"/> asks for and does nothing with it: what the compiler does to serve it.</summary>
#pragma warning disable RS1001 // no compiler is to load it from here
public sealed class IdleAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1001
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = new EtagAnalyzer().SupportedDiagnostics;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            start.RegisterOperationAction(_ => { }, OperationKind.AnonymousFunction);
            start.RegisterOperationAction(_ => { }, OperationKind.MethodReference);
            start.RegisterOperationAction(_ => { }, OperationKind.LocalFunction);
            start.RegisterOperationAction(_ => { }, OperationKind.AnonymousFunction, OperationKind.LocalFunction, OperationKind.MethodBody);
            start.RegisterOperationAction(_ => { }, OperationKind.Invocation);
            start.RegisterSymbolAction(_ => { }, SymbolKind.Method);
            start.RegisterCompilationEndAction(_ => { });
        });
    }
}
