using EtagGen.Benchmarks.Orders;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace EtagGen.Benchmarks.Endpoints;

/// <summary>The library's.</summary>
internal static class VersionedEndpoints
{
    public static void MapVersioned(this IEndpointRouteBuilder app)
    {
        app.MapGet("/EtagGen/orders/{id}", [Versioned] (int id) => OrderStore.Find(id));
        app.MapGet("/EtagGen/orders", [Versioned] () => OrderStore.All);
        app.MapGet("/EtagGen/first/{count}", [Versioned] (int count) => OrderStore.First(count));
    }
}
