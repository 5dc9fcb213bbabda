using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace EtagGen.Endpoints;

/// <summary>
/// Looks, in the contracts by which a body is written, for what the generator could not see and so put into no tag: members of other
/// projects that are not public, members and derived classes that the settings add, and objects that a converter writes.
/// </summary>
/// <param name="options">The settings that give the contracts.</param>
/// <param name="byValue">The types of which all that is written has to be hashed.</param>
/// <param name="project">The assembly whose members the generator saw, public or not.</param>
internal sealed class UnreadContent(JsonSerializerOptions options, IReadOnlySet<Type> byValue, Assembly project)
{
    private readonly HashSet<Type> _written = [];
    private readonly HashSet<Type> _declared = [];

    /// <summary>Looks for such content in a body.</summary>
    /// <param name="body">Its class: which one that is, a discriminator or a base class does not decide.</param>
    /// <returns>What was found first, in words; null: nothing.</returns>
    public string? FirstIn(Type body) => _written.Add(body) && options.ContractOf(body) is { } contract ? FirstIn(contract) : null;

    private string? FirstWithin(Type member)
    {
        var type = Nullable.GetUnderlyingType(member) ?? member;
        if (!_declared.Add(member) || options.ContractOf(type) is not { } contract)
            return null;

        // A converter may be for the nullable type alone.
        var isConverted = type != member && options.ContractOf(member)?.Converter.GetType().Assembly != typeof(JsonSerializer).Assembly;
        return (isConverted ? FirstConverted(type) : null) ?? FirstInDerived(contract) ?? FirstIn(type);
    }

    private string? FirstIn(JsonTypeInfo contract) => contract.Kind switch
    {
        JsonTypeInfoKind.Object => First(contract.Properties.Where(property => property.Get is not null), property => FirstIn(contract, property)),
        JsonTypeInfoKind.None => FirstConverted(contract.Type),
        _ => First(ItemsOf(contract.Type), FirstWithin),
    };

    private string? FirstIn(JsonTypeInfo contract, JsonPropertyInfo property) =>
        IsUnread(contract, property) ? $"the serialiser writes '{property.Name}' of {contract.Type}, which was not seen at build time"
        : property.CustomConverter is null ? FirstWithin(property.PropertyType)
        : FirstConverted(property.PropertyType);

    /// <summary>Whether the settings have objects written as classes of which the type itself says nothing, or those hold such content.</summary>
    private string? FirstInDerived(JsonTypeInfo contract)
    {
        if (contract.PolymorphismOptions is not { } polymorphism)
            return null;
        var declared = contract.Type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(derived => derived.DerivedType).ToHashSet();
        return First(polymorphism.DerivedTypes, derived => declared.Contains(derived.DerivedType)
            ? FirstIn(derived.DerivedType)
            : $"the JSON settings write {derived.DerivedType} in the place of {contract.Type}");
    }

    private string? FirstConverted(Type type) => MayHideSome(type) ? $"a JSON converter writes {type}, which may hold more than its public properties" : null;

    private static string? First<T>(IEnumerable<T> items, Func<T, string?> find) => items.Select(find).FirstOrDefault(found => found is not null);

    /// <summary>Whether what a converter makes of a value can be of more than what is hashed of it.</summary>
    private bool MayHideSome(Type converted) => MayHideSome(converted, []);

    private bool MayHideSome(Type converted, HashSet<Type> seen)
    {
        var type = Nullable.GetUnderlyingType(converted) ?? converted;
        return seen.Add(type) && ((byValue.Contains(type) && !PlainFields.AreAllOf(type)) || ItemsOf(type).Any(item => MayHideSome(item, seen)));
    }

    /// <summary>
    /// Whether a member was not seen, and counts: any of what is hashed by value; of what has a version, one that can hold another
    /// entity.
    /// </summary>
    private bool IsUnread(JsonTypeInfo contract, JsonPropertyInfo property) =>
        (byValue.Contains(contract.Type) || HoldsObjects(property.PropertyType, []))
        && (property.AttributeProvider is MemberInfo member ? !IsSeen(member) : !MayBeGenerated(contract));

    private bool IsSeen(MemberInfo member) =>
        member.IsDefined(typeof(NotVersionedAttribute))
        || (member.GetCustomAttribute<JsonIgnoreAttribute>(inherit: false) is not { Condition: JsonIgnoreCondition.Always }
            && (IsPublic(member) || (member.Module.Assembly == project && member.IsDefined(typeof(JsonIncludeAttribute)))));

    /// <summary>Whether a generated contract says nothing of its members: before .NET 9, none does.</summary>
    private static bool MayBeGenerated(JsonTypeInfo contract) =>
#if NET9_0_OR_GREATER
        false;
#else
        contract.OriginatingResolver is JsonSerializerContext;
#endif

    private static bool IsPublic(MemberInfo member) => member switch
    {
        PropertyInfo property => property.GetMethod is { IsPublic: true },
        FieldInfo field => field.IsPublic,
        _ => false,
    };

    private bool HoldsObjects(Type member, HashSet<Type> seen)
    {
        var type = Nullable.GetUnderlyingType(member) ?? member;
        if (!seen.Add(type) || options.ContractOf(type) is not { } contract)
            return false;
        return contract.Kind switch
        {
            JsonTypeInfoKind.Object => true,
            JsonTypeInfoKind.None => type == typeof(object) || !(type.IsEnum || type.Assembly == typeof(object).Assembly || type.Assembly == typeof(JsonSerializer).Assembly),
            _ => ItemsOf(type).Any(item => HoldsObjects(item, seen)),
        };
    }

    /// <summary>What a collection holds; of a dictionary, keys and values.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "What a trimmed collection is no longer, the serialiser does not see in it either.")]
    private static IEnumerable<Type> ItemsOf(Type type) => type.IsArray
        ? [type.GetElementType()!]
        : type.GetInterfaces().Append(type).Where(IsSequence).SelectMany(sequence => sequence.GetGenericArguments()[0] is { IsGenericType: true } item && item.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? item.GetGenericArguments()
            : sequence.GetGenericArguments());

    private static bool IsSequence(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IEnumerable<>) || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
}
