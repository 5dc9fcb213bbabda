using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EtagGen.IntegrationTests.Server;

namespace EtagGen.IntegrationTests.Direct;

/// <summary>A result may bring its own contract along, or settings that change contracts: another body has another tag, or none.</summary>
public sealed class OwnSettingsTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Web = ReadOnly(new(JsonSerializerDefaults.Web));

    private static readonly JsonTypeInfo<Seen> Contract = (JsonTypeInfo<Seen>)Web.GetTypeInfo(typeof(Seen));

    private static readonly Dictionary<string, JsonSerializerOptions> Views = new() { ["clerk"] = View("clerk"), ["manager"] = View("manager") };

    private static readonly Dictionary<string, JsonTypeInfo<Seen>> Changed = new() { ["text"] = Without("text"), ["version"] = Without("version") };

    private static readonly JsonSerializerOptions Named = ReadOnly(new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(static contract =>
        {
            if (contract.Type == typeof(Seen))
                contract.PolymorphismOptions = new JsonPolymorphismOptions { DerivedTypes = { new JsonDerivedType(typeof(SeenMore), "more") } };
        }),
    });

    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(app =>
    {
        app.MapGet("/contract", [Versioned] JsonHttpResult<Seen> (bool given) =>
            given ? TypedResults.Json<Seen>(More(), Contract) : TypedResults.Json<Seen>(More(), Web));
        app.MapGet("/contract/type", [Versioned] IResult (bool given) =>
            given ? Results.Json(More(), Contract) : Results.Json(More(), Web.GetTypeInfo(typeof(SeenMore))));
        app.MapGet("/changed", [Versioned] (string without) => TypedResults.Json(new Seen(1, 1, "text"), Changed[without]));
        app.MapGet("/view", [Versioned] (string role) => TypedResults.Json(new Seen(1, 1, "text"), Views[role]));
        app.MapGet("/named", [Versioned] IResult (bool declared) =>
            declared ? TypedResults.Json<Seen>(More(), Named) : TypedResults.Json(More(), Named));
        app.MapGet("/base", [Versioned] IResult (bool given) =>
            given ? TypedResults.Ok<IPet>(new Dog()) : TypedResults.Ok<IGuard>(new Dog()));
        app.MapGet("/in/use", [Versioned] () => TypedResults.Json<Seen>(More(), Contract));
    });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/contract?given=", "true", "false")]
    [InlineData("/contract/type?given=", "true", "false")]
    [InlineData("/view?role=", "clerk", "manager")]
    [InlineData("/named?declared=", "true", "false")]
    [InlineData("/base?given=", "true", "false")]
    public async Task What_shows_in_the_body_shows_in_the_tag(string path, string one, string other)
    {
        var first = await _server.GetAsync(path + one);
        var second = await _server.GetAsync(path + other, $"If-None-Match: {first.Tag}");

        Assert.Equal(200, second.Status);
        Assert.NotEqual(first.Text, second.Text);
        Assert.NotEqual(first.Tag, second.Tag);
    }

    [Theory]
    [InlineData("/contract?given=true")]
    [InlineData("/contract?given=false")]
    [InlineData("/view?role=clerk")]
    [InlineData("/named?declared=true")]
    [InlineData("/base?given=true")]
    [InlineData("/in/use")]
    public async Task The_same_is_revalidated(string path)
    {
        var first = await _server.GetAsync(path);
        var again = await _server.GetAsync(path, $"If-None-Match: {first.Tag}");

        Assert.Equal((200, 304), (first.Status, again.Status));
    }

    [Theory]
    [InlineData("text", "{\"id\":1,\"version\":1}")]
    [InlineData("version", "{\"id\":1,\"text\":\"text\"}")]
    public async Task A_contract_that_its_settings_would_not_give_has_no_tag(string without, string body)
    {
        var answer = await _server.GetAsync("/changed?without=" + without);

        Assert.Equal((200, body, null), (answer.Status, answer.Text, answer["ETag"]));
    }

    private static SeenMore More() => new(1, 1, "text", "more");

    private static JsonSerializerOptions ReadOnly(JsonSerializerOptions options)
    {
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private static JsonSerializerOptions View(string role) => new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(contract =>
        {
            if (role != "manager")
                Remove(contract, "text");
        }),
    };

    private static JsonTypeInfo<Seen> Without(string property)
    {
        var contract = (JsonTypeInfo<Seen>)new DefaultJsonTypeInfoResolver().GetTypeInfo(typeof(Seen), Web);
        Remove(contract, property);
        return contract;
    }

    private static void Remove(JsonTypeInfo contract, string name)
    {
        if (contract.Properties.FirstOrDefault(property => property.Name == name) is { } property)
            contract.Properties.Remove(property);
    }
}
