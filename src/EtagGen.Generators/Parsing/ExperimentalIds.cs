using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// The diagnostics that the use of <c>[Experimental]</c> types and members brings. The serialiser writes these like others, so
/// generated code reads them, and does not warn of them.
/// </summary>
internal sealed class ExperimentalIds
{
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<string>> _ofTypes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<string>> _around = new(SymbolEqualityComparer.Default);

    /// <summary>The ids of all that code which reads these types may name, each once, in order.</summary>
    public ImmutableArray<string> Of(IEnumerable<ITypeSymbol> types)
    {
        ImmutableArray<string> all = [];
        foreach (var type in types)
            all = Union(all, _ofTypes.GetOrAdd(type, OfMembers));
        return all.Length < 2 ? all : [.. all.OrderBy(id => id, StringComparer.Ordinal)];
    }

    private ImmutableArray<string> OfMembers(ITypeSymbol type)
    {
        var ids = OfName(type);
        foreach (var member in EntityMembers.WithExplicit(type))
            ids = Union(Union(ids, Around(member)), OfName(EntityMembers.TypeOf(member)));
        return ids;
    }

    /// <summary>Those of code that names a type with its type arguments, and none of its members.</summary>
    public ImmutableArray<string> OfName(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return OfName(array.ElementType);
        var ids = Around(type);
        if (type is INamedTypeSymbol { IsGenericType: true } named)
        {
            foreach (var argument in named.TypeArguments)
                ids = Union(ids, OfName(argument));
        }

        return ids;
    }

    /// <summary>Those of a symbol and of what it is in, up to the assembly.</summary>
    private ImmutableArray<string> Around(ISymbol symbol) => _around.GetOrAdd(symbol, key =>
    {
        ImmutableArray<string> above = key.ContainingSymbol is { } container ? Around(container) : [];
        return IdOf(key) is { } id ? Union(above, [id]) : above;
    });

    private static ImmutableArray<string> Union(ImmutableArray<string> some, ImmutableArray<string> more) =>
        more.IsEmpty ? some : some.IsEmpty ? more : [.. some.Union(more)];

    private static string? IdOf(ISymbol symbol) =>
        symbol is not INamespaceSymbol
        && symbol.OwnAttribute("System.Diagnostics.CodeAnalysis", "ExperimentalAttribute")?.ConstructorArguments.FirstOrDefault().Value is string id
        && SyntaxFacts.IsValidIdentifier(id)
            ? id
            : null;
}
