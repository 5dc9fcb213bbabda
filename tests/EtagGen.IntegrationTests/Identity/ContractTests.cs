using System.Text.Json.Serialization;
using EtagGen.IntegrationTests.Server;

namespace EtagGen.IntegrationTests.Identity;

/// <summary>
/// A tag stands for bytes: what changes the JSON of the same state, a deployment for example, changes the tag; what does
/// not, keeps it.
/// </summary>
public sealed class ContractTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(app =>
    {
        app.MapGet("/entity", [Versioned] () => new Before.Entity(1, 42, "Text"));
        app.MapGet("/method", [Versioned] () => new WithMethod.Entity(1, 42, "Text"));
        app.MapGet("/ignored", [Versioned] () => new WithIgnored.Entity(1, 42, "Text"));
        app.MapGet("/added", [Versioned] () => new WithAdded.Entity(1, 42, "Text", 7));
        app.MapGet("/renamed", [Versioned] () => new WithRenamed.Entity(1, 42, "Text"));
        app.MapGet("/renamed-member", [Versioned] () => new WithRenamedMember.Entity(1, 42, "Text"));
        app.MapGet("/retyped", [Versioned] () => new WithRetyped.Entity(1, 42, 7));
        app.MapGet("/ordered", [Versioned] () => new WithOrder.Entity("Text", 1, 42));
        app.MapGet("/ok", [Versioned] () => TypedResults.Ok(new Before.Entity(1, 42, "Text")));
        app.MapGet("/list", [Versioned] () => new List<Before.Entity> { new(1, 42, "Text") });
        app.MapGet("/list-added", [Versioned] () => new List<WithAdded.Entity> { new(1, 42, "Text", 7) });
    });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/method")]
    [InlineData("/ignored")]
    [InlineData("/ok")]
    public async Task What_does_not_reach_the_JSON_keeps_the_tag(string path)
    {
        var before = await _server.GetAsync("/entity");
        var after = await _server.GetAsync(path);

        Assert.Equal(before.Text, after.Text);
        Assert.Equal(before.Tag, after.Tag);
    }

    [Theory]
    [InlineData("/entity", "/added")]
    [InlineData("/entity", "/renamed")]
    [InlineData("/entity", "/renamed-member")]
    [InlineData("/entity", "/retyped")]
    [InlineData("/entity", "/ordered")]
    [InlineData("/list", "/list-added")]
    public async Task What_changes_the_JSON_changes_the_tag_and_not_the_version(string before, string after)
    {
        var old = await _server.GetAsync(before);
        var answer = await _server.GetAsync(after, $"If-None-Match: {old.Tag}");

        Assert.Equal(200, answer.Status);
        Assert.NotEqual(old.Text, answer.Text);
        Assert.NotEqual(old.Tag, answer.Tag);
        Assert.Equal(old.Tag.Split('.')[0], answer.Tag.Split('.')[0]);
    }
}

internal static class Before
{
    internal sealed record Entity(int Id, int Version, string Text);
}

internal static class WithMethod
{
    internal sealed record Entity(int Id, int Version, string Text)
    {
        public int Count() => Text.Length;

        public override string ToString() => Text;
    }
}

internal static class WithIgnored
{
    internal sealed record Entity(int Id, int Version, string Text)
    {
        [JsonIgnore]
        public string Secret => Text.Trim();

        internal string Hidden => Text.Trim();
    }
}

internal static class WithAdded
{
    internal sealed record Entity(int Id, int Version, string Text, int Count);
}

internal static class WithRenamed
{
    internal sealed record Entity(int Id, int Version, [property: JsonPropertyName("content")] string Text);
}

internal static class WithRenamedMember
{
    internal sealed record Entity(int Id, int Version, string Content);
}

internal static class WithRetyped
{
    internal sealed record Entity(int Id, int Version, int Text);
}

internal static class WithOrder
{
    internal sealed record Entity(string Text, int Id, int Version);
}
