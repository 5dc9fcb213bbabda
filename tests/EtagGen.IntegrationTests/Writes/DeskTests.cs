using EtagGen.IntegrationTests.Client;
using EtagGen.IntegrationTests.Conformance;
using EtagGen.IntegrationTests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Writes;

/// <summary>A server for each test, with an article at 1 and none at 9.</summary>
public abstract class DeskTests : IAsyncLifetime
{
    private protected static readonly string[] Methods = ["PUT", "PATCH", "DELETE", "POST"];

    private TestServer? _server;

    private protected Desk Desk { get; private set; } = new();

    private protected TestServer Server => _server ?? throw new InvalidOperationException("Not started.");

    public Task InitializeAsync() => StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>Starts anew, with another desk.</summary>
    private protected async Task StartAsync(Action<IServiceCollection>? services = null, Action<WebApplication>? pipeline = null)
    {
        if (_server is not null)
            await _server.DisposeAsync();
        Desk = new();
        _server = await TestServer.StartAsync(
            app =>
            {
                pipeline?.Invoke(app);
                app.UseRouting();
                DeskEndpoints.Map(app);
            },
            all =>
            {
                all.AddSingleton(Desk);
                services?.Invoke(all);
            });
    }

    private protected Task<HttpAnswer> ReadAsync() => Server.GetAsync("/current/1");

    /// <summary>Sends field lines, filled in from the article as it is.</summary>
    private protected async Task<HttpAnswer> SendAsync(string method, string path, string lines) =>
        await Server.SendAsync(method, path, [.. RequestTemplate.Fill(lines, await ReadAsync()), "Content-Length: 0"]);

    private protected static void AssertProblem(HttpAnswer answer, int status)
    {
        Assert.Equal((status, "application/problem+json"), (answer.Status, answer["Content-Type"]));
        Assert.Contains($"\"status\":{status}", answer.Text);
    }
}
