using EtagGen.IntegrationTests.Client;
using EtagGen.IntegrationTests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Writes;

/// <summary>A handler that fails after the condition was found true: the answer has no validator, and the next one is right.</summary>
public sealed class BrokenWriteTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Desk _desk = new();
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TestServer? _server;

    private TestServer Server => _server ?? throw new InvalidOperationException("Not started.");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Server.DisposeAsync();

    internal static Article? Current(int id, Desk desk) => desk[id];

    [Theory]
    [InlineData("bare")]
    [InlineData("handled")]
    [InlineData("Development")]
    public async Task A_handler_that_throws(string pipeline)
    {
        await StartAsync(pipeline);
        await using var connection = await Server.ConnectAsync();
        var tag = (await connection.SendAsync("GET", "/article/1")).Tag;
        foreach (var lines in new[] { $"If-Match: {tag}", "If-Match: *", "If-None-Match: \"other\"", "Accept: */*" })
        {
            foreach (var path in new[] { "/throws/1", "/throws-late/1" })
            {
                HttpAnswer failed = await connection.SendAsync("PUT", path, lines, "Content-Length: 0");
                Assert.Equal(500, failed.Status);
                Assert.Null(failed["ETag"]);
                Assert.Null(failed["Last-Modified"]);

                Assert.Equal(304, (await connection.SendAsync("GET", "/article/1", $"If-None-Match: {tag}")).Status);
            }
        }

        Assert.Equal(8, _desk.Handled);
        Assert.Equal(412, (await connection.SendAsync("PUT", "/throws/1", "If-Match: \"other\"", "Content-Length: 0")).Status);
    }

    [Fact]
    public async Task A_client_that_goes_away_while_the_handler_runs()
    {
        await StartAsync("bare");
        var tag = (await Server.GetAsync("/article/1")).Tag;
        await using (var connection = await Server.ConnectAsync())
        {
            await connection.WriteAsync(connection.Request("PUT", "/waits/1", $"If-Match: {tag}", "Content-Length: 0"));
            Assert.True(SpinWait.SpinUntil(() => _desk.Handled == 1, Patience));
        }

        await _gone.Task.WaitAsync(Patience);
        Assert.Equal(304, (await Server.GetAsync("/article/1", $"If-None-Match: {tag}")).Status);
        Assert.Equal(42, _desk[1]!.Version);
    }

    private async Task StartAsync(string pipeline) => _server = await TestServer.StartAsync(
        app =>
        {
            if (pipeline == "handled")
                app.UseExceptionHandler();
            app.MapGet("/article/{id}", [Versioned(Current = nameof(Current))] (int id, Desk desk) => desk[id]);
            app.MapPut("/throws/{id}", [Versioned(Current = nameof(Current))] Article (int id, Desk desk) =>
            {
                desk.Count();
                throw new InvalidOperationException("Thrown on purpose.");
            });
            app.MapPut("/throws-late/{id}", [Versioned(Current = nameof(Current))] async Task<Article> (int id, Desk desk, HttpContext context) =>
            {
                desk.Count();
#pragma warning disable ETAG011 // What becomes of it is tested.
                context.Response.Headers.ETag = "\"mine\"";
#pragma warning restore ETAG011
                await Task.Yield();
                throw new InvalidOperationException("Thrown on purpose.");
            });
            app.MapPut("/waits/{id}", [Versioned(Current = nameof(Current))] async Task<Article> (int id, Desk desk, CancellationToken cancellation) =>
            {
                await using var registration = cancellation.Register(_gone.SetResult);
                desk.Count();
                await Task.Delay(Timeout.Infinite, cancellation);
                return desk.Save(id, "Never", article => article.Version);
            });
        },
        services => services.AddProblemDetails().AddSingleton(_desk),
        environment: pipeline == "Development" ? pipeline : "Production");
}
