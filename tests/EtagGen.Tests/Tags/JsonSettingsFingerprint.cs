using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using EtagGen.Tags;
using Microsoft.AspNetCore.Http.Json;

namespace EtagGen.Tests.Tags;

/// <summary>
/// The fingerprint of an application's JSON settings: each setting that changes the bytes of an answer changes it (RFC 9110
/// §8.8.1: a strong validator changes whenever the content does).
/// </summary>
public sealed class JsonSettingsFingerprint
{
    private static readonly Dictionary<string, Action<JsonSerializerOptions>> Settings = new()
    {
        ["as the framework has them"] = _ => { },
        ["names as declared"] = options => options.PropertyNamingPolicy = null,
        ["names in snake case"] = options => options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        ["names in upper snake case"] = options => options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
        ["names in kebab case"] = options => options.PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        ["names by a policy of the application's"] = options => options.PropertyNamingPolicy = new Prefixed("x"),
        ["names by another setting of that policy"] = options => options.PropertyNamingPolicy = new Prefixed("y"),
        ["names by a policy that is camel case for long names only"] = options => options.PropertyNamingPolicy = new LongNames(),
        ["keys of dictionaries in camel case"] = options => options.DictionaryKeyPolicy = JsonNamingPolicy.CamelCase,
        ["keys of dictionaries in snake case"] = options => options.DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower,
        ["without nulls"] = options => options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        ["without defaults"] = options => options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        ["numbers as they are"] = options => options.NumberHandling = JsonNumberHandling.Strict,
        ["numbers as strings"] = options => options.NumberHandling = JsonNumberHandling.WriteAsString,
        ["with fields"] = options => options.IncludeFields = true,
        ["without read-only properties"] = options => options.IgnoreReadOnlyProperties = true,
        ["without read-only fields"] = options => options.IgnoreReadOnlyFields = true,
        ["indented"] = options => options.WriteIndented = true,
        ["indented by tabs"] = options => (options.WriteIndented, options.IndentCharacter) = (true, '\t'),
        ["indented by four"] = options => (options.WriteIndented, options.IndentSize) = (true, 4),
        ["indented with other line ends"] = options =>
            (options.WriteIndented, options.NewLine) = (true, Environment.NewLine == "\n" ? "\r\n" : "\n"),
        ["cycles ignored"] = options => options.ReferenceHandler = ReferenceHandler.IgnoreCycles,
        ["references kept"] = options => options.ReferenceHandler = ReferenceHandler.Preserve,
        ["the default encoder"] = options => options.Encoder = JavaScriptEncoder.Default,
        ["all of Unicode unescaped"] = options => options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        ["Cyrillic unescaped"] = options => options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic),
        ["enums as strings"] = options => options.Converters.Add(new JsonStringEnumConverter()),
        ["enums as strings in camel case"] = options => options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)),
        ["one enum as strings"] = options => options.Converters.Add(new JsonStringEnumConverter<DayOfWeek>()),
        ["another enum as strings"] = options => options.Converters.Add(new JsonStringEnumConverter<DateTimeKind>()),
        ["enums as strings and then one enum"] = options =>
        {
            options.Converters.Add(new JsonStringEnumConverter());
            options.Converters.Add(new JsonStringEnumConverter<DayOfWeek>());
        },
        ["one enum and then enums as strings"] = options =>
        {
            options.Converters.Add(new JsonStringEnumConverter<DayOfWeek>());
            options.Converters.Add(new JsonStringEnumConverter());
        },
        ["a contract of the application's first"] = options => options.TypeInfoResolverChain.Insert(0, new NoTypes()),
        ["another contract of the application's first"] = options => options.TypeInfoResolverChain.Insert(0, new NoTypesEither()),
        ["contracts modified"] = options =>
            options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { static _ => { } } },
    };

    public static TheoryData<string> Names => [.. Settings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_other_setting_has_the_same_fingerprint(string name)
    {
        var fingerprint = Of(Settings[name]);
        Assert.Equal([name], Settings.Where(setting => Of(setting.Value) == fingerprint).Select(setting => setting.Key));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_the_same_once_the_settings_are_in_use(string name)
    {
        var options = Options(Settings[name]);
        var before = JsonSettings.Fingerprint(options, null);
        JsonSerializer.Serialize(new object(), options);
        Assert.Equal(before, JsonSettings.Fingerprint(options, null));
    }

    [Fact]
    public void What_matters_for_reading_only_does_not_change_it()
    {
        var expected = Of(_ => { });
        Assert.Equal(expected, Of(options => options.PropertyNameCaseInsensitive = false));
        Assert.Equal(expected, Of(options => options.AllowTrailingCommas = true));
        Assert.Equal(expected, Of(options => options.ReadCommentHandling = JsonCommentHandling.Skip));
        Assert.Equal(expected, Of(options => options.DefaultBufferSize = 1024));
    }

    [Fact]
    public void The_salt_is_part_of_it()
    {
        var options = Options(_ => { });
        string?[] salts = [null, "", "a", "b", "ab"];
        Assert.Equal(salts.Length, salts.Select(salt => JsonSettings.Fingerprint(options, salt)).Distinct().Count());
    }

    private static ulong Of(Action<JsonSerializerOptions> change) => JsonSettings.Fingerprint(Options(change), null);

    private static JsonSerializerOptions Options(Action<JsonSerializerOptions> change)
    {
        var options = new JsonOptions().SerializerOptions;
        change(options);
        return options;
    }

    private sealed class Prefixed(string prefix) : JsonNamingPolicy
    {
        public override string ConvertName(string name) => prefix + name;
    }

    private sealed class LongNames : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.Length < 4 ? name : CamelCase.ConvertName(name);
    }

    private sealed class NoTypesEither : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => null;
    }

    private sealed class NoTypes : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => null;
    }
}
