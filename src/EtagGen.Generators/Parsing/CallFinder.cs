using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>Finds the <c>Map*</c> calls whose handler is <c>[Versioned]</c>, from the syntax on.</summary>
internal static class CallFinder
{
    /// <summary>
    /// Whether a node is a call that may take a method as its handler. A lambda is found by its attribute instead.
    /// </summary>
    public static bool MayTakeMethodGroup(SyntaxNode node) =>
        node is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 2 and <= 4 } arguments } invocation
        && MapCall.IsName(NameOf(invocation.Expression))
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

    /// <summary>Reads a <c>Map*</c> call.</summary>
    public static FoundCall? FindMap(InvocationExpressionSyntax syntax, SemanticModel semantics, CancellationToken cancellation) =>
        Find(syntax, semantics, HandlerParser.ParseMap, cancellation);

    /// <summary>Reads a <c>WithETag()</c> call.</summary>
    public static FoundCall? FindFluent(InvocationExpressionSyntax syntax, SemanticModel semantics, CancellationToken cancellation) =>
        Find(syntax, semantics, HandlerParser.ParseFluent, cancellation);

    private static FoundCall? Find(
        InvocationExpressionSyntax syntax,
        SemanticModel semantics,
        Func<IInvocationOperation, Compilation, ParsedHandler?> parse,
        CancellationToken cancellation)
    {
        if (semantics.GetOperation(syntax, cancellation) is not IInvocationOperation invocation
            || parse(invocation, semantics.Compilation) is not { Endpoint: { } endpoint }
            || semantics.GetInterceptableLocation(syntax, cancellation) is not { } location)
        {
            return null;
        }

        return new(endpoint, new(location.Version, location.Data, Display(invocation, location)));
    }

    /// <summary>The pattern, the file's name, line and column, on one line.</summary>
    private static string Display(IInvocationOperation invocation, InterceptableLocation location)
    {
        var pattern = invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "pattern")?.Value.ConstantValue.Value;
        var place = location.GetDisplayLocation();
        place = place.Substring(place.LastIndexOfAny(['/', '\\']) + 1);
        return pattern is null ? place : $"{SymbolDisplay.FormatLiteral((string)pattern, quote: true)} in {place}";
    }

    private static string NameOf(ExpressionSyntax called) => called switch
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
