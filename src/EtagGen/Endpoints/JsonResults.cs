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
/// Reads the JSON settings that a result brings along, <c>TypedResults.Json(value, options)</c>: they change how the body is
/// written, and so they are part of its shape.
/// </summary>
internal static class JsonResults
{
    private static readonly ConditionalWeakTable<Type, Settings> Known = new();

    /// <summary>Fingerprints of settings that can change no more.</summary>
    private static readonly ConditionalWeakTable<JsonSerializerOptions, StrongBox<ulong>> Fingerprints = new();

    /// <summary>The settings that a result brings along; null: those of the application count.</summary>
    public static JsonSerializerOptions? SettingsOf(object result) =>
        // Few results have a content type of their own: all others are told apart by this one cast.
        result is IContentTypeHttpResult && IsJson(result.GetType()) ? TypeInfoOf(result)?.Options ?? OptionsOf(result) : null;

    /// <summary>Folds the settings of a result into those of the application.</summary>
    public static ulong Fold(ulong settings, JsonSerializerOptions own) => BitMixer.Mix(settings ^ FingerprintOf(own));

    /// <summary>The options of a <c>JsonHttpResult&lt;T&gt;</c>.</summary>
    public static JsonSerializerOptions? OptionsOf(object result) =>
        (JsonSerializerOptions?)Known.GetValue(result.GetType(), Settings.Of).Options?.GetValue(result);

    /// <summary>The contract that a <c>JsonHttpResult&lt;T&gt;</c> was made with; the framework shows it to nobody.</summary>
    public static JsonTypeInfo? TypeInfoOf(object result) =>
        (JsonTypeInfo?)Known.GetValue(result.GetType(), Settings.Of).TypeInfo?.GetValue(result);

    private static bool IsJson(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(JsonHttpResult<>);

    private static ulong FingerprintOf(JsonSerializerOptions options) => options.IsReadOnly
        ? Fingerprints.GetValue(options, key => new StrongBox<ulong>(JsonSettings.Fingerprint(key, salt: null))).Value
        : JsonSettings.Fingerprint(options, salt: null);

    private sealed record Settings(PropertyInfo? Options, PropertyInfo? TypeInfo)
    {
        [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.NonPublicProperties, typeof(JsonHttpResult<>))]
        [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The dependency keeps the properties of JsonHttpResult<T>, which the type is.")]
        public static Settings Of(Type type) => new(
            type.GetProperty("JsonSerializerOptions"), type.GetProperty("JsonTypeInfo", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public));
    }
}
