using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EtagGen.Tags;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagGen.Endpoints;

/// <summary>
/// Reads the JSON settings or the contract that a result brings along, <c>TypedResults.Json(value, options)</c>: they change how the
/// body is written, and so they are part of its shape.
/// </summary>
internal static class JsonResults
{
    private static readonly ConditionalWeakTable<Type, Settings> Known = new();

    /// <summary>Fingerprints of settings that can change no more.</summary>
    private static readonly ConditionalWeakTable<JsonSerializerOptions, StrongBox<ulong>> Fingerprints = new();

    /// <summary>Fingerprints of contracts; null: of one that its settings would not give.</summary>
    private static readonly ConditionalWeakTable<JsonTypeInfo, StrongBox<ulong?>> Contracts = new();

    /// <summary>Folds what a result brings along into the settings of the application.</summary>
    /// <param name="settings">The settings of the application.</param>
    /// <param name="result">The result.</param>
    /// <param name="own">The settings that the result brings along; null: those of the application count.</param>
    /// <param name="contract">The contract by which the result is written; null: the settings tell.</param>
    /// <returns>False for a contract that its own settings would not give: what it writes does not show.</returns>
    public static bool TryFold(ref ulong settings, object result, out JsonSerializerOptions? own, out JsonTypeInfo? contract)
    {
        own = null;
        contract = null;

        // Few results have a content type of their own: all others are told apart by this one cast.
        if (result is not IContentTypeHttpResult || !IsJson(result.GetType()))
            return true;
        contract = TypeInfoOf(result);
        own = contract?.Options ?? OptionsOf(result);
        if (own is null)
            return true;
        if ((contract is null ? FingerprintOf(own) : FingerprintOf(contract)) is not { } fingerprint)
            return false;
        settings = BitMixer.Mix(settings ^ fingerprint);
        return true;
    }

    /// <summary>The options of a <c>JsonHttpResult&lt;T&gt;</c>.</summary>
    public static JsonSerializerOptions? OptionsOf(object result) =>
        (JsonSerializerOptions?)Known.GetValue(result.GetType(), Settings.Of).Options?.GetValue(result);

    /// <summary>The contract that a <c>JsonHttpResult&lt;T&gt;</c> was made with; the framework shows it to nobody.</summary>
    public static JsonTypeInfo? TypeInfoOf(object result) =>
        (JsonTypeInfo?)Known.GetValue(result.GetType(), Settings.Of).TypeInfo?.GetValue(result);

    private static bool IsJson(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(JsonHttpResult<>);

    private static ulong FingerprintOf(JsonSerializerOptions options) => options.IsReadOnly
        ? Fingerprints.GetValue(options, key => new StrongBox<ulong>(JsonSettings.FingerprintOfOwn(key))).Value
        : JsonSettings.FingerprintOfOwn(options);

    private static ulong? FingerprintOf(JsonTypeInfo contract) =>
        Contracts.GetValue(contract, key => new StrongBox<ulong?>(IsGiven(key) ? JsonSettings.Fingerprint(key) : null)).Value;

    /// <summary>Whether a contract is the one that its settings have for its type, and not made or changed by itself.</summary>
    private static bool IsGiven(JsonTypeInfo contract) =>
        contract.Options.IsReadOnly && ReferenceEquals(contract.Options.ContractOf(contract.Type), contract);

    private sealed record Settings(PropertyInfo? Options, PropertyInfo? TypeInfo)
    {
        [DynamicDependency(
            DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.NonPublicProperties, typeof(JsonHttpResult<>))]
        [UnconditionalSuppressMessage(
            "Trimming", "IL2070", Justification = "The dependency keeps the properties of JsonHttpResult<T>, which the type is.")]
        public static Settings Of(Type type) => new(
            type.GetProperty("JsonSerializerOptions"),
            type.GetProperty("JsonTypeInfo", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public));
    }
}
