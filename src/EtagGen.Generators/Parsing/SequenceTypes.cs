using EtagGen.Generators.Model;
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
        if (type.SpecialType == SpecialType.System_String || ValueOf(type) is not null)
            return null;
        return Argument(type, "IEnumerable");
    }

    /// <summary>The type of a dictionary's values; null where the type is no dictionary.</summary>
    public static ITypeSymbol? ValueOf(ITypeSymbol type) =>
        Argument(type, "IDictionary", 1) ?? Argument(type, "IReadOnlyDictionary", 1);

    /// <summary>How the items of a body are walked; null where its type could be enumerated only once, in a way not known here.</summary>
    public static BodyForm? FormOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol => BodyForm.Collection,
        _ when type.Is(Generic, "IEnumerable") => BodyForm.Sequence,
        _ when Argument(type, "ICollection") is not null || Argument(type, "IReadOnlyCollection") is not null => BodyForm.Collection,
        _ => null,
    };

    /// <summary>Whether the body comes in while it is sent: it cannot be looked at before.</summary>
    public static bool IsStreamed(ITypeSymbol type) =>
        Implements(type, Generic, "IAsyncEnumerable") || Implements(type, "System.Linq", "IQueryable") || IsStream(type);

    private static bool IsStream(ITypeSymbol? type) => type is not null && (type.Is("System.IO", "Stream") || IsStream(type.BaseType));

    private static bool Implements(ITypeSymbol type, string containingNamespace, string name) =>
        type.Is(containingNamespace, name) || type.AllInterfaces.Any(i => i.Is(containingNamespace, name));

    private static ITypeSymbol? Argument(ITypeSymbol type, string interfaceName, int index = 0)
    {
        if (type is INamedTypeSymbol { TypeArguments.Length: > 0 } named && named.Is(Generic, interfaceName))
            return named.TypeArguments[index];
        return type.AllInterfaces
            .FirstOrDefault(i => i.TypeArguments.Length > index && i.Is(Generic, interfaceName))?.TypeArguments[index];
    }
}
