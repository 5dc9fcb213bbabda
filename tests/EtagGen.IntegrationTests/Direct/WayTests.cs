using EtagGen.IntegrationTests.Server;

namespace EtagGen.IntegrationTests.Direct;

/// <summary>Which way a request takes to the handler: directly, unless the application has a filter there.</summary>
public sealed class WayTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(app =>
    {
        app.MapGet("/direct", [Versioned] () => Way());
        app.MapGet("/later", [Versioned] async () =>
        {
            var way = Way();
            await Task.Yield();
            return way;
        });
        app.MapGroup("/plain").WithTags("group").MapGet("/direct", [Versioned] () => Way()).WithName("direct");
        app.MapGet("/head", [Versioned(Head = true)] () => Way());

        app.MapGet("/filter", [Versioned] () => Way()).AddEndpointFilter((context, next) => next(context));
        app.MapGroup("/group").AddEndpointFilter((context, next) => next(context)).MapGet("/filter", [Versioned] () => Way());
        app.MapGet("/convention", [Versioned] () => Way()).Add(endpoint => endpoint.FilterFactories.Add((_, next) => next));
        app.MapGet("/default", [Versioned] (int page = 1) => Way());
        app.MapGet("/fluent", () => Way()).WithETag();
        Func<Seen> handler = [Versioned] () => Way();
        app.MapGet("/cast", (OwnDelegate)([Versioned] () => Way()));
        app.MapGet("/unseen", handler);
    });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/direct", "direct")]
    [InlineData("/later", "direct")]
    [InlineData("/plain/direct", "direct")]
    [InlineData("/head", "direct")]
    [InlineData("/filter", "filter")]
    [InlineData("/group/filter", "filter")]
    [InlineData("/convention", "filter")]
    [InlineData("/default", "filter")]
    [InlineData("/fluent", "filter")]
    [InlineData("/cast", "filter")]
    [InlineData("/unseen", "filter")]
    public async Task Both_ways_revalidate(string path, string way)
    {
        var answer = await _server.GetAsync(path);
        var again = await _server.GetAsync(path, $"If-None-Match: {answer.Tag}");

        Assert.Equal((200, 304), (answer.Status, again.Status));
        Assert.Contains($"\"text\":\"{way}\"", answer.Text, StringComparison.Ordinal);
        Assert.Equal((answer.Tag, answer["Cache-Control"]), (again.Tag, again["Cache-Control"]));
    }

    private delegate Seen OwnDelegate();

    private static Seen Way() => new(1, 1, Environment.StackTrace.Contains("VersionedFilter", StringComparison.Ordinal) ? "filter" : "direct");
}
