using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EtagGen.Endpoints;

/// <summary>Tells how the serialiser takes a collection, which shows when its class is known.</summary>
internal static class OwnCollections
{
    /// <summary>
    /// Why what is written of a collection need not be the items that were read; null: it is, or the type is none. What .NET's
    /// collections have are their items.
    /// </summary>
    public static string? ReasonAgainst(Type type, JsonSerializerOptions options)
    {
        if (!typeof(IEnumerable).IsAssignableFrom(type) || type == typeof(string) || type.IsArray || IsOfDotNet(type)
            || options.ContractOf(type) is not { } contract)
        {
            return null;
        }

        if (contract.Kind == JsonTypeInfoKind.None)
            return "a JSON converter writes it, and may write more than its items";
        return ItemTypes.SequencesOf(type).ToList() is [var item] && (ItemTypes.IsPair(item) || contract.Kind != JsonTypeInfoKind.Dictionary)
            ? null
            : "it is a collection in more than one way, and only one of them is written";
    }

    /// <summary>Whether it is written as an array of keys and values, where a dictionary of the same would be an object.</summary>
    public static bool ArePairs(Type type, JsonSerializerOptions options) =>
        typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(string) && ItemTypes.SequencesOf(type).Any(ItemTypes.IsPair)
        && options.ContractOf(type) is { Kind: JsonTypeInfoKind.Enumerable };

    private static bool IsOfDotNet(Type type) =>
        type.Namespace is { } name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));
}
