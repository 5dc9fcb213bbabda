using System.Globalization;
using EtagGen.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EtagGen.Tests.Endpoints;

/// <summary>An application on Kestrel, at a port of its own, and a client of it.</summary>
internal sealed class VersionedApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private VersionedApp(WebApplication app)
    {
        _app = app;
        var handler = new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8,
        };
        Client = new HttpClient(handler) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    /// <summary>Starts an application with one GET endpoint at <c>/order</c>.</summary>
    public static Task<VersionedApp> ServeAsync(
        Delegate handler,
        VersionedWrapper? wrapper = null,
        Action<IServiceCollection>? services = null,
        Action<WebApplication>? pipeline = null) =>
        StartAsync(app => Map(app, handler, wrapper), services, pipeline);

    public static async Task<VersionedApp> StartAsync(
        Action<WebApplication> map, Action<IServiceCollection>? services = null, Action<WebApplication>? pipeline = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(FixedClock.Noon);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        pipeline?.Invoke(app);
        map(app);
        await app.StartAsync();
        return new VersionedApp(app);
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder endpoints, Delegate handler, VersionedWrapper? wrapper = null) =>
        VersionedRoutes.Map(endpoints, "/order", handler, VersionedRoutes.WithHead(VersionedRoutes.Get), wrapper ?? new OrderWrapper());

    /// <summary>Sends a request for <c>/order</c>.</summary>
    /// <param name="method">The method.</param>
    /// <param name="fields">Header fields, "name: value".</param>
    public async Task<Answer> SendAsync(string method, params string[] fields)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/order");
        foreach (var field in fields)
        {
            var colon = field.IndexOf(':');
            Assert.True(request.Headers.TryAddWithoutValidation(field[..colon], field[(colon + 1)..].Trim()));
        }

        using var response = await Client.SendAsync(request);
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .ToDictionary(field => field.Key, field => string.Join(", ", field.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer((int)response.StatusCode, headers, await response.Content.ReadAsStringAsync());
    }

    public Task<Answer> GetAsync(params string[] fields) => SendAsync("GET", fields);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    public static string Date(DateTimeOffset date) => date.ToString("R", CultureInfo.InvariantCulture);
}
