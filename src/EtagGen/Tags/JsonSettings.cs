using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EtagGen.Runtime;

namespace EtagGen.Tags;

/// <summary>
/// Fingerprint of all in an application's JSON settings that changes how a contract is written. What cannot be read as data
/// (a naming policy, an encoder) counts by its type and by what it makes of a sample, and what makes nothing of a sample (a converter, a
/// modifier of contracts) by what <see cref="ObjectState"/> tells of it.
/// </summary>
internal static class JsonSettings
{
    private const string NameSample = "SampleName_1Is";
    private const string TextSample = "<éж漢😀'&+>\"";

    /// <summary>What <see cref="FindEscaped"/> found, for each encoder that an application made.</summary>
    private static readonly ConditionalWeakTable<JavaScriptEncoder, byte[]> Escaped = new();

    /// <summary>The fingerprint of the settings of an application and of <paramref name="salt"/>: all processes of one build agree on it.</summary>
    public static ulong Fingerprint(JsonSerializerOptions options, string? salt) => Fingerprint(options, salt, areNumbered: false);

    /// <summary>
    /// The fingerprint of settings that a result brings along, beside which there are others: where it cannot be told what they do, it
    /// is like no other, and of this process alone.
    /// </summary>
    public static ulong FingerprintOfOwn(JsonSerializerOptions options) => Fingerprint(options, salt: null, areNumbered: true);

    private static ulong Fingerprint(JsonSerializerOptions options, string? salt, bool areNumbered)
    {
        Span<byte> buffer = stackalloc byte[PartHash.SmallBuffer];
        var hash = new PartHash(buffer);
        AddText(ref hash, salt);
        AddPolicy(ref hash, options.PropertyNamingPolicy, areNumbered);
        AddPolicy(ref hash, options.DictionaryKeyPolicy, areNumbered);
        hash.Add((int)options.DefaultIgnoreCondition);
        hash.Add((int)options.NumberHandling);
        hash.Add(Flags(options));
        AddIndentation(ref hash, options);
        AddReferences(ref hash, options.ReferenceHandler, areNumbered);
        AddEncoder(ref hash, options.Encoder ?? JavaScriptEncoder.Default, areNumbered);

        hash.Add(options.Converters.Count);
        foreach (var converter in options.Converters)
            AddConverter(ref hash, converter, areNumbered);
        JsonContracts.AddTo(ref hash, options, areNumbered);

        return (ulong)(hash.Finish() >> 64);
    }

    /// <summary>The fingerprint of <paramref name="contract"/>, as its settings have it for its type.</summary>
    public static ulong Fingerprint(JsonTypeInfo contract)
    {
        Span<byte> buffer = stackalloc byte[PartHash.SmallBuffer];
        var hash = new PartHash(buffer);
        hash.Add(FingerprintOfOwn(contract.Options));
        hash.Add(contract.Type.ToString());
        return (ulong)(hash.Finish() >> 64);
    }

    private static void AddReferences(ref PartHash hash, ReferenceHandler? handler, bool areNumbered)
    {
        if (handler is null)
            hash.AddNull();
        else
            ObjectState.AddTo(ref hash, handler, areNumbered);
    }

    private static void AddConverter(ref PartHash hash, JsonConverter converter, bool areNumbered)
    {
        ObjectState.AddTo(ref hash, converter, areNumbered);
        if (!EnumNames.TryRead(converter, out var policy))
            ObjectNumbers.AddTo(ref hash, converter, areNumbered);
        AddPolicy(ref hash, policy, areNumbered);
    }

    private static int Flags(JsonSerializerOptions options) =>
        (options.IncludeFields ? 1 : 0)
        | (options.IgnoreReadOnlyProperties ? 2 : 0)
        | (options.IgnoreReadOnlyFields ? 4 : 0)
        | (options.WriteIndented ? 8 : 0)
#pragma warning disable SYSLIB0020 // it is obsolete, and works
        | (options.IgnoreNullValues ? 16 : 0);
#pragma warning restore SYSLIB0020

    /// <summary>Adds how lines are broken and indented, by a sample: .NET 9 has settings for it which code for .NET 8 cannot name.</summary>
    private static void AddIndentation(ref PartHash hash, JsonSerializerOptions options)
    {
        if (options.WriteIndented)
            AddText(ref hash, new JsonArray(new JsonArray(new JsonArray())).ToJsonString(options));
    }

    private static void AddPolicy(ref PartHash hash, JsonNamingPolicy? policy, bool areNumbered)
    {
        AddText(ref hash, policy?.GetType().ToString());
        AddText(ref hash, policy?.ConvertName(NameSample));
        if (policy is not null && policy.GetType().Assembly != typeof(JsonNamingPolicy).Assembly)
            ObjectState.AddTo(ref hash, policy, areNumbered);
    }

    /// <summary>Adds how characters are escaped, and, of an encoder that is not the framework's own, which.</summary>
    private static void AddEncoder(ref PartHash hash, JavaScriptEncoder encoder, bool areNumbered)
    {
        AddText(ref hash, encoder.Encode(TextSample));
        if (ReferenceEquals(encoder, JavaScriptEncoder.Default) || ReferenceEquals(encoder, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))
            return;
        hash.Add(Escaped.GetValue(encoder, FindEscaped));
        if (encoder.GetType().Assembly != typeof(JavaScriptEncoder).Assembly)
            ObjectState.AddTo(ref hash, encoder, areNumbered);
    }

    private static byte[] FindEscaped(JavaScriptEncoder encoder)
    {
        var escaped = new byte[(char.MaxValue + 1) / 8];
        for (var character = 0; character <= char.MaxValue; character++)
        {
            if (!char.IsSurrogate((char)character) && encoder.WillEncode(character))
                escaped[character / 8] |= (byte)(1 << (character % 8));
        }

        return SHA256.HashData(escaped);
    }

    private static void AddText(ref PartHash hash, string? text)
    {
        if (text is null)
            hash.AddNull();
        else
            hash.Add(text);
    }
}
