using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Where a group comes from that a method is given to map on: <c>app.MapGroup("/orders").MapOrders()</c>. The way of a call leads
/// from the parameter to the one place that calls the method.
/// </summary>
internal sealed class GroupSites(ParseContext parsing)
{
    private static readonly ConditionalWeakTable<SyntaxTree, Dictionary<string, List<InvocationExpressionSyntax>>> CallsIn = new();

    private readonly ConcurrentDictionary<IMethodSymbol, IInvocationOperation?> _sites = new(SymbolEqualityComparer.Default);

    /// <summary>The call that gives a <c>Map*</c> or <c>MapGroup</c> call its group; null where it makes or has it itself, or several do.</summary>
    public IInvocationOperation? Of(IInvocationOperation call) =>
        Chains.RootOf(call) is IParameterReferenceOperation { Parameter: { Ordinal: 0, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method } }
            ? _sites.GetOrAdd(method.OriginalDefinition, OnlyCallOf)
            : null;

    private IInvocationOperation? OnlyCallOf(IMethodSymbol method)
    {
        var calls = parsing.Compilation.SyntaxTrees
            .SelectMany(tree => CallsIn.GetValue(tree, Index).TryGetValue(method.Name, out var named) ? named : [])
            .Select(call => parsing.SemanticsOf(call.SyntaxTree).GetOperation(call))
            .OfType<IInvocationOperation>()
            .Where(call => SymbolEqualityComparer.Default.Equals((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition, method))
            .Take(2).ToList();
        return calls.Count == 1 ? calls[0] : null;
    }

    private static Dictionary<string, List<InvocationExpressionSyntax>> Index(SyntaxTree tree) => tree.GetRoot().DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .GroupBy(call => CallFinder.NameOf(call.Expression))
        .ToDictionary(named => named.Key, named => named.ToList());
}
