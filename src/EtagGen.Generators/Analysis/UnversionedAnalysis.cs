using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace EtagGen.Generators.Analysis;

/// <summary>ETAG001 and ETAG002: looks at each GET whose handler is not <c>[Versioned]</c>.</summary>
internal sealed class UnversionedAnalysis(BuildEnvironment environment, ParseContext parsing, AnalyzerConfigOptionsProvider config)
{
    private readonly UnversionedGets _gets = new(parsing, config);

    /// <summary>Looks at a call by the name of one that maps an endpoint.</summary>
    /// <param name="context">The call.</param>
    /// <param name="call">The call as an operation.</param>
    /// <param name="map">The same, read; null where it is none of the framework's.</param>
    public void AnalyzeMap(OperationAnalysisContext context, IInvocationOperation call, MapCall? map)
    {
        // What another generator maps is not the developer's to annotate, and no wrapper goes around what answers all methods.
        if (context.IsGeneratedCode || map is { Kind: null } || _gets.Find(call, map) is not { } get)
            return;

        var body = get.Body.Type.Readable();
        context.ReportDiagnostic(get.Body.Version is { } version
            ? Diagnostic.Create(Rules.Rules.NoValidator, LocationOf(get.Handler), body, version, RemedyFor(get))
            : Diagnostic.Create(Rules.Rules.NoVersionField, LocationOf(get.Handler), body, _gets.ReasonFor(get)));
    }

    private string RemedyFor(UnversionedGet get) =>
        environment.HasRequestDelegateGenerator || get.Handler.Syntax is AnonymousMethodExpressionSyntax ? ".WithETag()" : get.Body.Attribute;

    /// <summary>The method group, or the head of the lambda: all of it would be a wall of squiggles.</summary>
    private static Location LocationOf(IOperation handler) => handler.Syntax is LambdaExpressionSyntax lambda
        ? lambda.SyntaxTree.GetLocation(TextSpan.FromBounds(lambda.SpanStart, lambda.ArrowToken.GetPreviousToken().Span.End))
        : handler.Syntax.GetLocation();
}
