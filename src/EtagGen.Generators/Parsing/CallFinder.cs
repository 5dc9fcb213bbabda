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

    /// <summary>Whether a node is a <c>Map*</c> call or the fluent form, as far as syntax tells.</summary>
    public static bool MayMap(InvocationExpressionSyntax call) => MayBeFluent(call) || MapCall.IsName(NameOf(call.Expression));

    /// <summary>Reads a <c>Map*</c> call.</summary>
    public static FoundCall? FindMap(InvocationExpressionSyntax syntax, SemanticModel semantics, CancellationToken cancellation) =>
        Find(syntax, semantics, ParseContext.Of(semantics.Compilation), HandlerParser.ParseMap, cancellation);

    /// <summary>Reads a <c>Map*</c> or <c>WithETag()</c> call.</summary>
    public static FoundCall? Find(InvocationExpressionSyntax syntax, SemanticModel semantics, CancellationToken cancellation) =>
        Find(syntax, semantics, ParseContext.Of(semantics.Compilation), ParserFor(syntax), cancellation);

    /// <summary>Reads a compilation as a whole: where names of version members are configured, which no single call can see.</summary>
    public static FoundModel FindAll(ParseContext context, CancellationToken cancellation)
    {
        var calls = new List<FoundCall?>();
        var handlers = new List<HandlerModel?>();
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            var semantics = new Lazy<SemanticModel>(() => context.Compilation.GetSemanticModel(tree));
            foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is InvocationExpressionSyntax call && MayMap(call))
                    calls.Add(Find(call, semantics.Value, context, ParserFor(call), cancellation));
                else if (HasAttributes(node) && MethodOf(node, semantics.Value, cancellation) is { } method)
                    handlers.Add(HandlerParser.ParseHandler(method, context));
            }
        }

        return FoundModel.Of(calls, handlers);
    }

    private static bool HasAttributes(SyntaxNode node) => node switch
    {
        LambdaExpressionSyntax lambda => lambda.AttributeLists.Count != 0,
        MethodDeclarationSyntax method => method.AttributeLists.Count != 0,
        LocalFunctionStatementSyntax local => local.AttributeLists.Count != 0,
        _ => false,
    };

    private static IMethodSymbol? MethodOf(SyntaxNode node, SemanticModel semantics, CancellationToken cancellation) =>
        (node is LambdaExpressionSyntax ? semantics.GetSymbolInfo(node, cancellation).Symbol : semantics.GetDeclaredSymbol(node, cancellation)) as IMethodSymbol;

    private static Func<IInvocationOperation, ParseContext, ParsedHandler?> ParserFor(InvocationExpressionSyntax syntax) =>
        MayBeFluent(syntax) ? HandlerParser.ParseFluent : HandlerParser.ParseMap;

    private static FoundCall? Find(
        InvocationExpressionSyntax syntax,
        SemanticModel semantics,
        ParseContext context,
        Func<IInvocationOperation, ParseContext, ParsedHandler?> parse,
        CancellationToken cancellation)
    {
        if (semantics.GetOperation(syntax, cancellation) is not IInvocationOperation invocation
            || parse(invocation, context) is not { Endpoint: { } endpoint }
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
