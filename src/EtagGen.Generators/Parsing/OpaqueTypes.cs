using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Finds what hides its content: the serialiser writes an <c>object</c> as what it is at run time, which may be an entity with a
/// version. An interface or base class hides nothing: no more than its own members are written, and the entities behind it are known.
/// </summary>
internal static class OpaqueTypes
{
    /// <summary>The part of a type that hides what it holds; null where there is none.</summary>
    public static ITypeSymbol? FirstIn(ITypeSymbol type) =>
        type.IsSimple() || type.SpecialType == SpecialType.System_String ? null : FirstIn(type, new(SymbolEqualityComparer.Default));

    private static ITypeSymbol? FirstIn(ITypeSymbol type, HashSet<ITypeSymbol> seen)
    {
        if (type is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } || IsUntypedSequence(type))
            return type;
        return seen.Add(type) ? Parts(type).Select(part => FirstIn(part, seen)).FirstOrDefault(part => part is not null) : null;
    }

    private static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return [array.ElementType];
        if (SequenceTypes.EntryOf(type) is var (key, value))
            return [key, value];
        if (SequenceTypes.ItemOf(type) is { } item)
            return [item];

        // The members of the application's own types are looked at one by one.
        return type is INamedTypeSymbol { IsGenericType: true } named && type.IsFramework() ? named.TypeArguments : [];
    }

    /// <summary>A sequence of objects: those of .NET are in one namespace, but for the one that holds bits.</summary>
    private static bool IsUntypedSequence(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_String
        && type is INamedTypeSymbol { TypeKind: not TypeKind.Error } named
        && (named.Is("System.Collections", named.Name) || !type.IsFramework())
        && !named.Is("System.Collections", "BitArray")
        && (named.Is("System.Collections", "IEnumerable") || named.AllInterfaces.Any(i => i.Is("System.Collections", "IEnumerable")))
        && SequenceTypes.ItemOf(type) is null && SequenceTypes.EntryOf(type) is null;
}
