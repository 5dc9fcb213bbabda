using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EtagGen.Runtime;
using EtagGen.Tags;
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
    /// <summary>Any number: what an array of keys and values adds to the settings.</summary>
    private const ulong Pairs = 0x9E3779B97F4A7C15;

    private readonly ConditionalWeakTable<JsonSerializerOptions, Known> _known = new();
    private readonly ConditionalWeakTable<Type, Declared> _declared = new();

    /// <summary>The class of the last body that no converter of its own writes: nearly always that of the next too.</summary>
    private Type? _plain;

    /// <summary>The class of the last body of which all is read.</summary>
    private Type? _read;

    /// <summary>The last body of which all is read, and that was written as another type than its class.</summary>
    private WrittenAs? _readAs;

    /// <summary>
    /// Whether what is written of a collection need not be its items, as its class has a converter or is a collection in several ways.
    /// </summary>
    /// <param name="type">The class of the body.</param>
    /// <param name="own">The settings that the result brings along; null: those of the application.</param>
    /// <param name="settings">Told of keys and values that are written as an array, and not as a dictionary.</param>
    public bool AreConverted(Type type, JsonSerializerOptions? own, ref ulong settings) =>
        !(own is null && ReferenceEquals(type, _plain)) && LookForConverter(type, own, ref settings);

    /// <summary>Whether more may be written of a body than a wrapper reads: <see cref="UnreadContent"/>.</summary>
    /// <param name="type">The class of the body.</param>
    /// <param name="declared">The type as which it is written; null: its class.</param>
    /// <param name="own">The settings that the result brings along; null: those of the application.</param>
    /// <param name="byValue">The types whose members are hashed, always the same for one class; null: none.</param>
    public bool HoldUnread(Type type, Type? declared, JsonSerializerOptions? own, Action<HashSet<Type>>? byValue) => declared is null
        ? !(own is null && ReferenceEquals(type, _read)) && LookWithin(type, own, byValue)
        : !(own is null && _readAs is { } last && last.Is(type, declared)) && LookWithin(type, declared, own, byValue);

    // By themselves, so that the questions for the class of the last body are asked in place.
    private bool LookForConverter(Type type, JsonSerializerOptions? own, ref ulong settings)
    {
        var by = own ?? options;
        var found = KnownOf(by).Collections.GetValue(type, key =>
            new(OwnCollections.ReasonAgainst(key, by) is { } reason && Tell(key, reason), OwnCollections.ArePairs(key, by)));
        if (found.ArePairs)
            settings = BitMixer.Mix(settings ^ Pairs);
        else if (own is null && !found.IsConverted)
            _plain = type;
        return found.IsConverted;
    }

    private bool LookWithin(Type type, JsonSerializerOptions? own, Action<HashSet<Type>>? byValue)
    {
        var settings = own ?? options;
        var unread = KnownOf(settings).Unread.GetValue(type, key => new(IsUnread(key, null, settings, byValue))).Value;
        if (own is null && !unread)
            _read = type;
        return unread;
    }

    private bool LookWithin(Type type, Type declared, JsonSerializerOptions? own, Action<HashSet<Type>>? byValue)
    {
        var settings = own ?? options;
        var known = KnownOf(settings).UnreadAs.GetOrCreateValue(declared)
            .GetValue(type, key => new(key, declared, IsUnread(key, declared, settings, byValue)));
        if (own is null && !known.IsUnread)
            _readAs = known;
        return known.IsUnread;
    }

    private bool IsUnread(Type type, Type? declared, JsonSerializerOptions settings, Action<HashSet<Type>>? byValue)
    {
        var types = new HashSet<Type>();
        byValue?.Invoke(types);
        return new UnreadContent(settings, types, project).FirstIn(type, declared) is { } found && Tell(type, found);
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
    /// <param name="type">That type, where it is sure to decide.</param>
    public bool AreWrittenAsDeclared(Type result, Type body, JsonSerializerOptions? own, out ulong name, out Type? type)
    {
        var declared = _declared.GetValue(result, DeclaredBy);
        name = declared.Name;
        type = null;
        if (declared.Type == body || (own is null && !declared.Decides))
            return false;
        if (own is null || Decides(declared.Type, own))
            type = declared.Type;
        return true;
    }

    /// <summary>Whether a contract, or the class of the object, decides what of an object of a derived class is written.</summary>
    public static bool Decides(JsonTypeInfo declared) => declared.PolymorphismOptions is not null || IsOpenArray(declared.Type);

    private static bool IsOpenArray(Type type) => type.IsArray && !Innermost(type).IsSealed;

    private static Type Innermost(Type type) => type.GetElementType() is { } item ? Innermost(item) : type;

    private bool Decides(Type declared, JsonSerializerOptions own) =>
        KnownOf(own) is not null && (IsOpenArray(declared) || (own.ContractOf(declared) is { } contract && Decides(contract)));

    private Declared DeclaredBy(Type result)
    {
        if (!result.IsGenericType || result.Assembly != typeof(Ok).Assembly || result.GetGenericArguments() is not [var declared])
            return new(result, default, false);
        return new(declared, NameOf(declared), Decides(declared, options));
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
        public ConditionalWeakTable<Type, Collection> Collections { get; } = new();

        public ConditionalWeakTable<Type, StrongBox<bool>> Unread { get; } = new();

        /// <summary>By the type as which they are written.</summary>
        public ConditionalWeakTable<Type, ConditionalWeakTable<Type, WrittenAs>> UnreadAs { get; } = new();
    }

    private sealed record Collection(bool IsConverted, bool ArePairs);

    private sealed record WrittenAs(Type Class, Type Declared, bool IsUnread)
    {
        public bool Is(Type type, Type declared) => ReferenceEquals(type, Class) && ReferenceEquals(declared, Declared);
    }

    private sealed record Declared(Type Type, ulong Name, bool Decides);
}
