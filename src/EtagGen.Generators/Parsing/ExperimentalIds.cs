using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// The diagnostics that the use of <c>[Experimental]</c> types and members brings. The serialiser writes these like others, so
/// generated code reads them, and does not warn of them.
/// </summary>
internal static class ExperimentalIds
{
    /// <summary>The ids of all that code which reads these types may name, each once, in order.</summary>
    public static ImmutableArray<string> Of(IEnumerable<ITypeSymbol> types) =>
        [.. types.SelectMany(WithMembers).SelectMany(Parts).Select(IdOf).OfType<string>().Distinct().OrderBy(id => id, StringComparer.Ordinal)];

    /// <summary>Whether code that names a type, and no member of it, is warned of that.</summary>
    public static bool AreOfName(ITypeSymbol type) => Parts(type).Any(part => IdOf(part) is not null);

    private static IEnumerable<ISymbol> WithMembers(ITypeSymbol type) =>
        EntityMembers.WithExplicit(type).SelectMany(member => new[] { member, EntityMembers.TypeOf(member) }).Prepend(type);

    /// <summary>A type, its type arguments, and what they are in, up to the assembly.</summary>
    private static IEnumerable<ISymbol> Parts(ISymbol symbol) => symbol switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } named => named.TypeArguments.SelectMany(Parts).Concat(Around(named)),
        _ => Around(symbol),
    };

    private static IEnumerable<ISymbol> Around(ISymbol? symbol)
    {
        for (; symbol is not null; symbol = symbol.ContainingSymbol)
            yield return symbol;
    }

    private static string? IdOf(ISymbol symbol) =>
        symbol is not INamespaceSymbol
        && symbol.OwnAttribute("System.Diagnostics.CodeAnalysis", "ExperimentalAttribute")?.ConstructorArguments.FirstOrDefault().Value is string id
        && SyntaxFacts.IsValidIdentifier(id)
            ? id
            : null;
}
