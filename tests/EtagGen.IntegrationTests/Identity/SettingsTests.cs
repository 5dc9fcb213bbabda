using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EtagGen.IntegrationTests.Server;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Identity;

/// <summary>Settings that change how all entities are written, or that the salt stands for, change all tags.</summary>
public sealed class SettingsTests
{
    private static readonly Dictionary<string, Action<JsonSerializerOptions>> Settings = new()
    {
        ["naming policy"] = json => json.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        ["no naming policy"] = json => json.PropertyNamingPolicy = null,
        ["names of keys"] = json => json.DictionaryKeyPolicy = JsonNamingPolicy.KebabCaseLower,
        ["ignored nulls"] = json => json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        ["numbers as text"] = json => json.NumberHandling = JsonNumberHandling.WriteAsString,
        ["indented"] = json => json.WriteIndented = true,
        ["fields"] = json => json.IncludeFields = true,
        ["read-only properties"] = json => json.IgnoreReadOnlyProperties = true,
        ["encoder"] = json => json.Encoder = JavaScriptEncoder.Default,
        ["enumerations as text"] = json => json.Converters.Add(new JsonStringEnumConverter()),
        ["enumerations as text of a policy"] = json => json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)),
        ["enumerations as text of another policy"] = json => json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower)),
        ["references"] = json => json.ReferenceHandler = ReferenceHandler.IgnoreCycles,
        ["indented by tabs"] = json => (json.WriteIndented, json.IndentCharacter) = (true, '\t'),
        ["new lines"] = json => (json.WriteIndented, json.NewLine) = (true, "\r\n"),
    };

    public static readonly TheoryData<string> Names = [.. Settings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_setting_of_the_JSON_changes_the_tag(string setting) =>
        Assert.NotEqual(await TagAsync(), await TagAsync(services => services.Configure<JsonOptions>(o => Settings[setting](o.SerializerOptions))));

    [Fact]
    public async Task No_two_settings_share_a_tag()
    {
        var tags = new HashSet<string>();
        foreach (var set in Settings.Values)
            tags.Add(await TagAsync(services => services.Configure<JsonOptions>(o => set(o.SerializerOptions))));

        Assert.Equal(Settings.Count, tags.Count);
    }

    [Fact]
    public async Task A_salt_changes_the_tag()
    {
        var none = await TagAsync();
        var one = await TagAsync(services => services.AddETags(options => options.Salt = "1"));
        var two = await TagAsync(services => services.AddETags(options => options.Salt = "2"));

        Assert.Equal(3, new[] { none, one, two }.Distinct().Count());
    }

    [Fact]
    public async Task The_same_settings_give_the_same_tag()
    {
        Assert.Equal(await TagAsync(), await TagAsync());
        Assert.Equal(
            await TagAsync(services => services.AddETags(options => options.Salt = "1")),
            await TagAsync(services => services.AddETags(options => options.Salt = "1")));
    }

    [Fact]
    public async Task Cache_Control_is_no_part_of_the_tag_and_can_be_turned_off()
    {
        await using var server = await StartAsync(services => services.AddETags(options => options.DefaultCacheControl = null));
        var answer = await server.GetAsync("/article");

        Assert.Null(answer["Cache-Control"]);
        Assert.Equal(await TagAsync(), answer.Tag);
    }

    private static async Task<string> TagAsync(Action<IServiceCollection>? services = null)
    {
        await using var server = await StartAsync(services);
        return (await server.GetAsync("/article")).Tag;
    }

    private static Task<TestServer> StartAsync(Action<IServiceCollection>? services) =>
        TestServer.StartAsync(app => app.MapGet("/article", [Versioned] () => Article.First), services);
}
