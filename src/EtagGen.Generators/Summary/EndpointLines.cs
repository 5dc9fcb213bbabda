using EtagGen.Generators.Analysis;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Summary;

/// <summary>Writes the line of an endpoint: <c>GET /orders/{id} in Orders.Map: Order.Version ([Timestamp]), strong, after the handler</c>.</summary>
internal sealed class EndpointLines(ParseContext context, BuildEnvironment environment, UnversionedGets gets)
{
    /// <summary>The line of a <c>Map*</c> call, or of a handler that reaches one as a mere delegate; null where there is none to write.</summary>
    public string? LineOf(SyntaxNode node, CancellationToken cancellation)
    {
        var semantics = context.SemanticsOf(node.SyntaxTree);
        if (node is InvocationExpressionSyntax)
            return semantics.GetOperation(node, cancellation) is IInvocationOperation call ? LineOf(call) : null;

        // Where the Request Delegate Generator owns the Map calls, no delegate is wrapped.
        return !environment.HasRequestDelegateGenerator && CallFinder.MethodOf(node, semantics, cancellation) is { } method && !IsMapped(node)
            && HandlerParser.ParseHandler(method, context) is { } handler
                ? $"HANDLER {NameOf(method)}: {ValidatorText.Of(handler.Wrapper)}"
                : null;
    }

    private string? LineOf(IInvocationOperation call)
    {
        if (FluentCall.Is(call))
        {
            // Where the attribute is there too and counts, the Map call has the line.
            return FluentCall.InvocationOf(call) is { } mapped && (environment.HasRequestDelegateGenerator || !IsVersioned(mapped))
                ? Versioned(mapped, HandlerParser.ParseFluent(call, context))
                : null;
        }

        var map = MapCall.Of(call);
        return gets.Find(call, map) is not null ? Route(call, head: false) + EndpointSummary.Bare
            : gets.IsUnseen(call, map) ? Route(call, head: false) + EndpointSummary.Unseen
            : gets.IsOpaque(call, map) ? Route(call, head: false) + EndpointSummary.Opaque
            : environment.HasRequestDelegateGenerator ? null
            : Versioned(call, HandlerParser.ParseMap(call, context));
    }

    /// <summary>A handler that is <c>[Versioned]</c> and has no wrapper, as its error is suppressed, lacks a validator too.</summary>
    private string? Versioned(IInvocationOperation map, ParsedHandler? parsed) => parsed switch
    {
        { Endpoint: { Wrapper: { } wrapper } endpoint } => $"{Route(map, endpoint.Head)}: {ValidatorText.Of(wrapper)}",
        { Endpoint: null } => Route(map, head: false) + EndpointSummary.Bare,
        _ => null,
    };

    private static bool IsVersioned(IInvocationOperation map) =>
        MapCall.Of(map) is { } call && HandlerParser.HandlerOf(call.Handler) is { } handler
        && handler.HasAttribute(TypeNames.EtagGen, "VersionedAttribute");

    /// <summary>
    /// Whether a <c>Map*</c> call of the framework takes the handler by its name, or as the lambda that it is: then that has the line.
    /// </summary>
    private bool IsMapped(SyntaxNode handler) => handler is LambdaExpressionSyntax
        ? CallFinder.CallOf(handler) is { } call
            && context.SemanticsOf(handler.SyntaxTree).GetOperation(call) is IInvocationOperation operation && MapCall.Of(operation) is not null
        : _mapped.Value.Contains(handler);

    private readonly Lazy<HashSet<SyntaxNode>> _mapped = new(() =>
        [.. context.Compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot().DescendantNodes().Where(CallFinder.MayTakeMethodGroup))
            .Select(call => context.SemanticsOf(call.SyntaxTree).GetOperation(call) is IInvocationOperation map && MapCall.Of(map) is { } framework
                && HandlerParser.HandlerOf(framework.Handler) is { } method ? context.SyntaxOf(method) : null)
            .OfType<SyntaxNode>()]);

    private string Route(IInvocationOperation map, bool head)
    {
        var methods = MapCall.Of(map)?.HttpMethods is { } known ? string.Join(",", known) : "GET";
        return $"{methods}{(head ? ",HEAD" : "")} {RoutePattern.Of(map, context) ?? "/?"}{Place(map)}";
    }

    /// <summary>The method that maps it, as a pattern alone may be that of others; nothing for the top of a program.</summary>
    private static string Place(IInvocationOperation map) =>
        map.SemanticModel?.GetEnclosingSymbol(map.Syntax.SpanStart) is IMethodSymbol { IsImplicitlyDeclared: false, Name: not "<Main>$" } method
            ? $" in {NameOf(method)}"
            : "";

    private static string NameOf(IMethodSymbol method) =>
        method.ContainingType is { } type && method.MethodKind == MethodKind.Ordinary
            ? $"{type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)}.{method.Name}"
            : method.MethodKind == MethodKind.AnonymousFunction ? "a lambda" : method.Name;
}
