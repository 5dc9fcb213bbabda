using EtagGen.Benchmarks.Orders;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace EtagGen.Benchmarks.Endpoints;

/// <summary>The bare endpoints once more, behind <see cref="BodyHashMiddleware"/>.</summary>
internal static class BodyHashEndpoints
{
    public static void MapBodyHash(this IEndpointRouteBuilder app)
    {
        app.MapGet("/BodyHash/orders/{id}", [NotVersioned("the middleware hashes it")] (int id) => OrderStore.Find(id));
        app.MapGet("/BodyHash/orders", [NotVersioned("the middleware hashes it")] () => OrderStore.All);
    }
}
