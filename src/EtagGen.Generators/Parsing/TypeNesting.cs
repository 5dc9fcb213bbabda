using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Where to stop: a <c>Node&lt;T&gt;</c> with a member of type <c>Node&lt;Node&lt;T&gt;&gt;</c> stands for types without end.
/// </summary>
internal static class TypeNesting
{
    // Deeper than anybody writes.
    private const int MaxDepth = 16;

    // One that grows in two ways has a thousand forms before it is as deep as that, and those of the framework hold no members.
    private const int MaxWithinItself = 3;

    /// <summary>Whether the type arguments of a type are nested so deeply that it must be one of them.</summary>
    public static bool IsEndless(this ITypeSymbol type) => type is not INamedTypeSymbol { IsGenericType: false } && IsDeeper(type, []);

    /// <param name="type">The type.</param>
    /// <param name="around">The definitions that it is an argument of.</param>
    private static bool IsDeeper(ITypeSymbol type, ImmutableArray<ITypeSymbol> around)
    {
        if (around.Length == MaxDepth)
            return true;
        if (type is IArrayTypeSymbol array)
            return IsDeeper(array.ElementType, around.Add(array.BaseType!));
        if (type is not INamedTypeSymbol { IsGenericType: true } named)
            return false;
        var definition = named.OriginalDefinition;
        if (!named.IsFramework() && around.Count(other => SymbolEqualityComparer.Default.Equals(other, definition)) == MaxWithinItself)
            return true;
        var within = around.Add(definition);
        return named.TypeArguments.Any(argument => IsDeeper(argument, within));
    }
}
