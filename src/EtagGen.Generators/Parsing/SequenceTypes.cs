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
        return IsOne(type) ? null : HeldBy(type).Item;
    }

    /// <summary>The types of a dictionary's keys and values; null where the type is no dictionary.</summary>
    public static (ITypeSymbol Key, ITypeSymbol Value)? EntryOf(ITypeSymbol type) => IsOne(type) ? null : HeldBy(type).Entry;

    /// <summary>Whether a type is a sequence of several types, so that nobody can say which of them is written.</summary>
    public static bool AreSeveral(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } && !IsOne(type) && !type.IsFramework()
        && type.AllInterfaces.Count(i => i.IsGenericType && i.Name == "IEnumerable" && i.Is(Generic, "IEnumerable")) > 1;

    /// <summary>What a list or dictionary holds at any depth; the type itself where it is none.</summary>
    public static ITypeSymbol InnermostItem(ITypeSymbol type)
    {
        HashSet<ITypeSymbol>? seen = null;
        var innermost = type;
        while (!innermost.IsEndless() && (EntryOf(innermost)?.Value ?? ItemOf(innermost)) is { } item)
        {
            if (!(seen ??= new(SymbolEqualityComparer.Default)).Add(innermost))
                break;
            innermost = item.WithoutNullable();
        }

        return innermost;
    }

    /// <summary>Whether a type is a list of such lists without end: <c>class Tree : List&lt;Tree&gt;</c>.</summary>
    public static bool IsOfItself(ITypeSymbol type) =>
        InnermostItem(type) is var innermost && (ItemOf(innermost) ?? EntryOf(innermost)?.Value) is not null;

    /// <summary>
    /// Whether a type is the list that nearly all are: each <c>List&lt;Order&gt;</c> that is written somewhere makes its eight
    /// interfaces anew.
    /// </summary>
    public static bool IsList(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 1, TypeKind: TypeKind.Class } list && list.Is(Generic, "List") && list.IsFramework();

    /// <summary>Whether an object of the type may be an iterator, or anything else that is not to be enumerated twice.</summary>
    public static bool MayRunOnce(ITypeSymbol type) =>
        type is not IArrayTypeSymbol && !IsList(type) && Arguments(type, "ICollection") is null && Arguments(type, "IReadOnlyCollection") is null;

    /// <summary>Whether an object of the type may be a sequence of a derived class: a body is written as what it is, not as declared.</summary>
    public static bool IsCovariant(ITypeSymbol type) =>
        (type is IArrayTypeSymbol
            || new[] { "IEnumerable", "IReadOnlyCollection", "IReadOnlyList", "ICollection", "IList" }.Any(name => type.Is(Generic, name)))
        && ItemOf(type) is { IsReferenceType: true, IsSealed: false };

    /// <summary>Whether the body comes in while it is sent: it cannot be looked at before.</summary>
    public static bool IsStreamed(ITypeSymbol type) =>
        !IsList(type) && (Implements(type, Generic, "IAsyncEnumerable") || Implements(type, "System.Linq", "IQueryable") || IsStream(type));

    /// <summary>The items of an <c>IAsyncEnumerable&lt;T&gt;</c>; null where the type is none.</summary>
    public static ITypeSymbol? StreamedItemOf(ITypeSymbol type) => Arguments(type, "IAsyncEnumerable")?[0];

    private static bool IsStream(ITypeSymbol? type) => type is not null && (type.Is("System.IO", "Stream") || IsStream(type.BaseType));

    private static bool Implements(ITypeSymbol type, string containingNamespace, string name) =>
        type.Is(containingNamespace, name) || type.AllInterfaces.Any(i => i.Is(containingNamespace, name));

    /// <summary>Numbers implement dozens of generic interfaces, and none of these; texts are no sequences here.</summary>
    private static bool IsOne(ITypeSymbol type) => type.IsSimple() || type.SpecialType == SpecialType.System_String;

    private static Held HeldBy(ITypeSymbol type) => TypeCache.Of(type).Held ??= Read(type);

    private static Held Read(ITypeSymbol type)
    {
        if (IsList(type))
            return new(type.Argument(), null);
        var interfaces = type.AllInterfaces;
        return (Arguments(type, interfaces, "IDictionary") ?? Arguments(type, interfaces, "IReadOnlyDictionary")) is { } entry
            ? new(null, (entry[0], entry[1]))
            : new(Arguments(type, interfaces, "IEnumerable")?[0], null);
    }

    /// <summary>What a type holds.</summary>
    internal sealed record Held(ITypeSymbol? Item, (ITypeSymbol Key, ITypeSymbol Value)? Entry);

    private static ImmutableArray<ITypeSymbol>? Arguments(ITypeSymbol type, string interfaceName) =>
        type.IsSimple() || IsList(type) ? null : Arguments(type, type.AllInterfaces, interfaceName);

    private static ImmutableArray<ITypeSymbol>? Arguments(ITypeSymbol type, ImmutableArray<INamedTypeSymbol> interfaces, string interfaceName)
    {
        if (type is INamedTypeSymbol { IsGenericType: true } named && named.Is(Generic, interfaceName))
            return named.TypeArguments;
        foreach (var implemented in interfaces)
        {
            if (implemented.IsGenericType && implemented.Name == interfaceName && implemented.Is(Generic, interfaceName))
                return implemented.TypeArguments;
        }

        return null;
    }
}
