using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>Finds the <c>Map*</c> calls whose handler is <c>[Versioned]</c>, and such handlers elsewhere, from the syntax on.</summary>
internal static class CallFinder
{
    /// <summary>
    /// Whether a node is a call that may take a method as its handler. A lambda is found by its attribute instead.
    /// </summary>
    public static bool MayTakeMethodGroup(SyntaxNode node) =>
        node is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 2 and <= 4 } arguments } invocation
        && RouteCall.IsName(NameOf(invocation.Expression))
        && !arguments.Any(argument => WithoutCast(argument.Expression) is AnonymousFunctionExpressionSyntax);

    /// <summary>The call whose argument a lambda is; null where it is none.</summary>
    public static InvocationExpressionSyntax? CallOf(SyntaxNode lambda)
    {
        var node = lambda.Parent;
        while (node is ParenthesizedExpressionSyntax or CastExpressionSyntax)
            node = node.Parent;
        return node is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } ? invocation : null;
    }

    /// <summary>Whether a node is a call of the fluent form, as far as syntax tells.</summary>
    public static bool MayBeFluent(SyntaxNode node) =>
        node is InvocationExpressionSyntax { ArgumentList.Arguments.Count: <= 1 } invocation && NameOf(invocation.Expression) == FluentCall.Name;

    /// <summary>Whether a node is a <c>Map*</c> call, the fluent form or a handler, as far as syntax tells.</summary>
    public static bool MayMatter(SyntaxNode node) =>
        HasAttributes(node) || (node is InvocationExpressionSyntax call && (MayBeFluent(call) || RouteCall.IsName(NameOf(call.Expression))));

    /// <summary>Whether a node may be a call to intercept, or a handler, as far as syntax tells.</summary>
    public static bool MayBeFound(SyntaxNode node) =>
        MayTakeMethodGroup(node) || MayBeFluent(node) || MapsAttributedLambda(node)
        || (HasAttributes(node) && (node is not LambdaExpressionSyntax || CallOf(node) is not { } call || !MapsAttributedLambda(call)));

    /// <summary>Reads a node.</summary>
    /// <returns>What it is; null where it is neither a call that is to be intercepted nor a handler.</returns>
    public static FoundNode? Find(SyntaxNode node, SemanticModel semantics, ParseContext context, CancellationToken cancellation)
    {
        if (node is InvocationExpressionSyntax call)
            return FindCall(call, semantics, context, cancellation) is { } found ? new(found, null) : null;
        return MethodOf(node, semantics, cancellation) is { } method && HandlerParser.ParseHandler(method, context) is { } handler
            ? new(null, handler)
            : null;
    }

    /// <summary>Reads a compilation as a whole: where names of version members are configured, which no single call can see.</summary>
    public static FoundModel FindAll(ParseContext context, CancellationToken cancellation) =>
        FoundModel.Of(context.Compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot(cancellation)
            .DescendantNodes()
            .Where(MayBeFound)
            .Select(node => Find(node, context.SemanticsOf(tree), context, cancellation))));

    private static bool MapsAttributedLambda(SyntaxNode node) =>
        node is InvocationExpressionSyntax invocation
        && RouteCall.IsName(NameOf(invocation.Expression))
        && invocation.ArgumentList.Arguments.Any(argument =>
            WithoutCast(argument.Expression) is LambdaExpressionSyntax { AttributeLists.Count: > 0 });

    private static bool HasAttributes(SyntaxNode node) => node switch
    {
        LambdaExpressionSyntax lambda => lambda.AttributeLists.Count != 0,
        MethodDeclarationSyntax method => method.AttributeLists.Count != 0,
        LocalFunctionStatementSyntax local => local.AttributeLists.Count != 0,
        _ => false,
    };

    /// <summary>The method that a lambda, method or local function is.</summary>
    public static IMethodSymbol? MethodOf(SyntaxNode node, SemanticModel semantics, CancellationToken cancellation) =>
        (node is LambdaExpressionSyntax
            ? semantics.GetSymbolInfo(node, cancellation).Symbol
            : semantics.GetDeclaredSymbol(node, cancellation)) as IMethodSymbol;

    private static FoundCall? FindCall(
        InvocationExpressionSyntax syntax, SemanticModel semantics, ParseContext context, CancellationToken cancellation)
    {
        var (parsed, pattern) = Parse(syntax, semantics, context, cancellation);
        return parsed?.Endpoint is { } endpoint && semantics.GetInterceptableLocation(syntax, cancellation) is { } location
            ? new(endpoint, new(location.Version, location.Data, Display(pattern, location)))
            : null;
    }

    private static (ParsedHandler? Parsed, string? Pattern) Parse(
        InvocationExpressionSyntax syntax, SemanticModel semantics, ParseContext context, CancellationToken cancellation)
    {
        var isFluent = MayBeFluent(syntax);
        if (!isFluent && WrittenCall.Of(syntax, semantics, cancellation) is { } written)
            return (HandlerParser.ParseMap(written, context), written.Pattern);
        if (semantics.GetOperation(syntax, cancellation) is not IInvocationOperation invocation)
            return default;
        return isFluent
            ? (HandlerParser.ParseFluent(invocation, context), null)
            : (HandlerParser.ParseMap(invocation, context), MapCall.Of(invocation)?.Pattern);
    }

    /// <summary>The pattern, the file's name, line and column, on one line.</summary>
    private static string Display(string? pattern, InterceptableLocation location)
    {
        var place = location.GetDisplayLocation();
        place = place.Substring(place.LastIndexOfAny(['/', '\\']) + 1);
        return pattern is null ? place : $"{SymbolDisplay.FormatLiteral(pattern, quote: true)} in {place}";
    }

    /// <summary>The name of what is called; empty: it has none.</summary>
    public static string NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    private static ExpressionSyntax WithoutCast(ExpressionSyntax expression) => expression switch
    {
        CastExpressionSyntax cast => WithoutCast(cast.Expression),
        ParenthesizedExpressionSyntax parenthesized => WithoutCast(parenthesized.Expression),
        _ => expression,
    };
}
