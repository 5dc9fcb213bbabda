using System.CodeDom.Compiler;
using System.Collections.Concurrent;
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
#pragma warning disable SYSLIB0020
        ["without nulls, as it was set before"] = options => options.IgnoreNullValues = true,
#pragma warning restore SYSLIB0020
        ["without nulls"] = options => options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        ["without defaults"] = options => options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        ["numbers as they are"] = options => options.NumberHandling = JsonNumberHandling.Strict,
        ["numbers as strings"] = options => options.NumberHandling = JsonNumberHandling.WriteAsString,
        ["with fields"] = options => options.IncludeFields = true,
        ["without read-only properties"] = options => options.IgnoreReadOnlyProperties = true,
        ["without read-only fields"] = options => options.IgnoreReadOnlyFields = true,
        ["indented"] = options => options.WriteIndented = true,
        ["indented by tabs"] = options => SetIndented(options, "IndentCharacter", '\t'),
        ["indented by four"] = options => SetIndented(options, "IndentSize", 4),
        ["indented with other line ends"] = options => SetIndented(options, "NewLine", Environment.NewLine == "\n" ? "\r\n" : "\n"),
        ["cycles ignored"] = options => options.ReferenceHandler = ReferenceHandler.IgnoreCycles,
        ["references kept"] = options => options.ReferenceHandler = ReferenceHandler.Preserve,
        ["the default encoder"] = options => options.Encoder = JavaScriptEncoder.Default,
        ["all of Unicode unescaped"] = options => options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        ["Latin unescaped"] = options => options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin),
        ["Greek unescaped"] = options => options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.GreekandCoptic),
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
        ["contracts modified otherwise"] = options =>
            options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { static contract => Clear(contract) } },
        ["contracts modified by a method"] = options =>
            options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Clear } },
        ["contracts modified by a method without settings"] = options =>
            options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { new Clearing().Clear } },
        ["contracts modified by two at once"] = options =>
            options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { (Action<JsonTypeInfo>)Clear + new Clearing().Clear } },
        ["contracts with a modifier added"] = options =>
            options.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(Clear),
        ["contracts with another modifier added"] = options =>
            options.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(new Clearing().Clear),
        ["contracts with two modifiers added"] = options =>
            options.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(Clear).WithAddedModifier(Clear),
        ["other contracts with a modifier added"] = options => options.TypeInfoResolver = new NoTypes().WithAddedModifier(Clear),
        ["combined contracts with a modifier added"] = options =>
            options.TypeInfoResolver = JsonTypeInfoResolver.Combine(new NoTypes(), new DefaultJsonTypeInfoResolver()).WithAddedModifier(Clear),
        ["other combined contracts with a modifier added"] = options =>
            options.TypeInfoResolver = JsonTypeInfoResolver.Combine(new NoTypesEither(), new DefaultJsonTypeInfoResolver()).WithAddedModifier(Clear),
        ["one enum as strings in camel case"] = options => options.Converters.Add(new JsonStringEnumConverter<DayOfWeek>(JsonNamingPolicy.CamelCase)),
        ["one enum as strings in snake case"] = options => options.Converters.Add(new JsonStringEnumConverter<DayOfWeek>(JsonNamingPolicy.SnakeCaseLower)),
        ["a converter of the application's"] = options => options.Converters.Add(new Units("kg")),
        ["another setting of that converter"] = options => options.Converters.Add(new Units("lb")),
        ["that converter without a setting"] = options => options.Converters.Add(new Units(null)),
    };

    private static readonly Dictionary<string, Action<JsonSerializerOptions, string>> Untold = new()
    {
        ["a modifier that captures"] = (options, role) =>
            options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { contract => Hide(contract, role) } },
        ["an added modifier that captures"] = (options, role) =>
            options.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(contract => Hide(contract, role)),
        ["a modifier of a source of contracts with an added one"] = (options, role) =>
            options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { contract => Hide(contract, role) } }.WithAddedModifier(Clear),
        ["contracts of the application's own"] = (options, role) => options.TypeInfoResolver = new View(role),
        ["contracts of the application's own, modified"] = (options, role) => options.TypeInfoResolver = new View(role).WithAddedModifier(Clear),
        ["contracts of the application's own, by reflection"] = (options, role) => options.TypeInfoResolver = new ReflectedView(role),
        ["a context of the application's own"] = (options, role) => options.TypeInfoResolver = new ViewContext(role),
        ["a converter"] = (options, role) => options.Converters.Add(new Captured(role)),
        ["a converter derived from it"] = (options, role) => options.Converters.Add(new DerivedFromCaptured(role)),
        ["references"] = (options, role) => options.ReferenceHandler = new OwnReferences(role),
        ["a naming policy"] = (options, role) => options.PropertyNamingPolicy = new Named(role),
        ["a naming policy for keys"] = (options, role) => options.DictionaryKeyPolicy = new Named(role),
        ["a naming policy for enums"] = (options, role) => options.Converters.Add(new JsonStringEnumConverter(new Named(role))),
        ["a modifier that is closed over a text"] = (options, role) => options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { role.HideFrom } },
        ["a modifier that is closed over an array"] = (options, role) => options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ArrayOf(role).HideFrom } },
    };

    private static readonly ConcurrentDictionary<string, string[]> Arrays = new();

    public static TheoryData<string> Names => [.. Settings.Keys];

    public static TheoryData<string> UntoldNames => [.. Untold.Keys];

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

    [Theory]
    [MemberData(nameof(UntoldNames))]
    public void What_a_result_brings_along_and_holds_values_that_may_change_is_like_no_other(string name)
    {
        var settings = Untold[name];
        var options = Options(options => settings(options, "clerk"));
        var before = JsonSettings.FingerprintOfOwn(options);
        JsonSerializer.Serialize(new object(), options);

        Assert.Equal(before, JsonSettings.FingerprintOfOwn(options));
        Assert.Equal(before, JsonSettings.FingerprintOfOwn(new JsonSerializerOptions(options)));
        Assert.NotEqual(before, JsonSettings.FingerprintOfOwn(Options(options => settings(options, "manager"))));
    }

    [Theory]
    [MemberData(nameof(UntoldNames))]
    public void Two_servers_agree_on_the_settings_of_their_application(string name) =>
        Assert.Equal(Of(options => Untold[name](options, "clerk")), Of(options => Untold[name](options, "clerk")));

    [Fact]
    public void Contracts_that_were_generated_count_by_their_type()
    {
        var expected = Of(options => options.TypeInfoResolver = new NoContext());
        var used = new NoContext();
        used.GetTypeInfo(typeof(int));

        Assert.Equal(expected, Of(options => options.TypeInfoResolver = used));
        Assert.NotEqual(expected, Of(options => options.TypeInfoResolver = new NoTypes()));
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

    /// <summary>By its name: code for .NET 8, which .NET 9 loads, does not know it.</summary>
    private static void SetIndented(JsonSerializerOptions options, string name, object value)
    {
        options.WriteIndented = true;
        typeof(JsonSerializerOptions).GetProperty(name)!.SetValue(options, value);
    }

    private static void Clear(JsonTypeInfo contract)
    {
        if (contract.Kind == JsonTypeInfoKind.Object)
            contract.Properties.Clear();
    }

    private static void Hide(JsonTypeInfo contract, string role)
    {
        if (role != "manager")
            Clear(contract);
    }

    // The same for the same role, as what an application makes once.
    private static string[] ArrayOf(string role) => Arrays.GetOrAdd(role, static role => [role]);

    private sealed class Clearing
    {
        public void Clear(JsonTypeInfo contract) => JsonSettingsFingerprint.Clear(contract);
    }

    private sealed class Named(string role) : JsonNamingPolicy
    {
        private readonly Dictionary<string, string> _names = new() { ["Salary"] = role };

        public override string ConvertName(string name) => _names.GetValueOrDefault(name, name);
    }

    private sealed class View(string role) : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
        {
            var contract = JsonTypeInfo.CreateJsonTypeInfo(type, options);
            Hide(contract, role);
            return contract;
        }
    }

    private sealed class ReflectedView(string role) : DefaultJsonTypeInfoResolver
    {
        public override JsonTypeInfo GetTypeInfo(Type type, JsonSerializerOptions options)
        {
            var contract = base.GetTypeInfo(type, options);
            Hide(contract, role);
            return contract;
        }
    }

    private sealed class ViewContext(string role) : JsonSerializerContext(null), IJsonTypeInfoResolver
    {
        private string Role { get; set; } = role;

        protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

        public override JsonTypeInfo? GetTypeInfo(Type type) => null;

        JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options) => new View(Role).GetTypeInfo(type, options);
    }

    [GeneratedCode("System.Text.Json.SourceGeneration", "10.0.0.0")]
    private sealed class NoContext() : JsonSerializerContext(null)
    {
        private readonly Dictionary<Type, JsonTypeInfo?> _made = [];

        protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

        public override JsonTypeInfo? GetTypeInfo(Type type) => _made[type] = null;
    }

    private sealed class Units : JsonConverter<decimal>
    {
        private readonly string? _unit;

        public Units(string? unit) => _unit = unit;

        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteStringValue($"{value} {_unit}");
    }

    private class Captured(string role) : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(role == "manager" ? value : "");
    }

    private sealed class DerivedFromCaptured(string role) : Captured(role);

    private sealed class OwnReferences(string role) : ReferenceHandler
    {
        public override ReferenceResolver CreateResolver() => new Numbered(role);

        private sealed class Numbered(string role) : ReferenceResolver
        {
            public override void AddReference(string referenceId, object value) => throw new NotSupportedException();

            public override string GetReference(object value, out bool alreadyExists)
            {
                alreadyExists = false;
                return role;
            }

            public override object ResolveReference(string referenceId) => throw new NotSupportedException();
        }
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

internal static class Hiding
{
    public static void HideFrom(this string role, JsonTypeInfo contract)
    {
        if (role != "manager" && contract.Kind == JsonTypeInfoKind.Object)
            contract.Properties.Clear();
    }

    public static void HideFrom(this string[] roles, JsonTypeInfo contract)
    {
        foreach (var role in roles)
            role.HideFrom(contract);
    }
}
