using EtagGen.Benchmarks.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.Benchmarks.Pipeline;

/// <summary>The applications on orders in memory: who brings middleware has one of its own, so that nobody else pays for it.</summary>
internal sealed class OrdersServers
{
    private readonly OrdersServer _endpoints = new(app =>
    {
        app.MapReferences();
        app.MapMadeTags();
        app.MapHandWritten();
        app.MapVersioned();
    });

    private readonly OrdersServer _hashing = new(app => app.MapBodyHash(), use: app => app.Use(BodyHashMiddleware.InvokeAsync));

    private readonly OrdersServer _caching = new(app => app.MapOutputCached(), services => services.AddOutputCache(), app => app.UseOutputCache());

    /// <summary>The application with the endpoints of a contestant.</summary>
    public OrdersServer this[Contestant contestant] => contestant switch
    {
        Contestant.BodyHash => _hashing,
        Contestant.OutputCache => _caching,
        _ => _endpoints,
    };

    /// <summary>A request in process, sent and seen to be answered as expected.</summary>
    public Exchange Get(Contestant contestant, string resource, Answer answer) => this[contestant].Get(contestant, resource, answer);
}
