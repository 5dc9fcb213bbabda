using System.Collections.Immutable;
using EtagGen.Generators.Model;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.CodeFixes.Handlers;

/// <summary>Asks the parser what it would say of a handler with other options than it has.</summary>
internal static class HandlerTrial
{
    /// <summary>What would be wrong; empty: nothing.</summary>
    public static ImmutableArray<Problem> ProblemsOf(HandlerSite site, VersionedOptions options) => site.Map is { } map
        ? HandlerParser.ParseMap(map, options, site.Facts.Parsing)!.Problems
        : WrapperParser.Parse(site.Method, options, writes: false, pattern: null, site.Facts.Parsing).Problems;

    /// <summary>Whether the handler could be wrapped wherever the project maps it.</summary>
    public static bool Succeeds(HandlerSite site, VersionedOptions options) =>
        site.Map is { } map && IsWrapped(map, options, site) && OtherCalls(site).All(call => IsWrapped(call, options, site));

    private static bool IsWrapped(IInvocationOperation map, VersionedOptions options, HandlerSite site) =>
        HandlerParser.ParseMap(map, options, site.Facts.Parsing) is { Endpoint.Wrapper: not null };

    /// <summary>The other calls that take the same method, which an attribute on it would concern too.</summary>
    private static IEnumerable<IInvocationOperation> OtherCalls(HandlerSite site)
    {
        if (site.Syntax is LambdaExpressionSyntax)
            return [];
        return
            from tree in site.Facts.Compilation.SyntaxTrees
            from node in tree.GetRoot().DescendantNodes()
            where CallFinder.MayTakeMethodGroup(node) && Names(node, site.Method.Name)
            let call = site.Facts.Compilation.GetSemanticModel(tree).GetOperation(node) as IInvocationOperation
            where call is not null && MapCall.Of(call) is { } map
                && HandlerParser.HandlerOf(map.Handler) is { } method
                && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, site.Method.OriginalDefinition)
            select call;
    }

    private static bool Names(SyntaxNode call, string method) =>
        ((InvocationExpressionSyntax)call).ArgumentList.DescendantTokens().Any(token => token.ValueText == method);
}
