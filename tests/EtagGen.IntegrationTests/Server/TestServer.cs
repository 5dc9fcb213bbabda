using System.Net;
using EtagGen.IntegrationTests.Client;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EtagGen.IntegrationTests.Server;

/// <summary>An application on Kestrel, on a free port of the loopback interface. Stops when it is disposed of.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestServer(WebApplication app, RecordedLog log, string environment)
    {
        _app = app;
        Log = log;
        Environment = environment;
    }

    public RecordedLog Log { get; }

    public string Environment { get; }

    /// <summary>The endpoints of the application.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public Uri Address => new(_app.Urls.First());

    /// <summary>Starts an application.</summary>
    /// <param name="map">Adds middleware and endpoints.</param>
    /// <param name="services">Adds services.</param>
    /// <param name="kestrel">Sets limits.</param>
    /// <param name="protocols">What is spoken without TLS: HTTP/2 only with prior knowledge, so never both.</param>
    /// <param name="environment">The name of the environment.</param>
    public static async Task<TestServer> StartAsync(
        Action<WebApplication> map,
        Action<IServiceCollection>? services = null,
        Action<KestrelServerOptions>? kestrel = null,
        HttpProtocols protocols = HttpProtocols.Http1,
        string environment = "Production")
    {
        var log = new RecordedLog();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = protocols);
            kestrel?.Invoke(options);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging(logging => logging.AddProvider(log));
        services?.Invoke(builder.Services);

        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return new(app, log, environment);
    }

    public Task<RawConnection> ConnectAsync() => RawConnection.OpenAsync(Address);

    /// <summary>Sends one request on a connection of its own.</summary>
    public async Task<HttpAnswer> SendAsync(string method, string path, params string[] fieldLines)
    {
        await using var connection = await ConnectAsync();
        return await connection.SendAsync(method, path, fieldLines);
    }

    public Task<HttpAnswer> GetAsync(string path, params string[] fieldLines) => SendAsync("GET", path, fieldLines);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
