using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace EtagGen.Generators.Analysis;

/// <summary>ETAG001 and ETAG002: looks at each GET whose handler is not <c>[Versioned]</c>.</summary>
internal sealed class UnversionedAnalysis(ParseContext parsing, AnalyzerConfigOptionsProvider config)
{
    private readonly SentBodies _bodies = new(parsing);
    private readonly IgnoredRoutes _ignored = new(config);
    private readonly OtherValidators _others = new(parsing);

    public void Register(CompilationStartAnalysisContext start) => start.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);

    private void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;

        // What another generator maps is not the developer's to annotate.
        if (context.IsGeneratedCode || GetHandlerOf(call) is not { } handler || HandlerParser.HandlerOf(handler) is not { } method)
            return;
        if (IsDecided(method) || _bodies.Of(method) is not { } body)
            return;
        if (FluentUse.Follows(call) || _ignored.Contains(call) || _others.Answer(call, method))
            return;

        context.ReportDiagnostic(body.Version is { } version
            ? Diagnostic.Create(Rules.Rules.NoValidator, LocationOf(handler), body.Type.Readable(), version)
            : Diagnostic.Create(Rules.Rules.NoVersionField, LocationOf(handler), body.Type.Readable(), BodySource.Hint(body.Type, method, _bodies, parsing)));
    }

    /// <summary>The handler of a call that maps GET: one of the framework's, or a helper of that name that takes a delegate.</summary>
    private static IOperation? GetHandlerOf(IInvocationOperation call)
    {
        if (MapCall.Of(call) is { } map)
            return map.TakesDelegate && map.HttpMethods?.Contains("GET") is true ? map.Handler : null;
        return call.TargetMethod.Name == "MapGet"
            ? call.Arguments.Where(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Delegate)
                .Select(argument => MapCall.WithoutConversion(argument.Value)).FirstOrDefault()
            : null;
    }

    private static bool IsDecided(IMethodSymbol handler) =>
        handler.HasAttribute(TypeNames.EtagGen, "VersionedAttribute") || handler.HasAttribute(TypeNames.EtagGen, "NotVersionedAttribute");

    /// <summary>The method group, or the head of the lambda: all of it would be a wall of squiggles.</summary>
    private static Location LocationOf(IOperation handler) => handler.Syntax is LambdaExpressionSyntax lambda
        ? lambda.SyntaxTree.GetLocation(TextSpan.FromBounds(lambda.SpanStart, lambda.ArrowToken.GetPreviousToken().Span.End))
        : handler.Syntax.GetLocation();
}
