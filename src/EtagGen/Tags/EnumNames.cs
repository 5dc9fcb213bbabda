using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EtagGen.Tags;

/// <summary>Reads how the framework's converters for enumerations name their values; they show it to nobody.</summary>
internal static class EnumNames
{
    private const string Policy = "_namingPolicy";

    /// <summary>The naming policy of a converter for enumerations; null for one that has none, and for any other converter.</summary>
    /// <returns>Whether that is known.</returns>
    public static bool TryRead(JsonConverter converter, out JsonNamingPolicy? policy)
    {
        policy = null;
        if (ConverterOf(converter.GetType()) is not { } type)
            return true;
        if (FieldOf(type) is not { } field)
            return false;
        policy = (JsonNamingPolicy?)field.GetValue(converter);
        return true;
    }

    private static Type? ConverterOf(Type? type) =>
        type is null || type == typeof(JsonStringEnumConverter)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(JsonStringEnumConverter<>))
            ? type
            : ConverterOf(type.BaseType);

    [DynamicDependency(DynamicallyAccessedMemberTypes.NonPublicFields, typeof(JsonStringEnumConverter))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.NonPublicFields, typeof(JsonStringEnumConverter<>))]
    [UnconditionalSuppressMessage(
        "Trimming", "IL2070", Justification = "The dependencies keep the fields of both converters, one of which the type is.")]
    private static FieldInfo? FieldOf(Type type) => type.GetField(Policy, BindingFlags.Instance | BindingFlags.NonPublic);
}
