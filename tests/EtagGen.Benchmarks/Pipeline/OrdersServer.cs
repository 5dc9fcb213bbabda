using EtagGen.Benchmarks.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EtagGen.Benchmarks.Pipeline;

/// <summary>An application with the endpoints of all contestants, without a server in front of it.</summary>
internal sealed class OrdersServer
{
    private readonly IServiceProvider _services;
    private readonly RequestDelegate _pipeline;

    public OrdersServer()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UseRouting();
        app.MapReferences();
        app.MapHandWritten();
        app.MapVersioned();
#pragma warning disable ASP0014 // nothing runs the application, which would add this itself
        app.UseEndpoints(_ => { });
#pragma warning restore ASP0014
        _services = app.Services;
        _pipeline = ((IApplicationBuilder)app).Build();
    }

    /// <summary>A GET of one resource, to be sent again and again.</summary>
    /// <param name="path">The path.</param>
    /// <param name="revalidate">Whether the request carries the tag of a first answer.</param>
    public Exchange Get(string path, bool revalidate)
    {
        var exchange = new Exchange(_services, _pipeline, path);
        exchange.Send();
        if (revalidate)
            exchange.Revalidate();
        return exchange;
    }
}
