using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EtagGen.Benchmarks.Pipeline;

/// <summary>An application with endpoints of contestants: its pipeline without a server in front of it, or behind Kestrel.</summary>
internal sealed class OrdersServer
{
    private readonly WebApplication _app;
    private readonly Lazy<RequestDelegate> _pipeline;
    private readonly Lazy<Uri> _address;

    /// <param name="map">Maps the endpoints.</param>
    /// <param name="services">Adds what they need.</param>
    /// <param name="use">Adds middleware, behind routing.</param>
    public OrdersServer(Action<IEndpointRouteBuilder> map, Action<IServiceCollection>? services = null, Action<IApplicationBuilder>? use = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        services?.Invoke(builder.Services);
        _app = builder.Build();
        _app.UseRouting();
        use?.Invoke(_app);
        map(_app);
#pragma warning disable ASP0014 // in process nothing runs the application, which would add this itself
        _app.UseEndpoints(_ => { });
#pragma warning restore ASP0014
        _pipeline = new(() => ((IApplicationBuilder)_app).Build());
        _address = new(Listen);
    }

    /// <summary>Where Kestrel listens, from the first time on that one asks.</summary>
    public Uri Address => _address.Value;

    /// <summary>A GET of one resource, in process.</summary>
    public Exchange Get(string path) => new(_app.Services, _pipeline.Value, path);

    private Uri Listen()
    {
        _app.StartAsync().GetAwaiter().GetResult();
        return new Uri(_app.Urls.Single());
    }
}
