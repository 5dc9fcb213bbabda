using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Analysis;

/// <summary>ETAG011: looks at each <c>[Versioned]</c> handler for code that does what its wrapper does.</summary>
internal sealed class HandWrittenAnalysis(ParseContext parsing)
{
    public void Register(CompilationStartAnalysisContext start) =>
        start.RegisterOperationAction(AnalyzeFunction, OperationKind.AnonymousFunction, OperationKind.LocalFunction, OperationKind.MethodBody);

    private void AnalyzeFunction(OperationAnalysisContext context)
    {
        var function = context.Operation switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation local => local.Symbol,
            _ => context.ContainingSymbol,
        };
        if (IsVersioned(function))
            Report(context, context.Operation.Syntax, context.Operation.SemanticModel!);
    }

    /// <summary>Where no attribute says it.</summary>
    public void AnalyzeFluent(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (FluentCall.Is(call)
            && FluentCall.MapCallOf(call) is { } map && HandlerParser.HandlerOf(map.Handler) is { } handler && !IsVersioned(handler)
            && parsing.SyntaxOf(handler) is { } syntax)
        {
            Report(context, syntax, parsing.SemanticsOf(syntax.SyntaxTree));
        }
    }

    private static bool IsVersioned(ISymbol function) => function.HasAttribute(TypeNames.EtagGen, "VersionedAttribute");

    private static void Report(OperationAnalysisContext context, SyntaxNode function, SemanticModel semantics)
    {
        foreach (var (code, what) in ValidatorCode.Writes(function, semantics))
            context.ReportDiagnostic(Diagnostic.Create(Rules.Rules.HandWritten, code.GetLocation(), what));
    }
}
