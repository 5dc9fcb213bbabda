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
    private readonly HashSet<(Type Declared, Type Read)> _as = [];
    private readonly SeenMembers _members = new(project);

    /// <summary>Looks for such content in a body.</summary>
    /// <param name="body">Its class: which one that is, a discriminator or a base class does not decide.</param>
    /// <param name="declared">The type as which it is written; null: its class.</param>
    /// <returns>What was found first, in words; null: nothing.</returns>
    public string? FirstIn(Type body, Type? declared = null) =>
        ObjectReferences.AreShown(options, body) || (declared is not null && ObjectReferences.AreShown(options, declared))
            ? "the JSON settings write which of its objects are the same one"
            : FirstAs(declared ?? body, body);

    /// <summary>Looks for what is written of an object as another type than the class that it was read as.</summary>
    private string? FirstAs(Type declared, Type read)
    {
        if (declared == read)
            return FirstOf(read);
        if (!_as.Add((declared, read)) || options.ContractOf(declared) is not { } contract)
            return null;
        return contract.Kind switch
        {
            JsonTypeInfoKind.Object => First(WrittenOf(contract, read), type =>
                type != read && options.ContractOf(type) is { Kind: JsonTypeInfoKind.Object } written ? FirstOfObject(written, read) : FirstOf(type)),
            JsonTypeInfoKind.None => declared == typeof(object) ? FirstOf(read) : FirstConverted(declared) ?? FirstConverted(read),
            _ => FirstOfItems([.. ItemTypes.Of(declared)], [.. ItemTypes.Of(read)]) ?? FirstOf(declared),
        };
    }

    private string? FirstOfItems(Type[] declared, Type[] read) =>
        declared.Length == read.Length ? First(declared.Zip(read), item => FirstAs(item.First, item.Second)) : First(read, FirstWithin);

    /// <summary>The types of which one decides what is written of an object: its class, where the declared type lists that.</summary>
    private static IEnumerable<Type> WrittenOf(JsonTypeInfo declared, Type read)
    {
        var listed = declared.PolymorphismOptions?.DerivedTypes.Select(derived => derived.DerivedType).ToList() ?? [];
        return listed.Contains(read) ? [read] : listed.Where(type => type.IsAssignableFrom(read)).Prepend(declared.Type);
    }

    private string? FirstOf(Type type) => _written.Add(type) && options.ContractOf(type) is { } contract ? FirstIn(contract) : null;

    private string? FirstWithin(Type member)
    {
        var type = Nullable.GetUnderlyingType(member) ?? member;
        if (!_declared.Add(member) || options.ContractOf(type) is not { } contract)
            return null;

        // A converter may be for the nullable type alone.
        var isConverted = type != member && options.ContractOf(member)?.Converter.GetType().Assembly != typeof(JsonSerializer).Assembly;
        return (isConverted ? FirstConverted(type) : null) ?? FirstInDerived(contract) ?? FirstOf(type);
    }

    private string? FirstIn(JsonTypeInfo contract) => contract.Kind switch
    {
        JsonTypeInfoKind.Object => FirstOfObject(contract, contract.Type),
        JsonTypeInfoKind.None => FirstConverted(contract.Type),
        _ => (contract.OnSerializing is null ? null : Changed(contract)) ?? First(ItemTypes.Of(contract.Type), FirstWithin),
    };

    private string? FirstOfObject(JsonTypeInfo contract, Type read)
    {
        var written = contract.Properties.Where(property => property.Get is not null && !_members.IsLeftOut(contract, property, read)).ToList();
        var changes = contract.OnSerializing is not null && (byValue.Contains(read) || written.Any(property => Counts(property, read)));
        return (changes ? Changed(contract) : null) ?? First(written, property => FirstIn(contract, property, read));
    }

    private string? FirstIn(JsonTypeInfo contract, JsonPropertyInfo property, Type read) =>
        (Counts(property, read) ? FirstUnread(contract, property, read) : null)
        ?? (property.CustomConverter is null ? FirstWithin(property.PropertyType) : FirstConverted(property.PropertyType));

    private string? FirstUnread(JsonTypeInfo contract, JsonPropertyInfo property, Type read) =>
        !_members.IsSeen(contract, property, read) ? $"the serialiser writes '{property.Name}' of {contract.Type}, which was not seen at build time"
        : OwnDelegates.AreOfSerialiser(property.Get) && !(byValue.Contains(read) && !OwnDelegates.AreOfSerialiser(property.ShouldSerialize)) ? null
        : $"the JSON settings decide what is written of '{property.Name}' of {contract.Type}";

    private static string Changed(JsonTypeInfo contract) => $"{contract.Type} is called before it is written, and may change what was read";

    /// <summary>Whether the settings have objects written as classes of which the type itself says nothing, or those hold such content.</summary>
    private string? FirstInDerived(JsonTypeInfo contract)
    {
        if (contract.PolymorphismOptions is not { } polymorphism)
            return null;
        var declared = contract.Type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(derived => derived.DerivedType).ToHashSet();
        return First(polymorphism.DerivedTypes, derived => declared.Contains(derived.DerivedType)
            ? FirstOf(derived.DerivedType)
            : $"the JSON settings write {derived.DerivedType} in the place of {contract.Type}");
    }

    private string? FirstConverted(Type type) =>
        MayHideSome(type) ? $"a JSON converter writes {type}, which may hold more than its public properties" : null;

    private static string? First<T>(IEnumerable<T> items, Func<T, string?> find) => items.Select(find).FirstOrDefault(found => found is not null);

    /// <summary>Whether what a converter makes of a value can be of more than what is hashed of it.</summary>
    private bool MayHideSome(Type converted) => MayHideSome(converted, []);

    private bool MayHideSome(Type converted, HashSet<Type> seen)
    {
        var type = Nullable.GetUnderlyingType(converted) ?? converted;
        return seen.Add(type)
            && (byValue.Any(held => type.IsAssignableFrom(held) && !PlainFields.AreAllOf(held))
                || ItemTypes.Of(type).Any(item => MayHideSome(item, seen)));
    }

    /// <summary>
    /// Whether a member counts: any of what is hashed by value; of what has a version, one that can hold another entity.
    /// </summary>
    private bool Counts(JsonPropertyInfo property, Type read) => byValue.Contains(read) || HoldsObjects(property.PropertyType, []);

    private bool HoldsObjects(Type member, HashSet<Type> seen)
    {
        var type = Nullable.GetUnderlyingType(member) ?? member;
        if (!seen.Add(type) || options.ContractOf(type) is not { } contract)
            return false;
        return contract.Kind switch
        {
            JsonTypeInfoKind.Object => true,
            JsonTypeInfoKind.None => type == typeof(object)
                || !(type.IsEnum || type.Assembly == typeof(object).Assembly || type.Assembly == typeof(JsonSerializer).Assembly),
            _ => ItemTypes.Of(type).Any(item => HoldsObjects(item, seen)),
        };
    }
}
