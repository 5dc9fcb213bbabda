using EtagGen.IntegrationTests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Reads;

/// <summary>A filter that puts whatever it gets into an envelope cannot put a body on a 304, which has none (RFC 9110 §15.4.5).</summary>
public sealed class EnvelopeTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(
        app => app.MapGet("/text/{id}", [Versioned(Current = nameof(VersionOf))] (int id, Calls calls) => calls.Handle($"Text of {id}"))
            .AddEndpointFilter(async (context, next) => new { Data = await next(context) }),
        services => services.AddSingleton(new Calls()));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    internal static int VersionOf(int id, Calls calls) => calls.Ask(id + 41);

    [Fact]
    public async Task A_304_stays_empty()
    {
        await using var connection = await _server.ConnectAsync();
        var first = await connection.SendAsync("GET", "/text/1");
        Assert.Equal("{\"data\":\"Text of 1\"}", first.Text);

        foreach (var sent in new[] { first.Tag, "*" })
        {
            var answer = await connection.SendAsync("GET", "/text/1", $"If-None-Match: {sent}");
            Assert.Equal((304, first.Tag), (answer.Status, answer.Tag));
            Assert.Null(answer["Content-Type"]);
        }

        Assert.Empty(_server.Log.Take());
    }
}
