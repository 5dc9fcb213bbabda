using EtagGen.IntegrationTests.Server;

namespace EtagGen.IntegrationTests.Identity;

/// <summary>
/// Behind one URL may be another entity for each caller. With the version alone in the tag, a cache would hand the body of
/// one to the other.
/// </summary>
public sealed class MeTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(app =>
    {
        app.MapGet("/me", [Versioned] (HttpContext context) => new User(IdOf(context), 1, "Name"));
        app.MapGet("/account", [Versioned] (HttpContext context) => TypedResults.Ok(new Account($"user-{IdOf(context)}", 1, "Name")));
        app.MapGet("/cart", [Versioned] (HttpContext context) => new Cart(new User(IdOf(context), 1, "Name"), 1));
        app.MapGet("/orders", [Versioned] (HttpContext context) => new List<User> { new(IdOf(context), 1, "Name") });
        app.MapGet("/empty", [Versioned] () => new List<User>());
    });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/me")]
    [InlineData("/account")]
    [InlineData("/cart")]
    [InlineData("/orders")]
    public async Task Two_entities_with_one_version_have_two_tags(string path)
    {
        var alice = await _server.GetAsync(path, "X-User: 1");
        var bob = await _server.GetAsync(path, "X-User: 2");

        Assert.NotEqual(alice.Tag, bob.Tag);
        Assert.Equal(200, (await _server.GetAsync(path, "X-User: 2", $"If-None-Match: {alice.Tag}")).Status);
        Assert.Equal(304, (await _server.GetAsync(path, "X-User: 1", $"If-None-Match: {alice.Tag}")).Status);
    }

    [Fact]
    public async Task A_thousand_entities_with_one_version_have_a_thousand_tags()
    {
        var tags = new HashSet<string>();
        for (var i = 0; i < 1000; i++)
            tags.Add((await _server.GetAsync("/me", $"X-User: {i}")).Tag);

        Assert.Equal(1000, tags.Count);
    }

    [Fact]
    public async Task Nothing_to_list_is_a_representation_too()
    {
        var empty = await _server.GetAsync("/empty");

        Assert.Equal("[]", empty.Text);
        Assert.Equal(304, (await _server.GetAsync("/empty", $"If-None-Match: {empty.Tag}")).Status);
        Assert.NotEqual(empty.Tag, (await _server.GetAsync("/orders", "X-User: 1")).Tag);
    }

    private static int IdOf(HttpContext context) => int.Parse(context.Request.Headers["X-User"].ToString());

    internal sealed record User(int Id, int Version, string Name);

    internal sealed record Account(string AccountId, int Version, string Name);

    /// <summary>Without a key: what it holds tells one from another.</summary>
    internal sealed record Cart(User Owner, int Version);
}
