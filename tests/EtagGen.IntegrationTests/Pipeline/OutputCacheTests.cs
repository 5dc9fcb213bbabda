using EtagGen.IntegrationTests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Pipeline;

/// <summary>With the framework's output cache in front, which keeps answers and compares our tags on its own.</summary>
public sealed class OutputCacheTests : IAsyncLifetime
{
    private TestServer _server = null!;
    private int _calls;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(
        app =>
        {
            app.UseOutputCache();
            app.MapGet("/article", [Versioned] () =>
            {
                Interlocked.Increment(ref _calls);
                return Article.First;
            }).CacheOutput();
        },
        services => services.AddOutputCache());

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_stored_answer_has_the_same_tag()
    {
        var first = await _server.GetAsync("/article");
        var second = await _server.GetAsync("/article");

        Assert.Equal(1, _calls);
        Assert.NotNull(second["Age"]);
        Assert.Equal(first.Tag, second.Tag);
        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public async Task A_stored_answer_gets_a_304()
    {
        var first = await _server.GetAsync("/article");

        var second = await _server.GetAsync("/article", $"If-None-Match: {first.Tag}");

        Assert.Equal(304, second.Status);
        Assert.Equal(first.Tag, second.Tag);
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task A_304_is_not_stored_in_place_of_the_answer()
    {
        Assert.Equal(304, (await _server.GetAsync("/article", "If-None-Match: *")).Status);

        var second = await _server.GetAsync("/article");

        Assert.Equal(200, second.Status);
        Assert.NotEmpty(second.Content);
    }
}
