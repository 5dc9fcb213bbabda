using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace EtagGen.Endpoints;

/// <summary>Tells whether a body shows which of its objects are the same one (<c>$id</c>, <c>$ref</c>): no tag knows that.</summary>
internal static class ObjectReferences
{
    /// <param name="options">The settings that give the contracts.</param>
    /// <param name="body">The class of the body.</param>
    /// <returns>Whether two bodies that are equal member by member may be written otherwise.</returns>
    public static bool AreShown(JsonSerializerOptions options, Type body)
    {
        var handler = options.ReferenceHandler;
        if (handler is null || ReferenceEquals(handler, ReferenceHandler.IgnoreCycles))
            return false;

        // One object alone is always the first; that of a handler of the application's own may go on counting from the last body.
        return !ReferenceEquals(handler, ReferenceHandler.Preserve) || PartsOf(options, body).Any(part => HoldReferences(options, part, []));
    }

    private static bool HoldReferences(JsonSerializerOptions options, Type part, HashSet<Type> seen)
    {
        var type = Nullable.GetUnderlyingType(part) ?? part;
        if (!seen.Add(type) || options.ContractOf(type) is not { } contract)
            return false;
        return contract.Kind == JsonTypeInfoKind.None
            ? type == typeof(object)
            : !type.IsValueType || PartsOf(options, type).Any(within => HoldReferences(options, within, seen));
    }

    private static IEnumerable<Type> PartsOf(JsonSerializerOptions options, Type type) => options.ContractOf(type) switch
    {
        { Kind: JsonTypeInfoKind.Object } contract => contract.Properties
            .Where(property => property.Get is not null)
            .Select(property => property.PropertyType),
        { Kind: JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary } => ItemTypes.Of(type),
        _ => [],
    };
}
