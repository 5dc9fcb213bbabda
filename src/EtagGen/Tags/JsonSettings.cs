using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EtagGen.Runtime;

namespace EtagGen.Tags;

/// <summary>
/// Fingerprint of all in an application's JSON settings that changes how a contract is written. What cannot be read as data
/// (a converter, a naming policy, an encoder) counts by its type and by what it makes of a sample.
/// </summary>
internal static class JsonSettings
{
    private const string NameSample = "SampleName_1Is";
    private const string TextSample = "<éж漢😀'&+>\"";

    /// <summary>The fingerprint of <paramref name="options"/> and <paramref name="salt"/>.</summary>
    public static ulong Fingerprint(JsonSerializerOptions options, string? salt)
    {
        Span<byte> buffer = stackalloc byte[PartHash.SmallBuffer];
        var hash = new PartHash(buffer);
        AddText(ref hash, salt);
        AddPolicy(ref hash, options.PropertyNamingPolicy);
        AddPolicy(ref hash, options.DictionaryKeyPolicy);
        hash.Add((int)options.DefaultIgnoreCondition);
        hash.Add((int)options.NumberHandling);
        hash.Add(Flags(options));
        AddIndentation(ref hash, options);
        AddText(ref hash, options.ReferenceHandler?.GetType().ToString());
        AddText(ref hash, (options.Encoder ?? JavaScriptEncoder.Default).Encode(TextSample));

        hash.Add(options.Converters.Count);
        foreach (var converter in options.Converters)
        {
            AddText(ref hash, converter.GetType().ToString());
            AddText(ref hash, SampleOf(converter, options));
        }

        // Options without a resolver get this one when they are first used, and are to count alike before and after.
        if (options.TypeInfoResolverChain.Count == 0)
            AddResolver(ref hash, typeof(DefaultJsonTypeInfoResolver), modifiers: 0);
        foreach (var resolver in options.TypeInfoResolverChain)
            AddResolver(ref hash, resolver.GetType(), resolver is DefaultJsonTypeInfoResolver reflected ? reflected.Modifiers.Count : 0);

        return (ulong)(hash.Finish() >> 64);
    }

    private static void AddResolver(ref PartHash hash, Type type, int modifiers)
    {
        AddText(ref hash, type.ToString());
        hash.Add(modifiers);
    }

    private static int Flags(JsonSerializerOptions options) =>
        (options.IncludeFields ? 1 : 0)
        | (options.IgnoreReadOnlyProperties ? 2 : 0)
        | (options.IgnoreReadOnlyFields ? 4 : 0)
        | (options.WriteIndented ? 8 : 0);

    private static void AddIndentation(ref PartHash hash, JsonSerializerOptions options)
    {
#if NET9_0_OR_GREATER
        if (!options.WriteIndented)
            return;
        hash.Add((int)options.IndentCharacter);
        hash.Add(options.IndentSize);
        AddText(ref hash, options.NewLine);
#endif
    }

    /// <summary>What the framework's converter for enumerations makes of a sample: that shows its naming policy.</summary>
    private static string? SampleOf(JsonConverter converter, JsonSerializerOptions options)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported || converter is not JsonStringEnumConverter factory
            || factory.CreateConverter(typeof(EnumSample), options) is not JsonConverter<EnumSample> names)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            names.Write(writer, EnumSample.TwoWords, options);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // One word is the same in camelCase and in snake_case.
    private enum EnumSample
    {
        TwoWords,
    }

    private static void AddPolicy(ref PartHash hash, JsonNamingPolicy? policy)
    {
        AddText(ref hash, policy?.GetType().ToString());
        AddText(ref hash, policy?.ConvertName(NameSample));
    }

    private static void AddText(ref PartHash hash, string? text)
    {
        if (text is null)
            hash.AddNull();
        else
            hash.Add(text);
    }
}
