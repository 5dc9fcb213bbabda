using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EtagGen.Runtime;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagGen.Endpoints;

/// <summary>
/// What of the way a body is written shows only when its class is known, or what it was declared as where it was made: no wrapper
/// sees that, and two bodies that differ in it alone are not to have one tag.
/// </summary>
/// <param name="options">The JSON settings of the application.</param>
/// <param name="project">The assembly that the generator worked for.</param>
/// <param name="log">Told once of each class of which no body has a validator; null: nobody is.</param>
internal sealed class WrittenBodies(JsonSerializerOptions options, Assembly project, WithheldLog? log)
{
    private readonly ConditionalWeakTable<JsonSerializerOptions, Known> _known = new();
    private readonly ConditionalWeakTable<Type, Declared> _declared = new();

    /// <summary>The class of the last body that no converter of its own writes: nearly always that of the next too.</summary>
    private Type? _plain;

    /// <summary>The class of the last body of which all is read.</summary>
    private Type? _read;

    /// <summary>
    /// Whether a converter of its own writes a collection: what it makes of it, and of what the class has beside its items, does not
    /// show. What .NET's collections have are their items.
    /// </summary>
    /// <param name="type">The class of the body.</param>
    /// <param name="own">The settings that the result brings along; null: those of the application.</param>
    public bool AreConverted(Type type, JsonSerializerOptions? own) => !(own is null && ReferenceEquals(type, _plain)) && LookForConverter(type, own);

    /// <summary>Whether more may be written of a body than a wrapper reads: <see cref="UnreadContent"/>.</summary>
    /// <param name="type">The class of the body.</param>
    /// <param name="own">The settings that the result brings along; null: those of the application.</param>
    /// <param name="byValue">The types whose members are hashed, always the same for one class; null: none.</param>
    public bool HoldUnread(Type type, JsonSerializerOptions? own, Func<Type[]>? byValue) => !(own is null && ReferenceEquals(type, _read)) && LookWithin(type, own, byValue);

    // By themselves, so that the questions for the class of the last body are asked in place.
    private bool LookForConverter(Type type, JsonSerializerOptions? own)
    {
        var settings = own ?? options;
        var converted = KnownOf(settings).Converted.GetValue(type, key => new(IsConverted(key, settings) && Tell(key, "a JSON converter writes it, and may write more than its items"))).Value;
        if (own is null && !converted)
            _plain = type;
        return converted;
    }

    private bool LookWithin(Type type, JsonSerializerOptions? own, Func<Type[]>? byValue)
    {
        var settings = own ?? options;
        var unread = KnownOf(settings).Unread.GetValue(type, key =>
            new(new UnreadContent(settings, byValue?.Invoke().ToHashSet() ?? [], project).FirstIn(key) is { } found && Tell(key, found))).Value;
        if (own is null && !unread)
            _read = type;
        return unread;
    }

    private bool Tell(Type body, string reason)
    {
        log?.Tell(body, reason);
        return true;
    }

    private Known KnownOf(JsonSerializerOptions settings)
    {
        if (!settings.IsReadOnly && !ReferenceEquals(settings, options))
            Finish(settings);
        return _known.GetOrCreateValue(settings);
    }

    /// <summary>Does to new settings what their first use would do next, so that they tell where contracts come from.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The serialiser itself asks whether reflection is there.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The serialiser itself asks whether reflection is there.")]
    private static void Finish(JsonSerializerOptions own)
    {
        if (JsonSerializer.IsReflectionEnabledByDefault || own.TypeInfoResolver is not null)
            own.MakeReadOnly(populateMissingResolver: JsonSerializer.IsReflectionEnabledByDefault);
    }

    /// <summary>
    /// Whether a result that was made with a type writes its body as that type says, where by its own it would be another: an array
    /// without the members of derived classes, an object with the discriminator of its class. Settings of the result's own are taken to
    /// do so: before their first use, they may not know yet where contracts come from.
    /// </summary>
    /// <param name="result">The type of the result.</param>
    /// <param name="body">The class of the body.</param>
    /// <param name="own">The settings that the result brings along; null: those of the application.</param>
    /// <param name="name">What stands for the name of that type.</param>
    public bool AreWrittenAsDeclared(Type result, Type body, JsonSerializerOptions? own, out ulong name)
    {
        var declared = _declared.GetValue(result, DeclaredBy);
        name = declared.Name;
        return declared.Type != body && (own is not null || declared.Decides);
    }

    /// <summary>Whether a contract, or the class of the object, decides what of an object of a derived class is written.</summary>
    public static bool Decides(JsonTypeInfo declared) => declared.PolymorphismOptions is not null || IsOpenArray(declared.Type);

    private static bool IsOpenArray(Type type) => type.IsArray && !Innermost(type).IsSealed;

    private static Type Innermost(Type type) => type.GetElementType() is { } item ? Innermost(item) : type;

    private static bool IsConverted(Type type, JsonSerializerOptions options) =>
        typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(string) && !type.IsArray && !IsOfDotNet(type)
        && options.TryGetTypeInfo(type, out var contract) && contract.Kind == JsonTypeInfoKind.None;

    private static bool IsOfDotNet(Type type) => type.Namespace is { } name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));

    private Declared DeclaredBy(Type result)
    {
        if (!result.IsGenericType || result.Assembly != typeof(Ok).Assembly || result.GetGenericArguments() is not [var declared])
            return new(result, default, false);
        return new(declared, NameOf(declared), IsOpenArray(declared) || (options.TryGetTypeInfo(declared, out var contract) && Decides(contract)));
    }

    private static ulong NameOf(Type type)
    {
        Span<byte> buffer = stackalloc byte[PartHash.SmallBuffer];
        var hash = new PartHash(buffer);
        hash.Add(type.ToString());
        return (ulong)(hash.Finish() >> 64);
    }

    /// <summary>What was found of the classes of bodies, by one source of settings.</summary>
    private sealed class Known
    {
        public ConditionalWeakTable<Type, StrongBox<bool>> Converted { get; } = new();

        public ConditionalWeakTable<Type, StrongBox<bool>> Unread { get; } = new();
    }

    private sealed record Declared(Type Type, ulong Name, bool Decides);
}
