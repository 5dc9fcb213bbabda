using EtagGen.IntegrationTests.Server;

namespace EtagGen.IntegrationTests.Identity;

/// <summary>Entities of which nothing says what identifies them: two that differ never share a tag.</summary>
public sealed class KeylessTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(app =>
    {
        app.MapGet("/slug/{slug}", [Versioned] (string slug) => new Slugged(slug, 1));
        app.MapGet("/list/{slug}", [Versioned] (string slug) => new List<Slugged> { new(slug, 1) });
        app.MapGet("/nested/{slug}", [Versioned] (string slug) => new Holder(1, 1, new Slugged(slug, 1)));
        app.MapGet("/id/{id}", [Versioned] (int id) => new UpperCase(id, 1));
    });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/slug/alice", "/slug/bob")]
    [InlineData("/list/alice", "/list/bob")]
    [InlineData("/nested/alice", "/nested/bob")]
    [InlineData("/id/1", "/id/2")]
    public async Task Two_with_one_version_number_have_two_tags(string one, string other)
    {
        Assert.NotEqual((await _server.GetAsync(one)).Tag, (await _server.GetAsync(other)).Tag);
        Assert.Equal((await _server.GetAsync(one)).Tag, (await _server.GetAsync(one)).Tag);
    }
}

internal sealed record Slugged(string Slug, int Version);

internal sealed record Holder(int Id, int Version, Slugged Held);

internal sealed record UpperCase(int ID, int Version);
