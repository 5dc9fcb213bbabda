using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using EtagGen.IntegrationTests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Direct;

public enum WareState { Open }

public sealed record Ware(int Id, int Version, string Item, string? Note, WareState State);

public sealed record PetOwner(int Id, int Version, string Name);

public class AnyPet
{
    public string Name { get; init; } = "";
}

public sealed class OwnedDog : AnyPet
{
    public PetOwner? Owner { get; init; }
}

public sealed record PetHome(int Id, int Version, AnyPet Pet);

public sealed class HiddenTitle(string shown, string hidden)
{
    public string Shown => shown;

    public string Hidden() => hidden;
}

public sealed record PetTitle(int Id, int Version, HiddenTitle Title);

public sealed record TitledPage(List<PetOwner> Items, HiddenTitle Title);

/// <summary>What the generator cannot see of a body, or of how it is written, is in no tag: no two bodies share one for it.</summary>
public sealed class UnreadContentTests : IAsyncLifetime
{
    private static readonly Ware Order = new(1, 1, "tea \u03b1", null, WareState.Open);

    private static readonly Dictionary<string, JsonSerializerOptions> All = new()
    {
        ["nulls1"] = Web(_ => { }),
#pragma warning disable SYSLIB0020
        ["nulls2"] = Web(options => options.IgnoreNullValues = true),
#pragma warning restore SYSLIB0020
        ["policy1"] = Web(options => options.PropertyNamingPolicy = new MapPolicy(new() { ["Item"] = "ware" })),
        ["policy2"] = Web(options => options.PropertyNamingPolicy = new MapPolicy(new() { ["Item"] = "goods" })),
        ["keys1"] = Web(options => options.DictionaryKeyPolicy = new MapPolicy(new() { ["k"] = "x" })),
        ["keys2"] = Web(options => options.DictionaryKeyPolicy = new MapPolicy(new() { ["k"] = "y" })),
        ["enum1"] = Web(options => options.Converters.Add(new JsonStringEnumConverter(new MapPolicy(new() { ["Open"] = "x" })))),
        ["enum2"] = Web(options => options.Converters.Add(new JsonStringEnumConverter(new MapPolicy(new() { ["Open"] = "y" })))),
        ["array1"] = Web(options => options.TypeInfoResolver = Hiding(["item"])),
        ["array2"] = Web(options => options.TypeInfoResolver = Hiding(["state"])),
        ["encoder1"] = Web(options => options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.GreekandCoptic)),
        ["encoder2"] = Web(options => options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin)),
    };

    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(
        app =>
        {
            app.MapGet("/settings", [Versioned] (string by) => TypedResults.Json(Order, All[by]));
            app.MapGet("/keyed", [Versioned] (string by) => TypedResults.Json(new Dictionary<string, Ware> { ["k"] = Order }, All[by]));
            app.MapGet("/modified", [Versioned] (int by) => new PetHome(1, 1, new OwnedDog { Name = "rex", Owner = new(1, by, "owner" + by) }));
            app.MapGet("/mixed", [Versioned] Results<Ok<TitledPage>, Ok<PetTitle>> () => TypedResults.Ok(new PetTitle(1, 1, new("shown", "hidden"))));
            app.MapGet("/converted", [Versioned] (int by) => new TitledPage([new(1, 1, "a")], new HiddenTitle("shown", "hidden" + by)));
        },
        services => services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new TitleConverter());
            json.SerializerOptions.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(static contract =>
            {
                if (contract.Type == typeof(AnyPet))
                    contract.PolymorphismOptions = new JsonPolymorphismOptions { DerivedTypes = { new JsonDerivedType(typeof(OwnedDog), "dog") } };
            });
        }));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/settings?by=", "nulls1", "nulls2")]
    [InlineData("/settings?by=", "policy1", "policy2")]
    [InlineData("/keyed?by=", "keys1", "keys2")]
    [InlineData("/settings?by=", "enum1", "enum2")]
    [InlineData("/settings?by=", "array1", "array2")]
    [InlineData("/settings?by=", "encoder1", "encoder2")]
    public async Task Settings_that_write_another_body_give_it_another_tag(string path, string one, string other)
    {
        var first = await _server.GetAsync(path + one);
        var again = await _server.GetAsync(path + one, $"If-None-Match: {first.Tag}");
        var second = await _server.GetAsync(path + other, $"If-None-Match: {first.Tag}");

        Assert.Equal((304, 200), (again.Status, second.Status));
        Assert.NotEqual(first.Text, second.Text);
        Assert.NotEqual(first.Tag, second.Tag);
    }

    [Theory]
    [InlineData("/modified?by=", "the JSON settings write EtagGen.IntegrationTests.Direct.OwnedDog in the place of EtagGen.IntegrationTests.Direct.AnyPet")]
    [InlineData("/converted?by=", "a JSON converter writes EtagGen.IntegrationTests.Direct.HiddenTitle, which may hold more than its public properties")]
    public async Task What_is_written_and_was_not_seen_has_no_tag_and_the_log_says_so_once(string path, string reason)
    {
        var first = await _server.GetAsync(path + 1);
        var second = await _server.GetAsync(path + 2);

        Assert.Equal((null, null), (first["ETag"], second["ETag"]));
        Assert.NotEqual(first.Text, second.Text);
        var told = Assert.Single(_server.Log.Take());
        Assert.StartsWith("Warning EtagGen: HTTP: GET " + path[..path.IndexOf('?')], told);
        Assert.EndsWith($" without a validator: {reason} ", told);
    }

    [Fact]
    public async Task What_the_version_of_an_entity_covers_is_no_reason_to_send_none()
    {
        var first = await _server.GetAsync("/mixed");
        var again = await _server.GetAsync("/mixed", $"If-None-Match: {first.Tag}");

        Assert.Equal((200, 304), (first.Status, again.Status));
    }

    private static JsonSerializerOptions Web(Action<JsonSerializerOptions> set)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        set(options);
        return options;
    }

    private static DefaultJsonTypeInfoResolver Hiding(string[] names)
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        resolver.Modifiers.Add(names.HideIn); // closed over the array: that is the delegate's target
        return resolver;
    }

    private sealed class MapPolicy(Dictionary<string, string> names) : JsonNamingPolicy
    {
        public override string ConvertName(string name) => names.TryGetValue(name, out var other) ? other : CamelCase.ConvertName(name);
    }

    private sealed class TitleConverter : JsonConverter<HiddenTitle>
    {
        public override HiddenTitle Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, HiddenTitle value, JsonSerializerOptions options) => writer.WriteStringValue(value.Shown + value.Hidden());
    }
}

internal static class HidingModifiers
{
    public static void HideIn(this string[] names, JsonTypeInfo contract)
    {
        foreach (var property in contract.Properties.Where(property => names.Contains(property.Name)).ToList())
            contract.Properties.Remove(property);
    }
}
