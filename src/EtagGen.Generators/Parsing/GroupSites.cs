using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Where a group comes from that a method is given to map on: <c>app.MapGroup("/orders").MapOrders()</c>. The way of a call leads
/// from the parameter to the one place that calls the method.
/// </summary>
internal sealed class GroupSites(ParseContext parsing)
{
    /// <summary>The calls of all methods of a name, each resolved once.</summary>
    private readonly ConcurrentDictionary<string, ILookup<ISymbol?, IInvocationOperation>> _calls = new();

    /// <summary>The call that gives a <c>Map*</c> or <c>MapGroup</c> call its group; null where it makes or has it itself, or several do.</summary>
    public IInvocationOperation? Of(IInvocationOperation call) =>
        Chains.RootOf(call) is IParameterReferenceOperation { Parameter: { Ordinal: 0, ContainingSymbol: IMethodSymbol method } }
        && method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction
        && _calls.GetOrAdd(method.Name, CallsOf)[method.OriginalDefinition].Take(2).ToList() is { Count: 1 } only
            ? only[0]
            : null;

    private ILookup<ISymbol?, IInvocationOperation> CallsOf(string name) => parsing.Compilation.SyntaxTrees
        .Where(tree => SourceWords.Of(tree).MayHave(name))
        .SelectMany(tree => CallIndex.Of(tree).TryGetValue(name, out var named) ? named : [])
        .Select(call => parsing.SemanticsOf(call.SyntaxTree).GetOperation(call))
        .OfType<IInvocationOperation>()
        .ToLookup(call => (ISymbol?)(call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition, SymbolEqualityComparer.Default);
}
