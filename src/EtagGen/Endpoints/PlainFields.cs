using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace EtagGen.Endpoints;

/// <summary>
/// Tells whether the public properties of a type are all that it holds, so that whatever a converter writes of it is made of them: an
/// amount and its currency, a point in time.
/// </summary>
internal static class PlainFields
{
    /// <summary>A name that <see cref="JsonIgnoreCondition"/> has since .NET 10.</summary>
    private const JsonIgnoreCondition WhenWriting = (JsonIgnoreCondition)4;

    /// <summary>
    /// Whether each field of a type belongs to a public property with a plain value. Ahead-of-time compilation need not keep the fields.
    /// </summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A field that was trimmed is one that nobody reads.")]
    public static bool AreAllOf(Type type) =>
        RuntimeFeature.IsDynamicCodeSupported
        && (type.BaseType == typeof(object) || type.BaseType == typeof(ValueType))
        && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(field =>
            IsPlain(field.FieldType) && (field.IsPublic ? !IsLeftOut(field) : IsOfProperty(field, type)));

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A property that was trimmed is not found, and then not all is plain.")]
    private static bool IsOfProperty(FieldInfo field, Type type) =>
        field.Name is ['<', .. var name, '>', 'k', '_', '_', 'B', 'a', 'c', 'k', 'i', 'n', 'g', 'F', 'i', 'e', 'l', 'd']
        && type.GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly) is { GetMethod.IsPublic: true } property
        && !IsLeftOut(property);

    private static bool IsLeftOut(MemberInfo member) =>
        member.IsDefined(typeof(NotVersionedAttribute))
        || member.GetCustomAttribute<JsonIgnoreAttribute>(inherit: false) is { Condition: JsonIgnoreCondition.Always or WhenWriting };

    private static bool IsPlain(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? IsPlain(value)
        : type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid)
            || type == typeof(DateTime) || type == typeof(DateTimeOffset)
            || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(TimeSpan);
}
