using EtagGen.Benchmarks.Orders;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.Benchmarks.Endpoints;

/// <summary>
/// What the output cache is given to keep. It sends a 304 only where the application set the tag. Every request but the first
/// is answered from memory, also after the order has changed, until somebody evicts it: what the others never do.
/// </summary>
internal static class OutputCacheEndpoints
{
    public static void MapOutputCached(this IEndpointRouteBuilder app)
    {
        app.MapGet("/OutputCache/orders/{id}", [NotVersioned("the output cache compares the tag")] (int id, HttpContext context) =>
        {
            var order = OrderStore.Find(id);
            context.Response.Headers.ETag = HandWrittenTag.Of(order);
            return order;
        }).CacheOutput(policy => policy.Expire(TimeSpan.FromDays(1)));

        app.MapGet("/OutputCache/orders", [NotVersioned("the output cache compares the tag")] (HttpContext context) =>
        {
            context.Response.Headers.ETag = HandWrittenTag.Of(OrderStore.All);
            return OrderStore.All;
        }).CacheOutput(policy => policy.Expire(TimeSpan.FromDays(1)));
    }
}
