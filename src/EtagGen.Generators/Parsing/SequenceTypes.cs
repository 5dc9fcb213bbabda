using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Tells what JSON writes as an array, and of what.</summary>
internal static class SequenceTypes
{
    private const string Generic = "System.Collections.Generic";

    /// <summary>The type of the items; null where the type is no sequence, or a text, or a dictionary.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return array.ElementType.SpecialType == SpecialType.System_Byte ? null : array.ElementType;
        if (type.SpecialType == SpecialType.System_String || EntryOf(type) is not null)
            return null;
        return Arguments(type, "IEnumerable")?[0];
    }

    /// <summary>The types of a dictionary's keys and values; null where the type is no dictionary.</summary>
    public static (ITypeSymbol Key, ITypeSymbol Value)? EntryOf(ITypeSymbol type) =>
        (Arguments(type, "IDictionary") ?? Arguments(type, "IReadOnlyDictionary")) is { } arguments ? (arguments[0], arguments[1]) : null;

    /// <summary>What a list or dictionary holds at any depth; the type itself where it is none.</summary>
    public static ITypeSymbol InnermostItem(ITypeSymbol type)
    {
        HashSet<ITypeSymbol>? seen = null;
        var innermost = type;
        while (!innermost.IsEndless() && (EntryOf(innermost)?.Value ?? ItemOf(innermost)) is { } item
            && (seen ??= new(SymbolEqualityComparer.Default)).Add(innermost))
        {
            innermost = item.WithoutNullable();
        }

        return innermost;
    }

    /// <summary>Whether a type is a list of such lists without end: <c>class Tree : List&lt;Tree&gt;</c>.</summary>
    public static bool IsOfItself(ITypeSymbol type) => InnermostItem(type) is var innermost && (ItemOf(innermost) ?? EntryOf(innermost)?.Value) is not null;

    /// <summary>Whether a type is the list that nearly all are: each <c>List&lt;Order&gt;</c> that is written somewhere makes its eight interfaces anew.</summary>
    public static bool IsList(ITypeSymbol type) => type is INamedTypeSymbol { Arity: 1, TypeKind: TypeKind.Class } list && list.Is(Generic, "List") && list.IsFramework();

    /// <summary>Whether an object of the type may be an iterator, or anything else that is not to be enumerated twice.</summary>
    public static bool MayRunOnce(ITypeSymbol type) =>
        type is not IArrayTypeSymbol && !IsList(type) && Arguments(type, "ICollection") is null && Arguments(type, "IReadOnlyCollection") is null;

    /// <summary>Whether an object of the type may be a sequence of a derived class: a body is written as what it is, not as declared.</summary>
    public static bool IsCovariant(ITypeSymbol type) =>
        (type is IArrayTypeSymbol || new[] { "IEnumerable", "IReadOnlyCollection", "IReadOnlyList" }.Any(name => type.Is(Generic, name)))
        && ItemOf(type) is { IsReferenceType: true, IsSealed: false };

    /// <summary>Whether the body comes in while it is sent: it cannot be looked at before.</summary>
    public static bool IsStreamed(ITypeSymbol type) =>
        !IsList(type) && (Implements(type, Generic, "IAsyncEnumerable") || Implements(type, "System.Linq", "IQueryable") || IsStream(type));

    /// <summary>The items of an <c>IAsyncEnumerable&lt;T&gt;</c>; null where the type is none.</summary>
    public static ITypeSymbol? StreamedItemOf(ITypeSymbol type) => Arguments(type, "IAsyncEnumerable")?[0];

    private static bool IsStream(ITypeSymbol? type) => type is not null && (type.Is("System.IO", "Stream") || IsStream(type.BaseType));

    private static bool Implements(ITypeSymbol type, string containingNamespace, string name) =>
        type.Is(containingNamespace, name) || type.AllInterfaces.Any(i => i.Is(containingNamespace, name));

    private static ImmutableArray<ITypeSymbol>? Arguments(ITypeSymbol type, string interfaceName)
    {
        // Numbers implement dozens of generic interfaces, and none of these.
        if (type.IsSimple())
            return null;
        if (type is INamedTypeSymbol { IsGenericType: true } named && named.Is(Generic, interfaceName))
            return named.TypeArguments;
        if (IsList(type))
            return interfaceName is "IEnumerable" or "ICollection" or "IReadOnlyCollection" ? ((INamedTypeSymbol)type).TypeArguments : null;
        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.IsGenericType && implemented.Name == interfaceName && implemented.Is(Generic, interfaceName))
                return implemented.TypeArguments;
        }

        return null;
    }
}
