using EtagGen.Benchmarks.Orders;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EtagGen.Benchmarks.Endpoints;

/// <summary>What the framework costs without validators.</summary>
internal static class ReferenceEndpoints
{
    /// <summary>As long as those of the library.</summary>
    private const string Tag = "\"07d1ffffffffffff.q3XkZ0.8fT2mWbQe1A\"";

    public static void MapReferences(this IEndpointRouteBuilder app)
    {
        app.MapGet("/Bare/orders/{id}", [NotVersioned("a bare endpoint")] (int id) => OrderStore.Find(id));
        app.MapGet("/Bare/orders", [NotVersioned("a bare endpoint")] () => OrderStore.All);
        app.MapGet("/Bare/first/{count}", [NotVersioned("a bare endpoint")] (int count) => OrderStore.First(count));

        app.MapGet("/PassThrough/orders/{id}", [NotVersioned("a bare endpoint")] (int id) => OrderStore.Find(id)).AddEndpointFilter(PassThrough);
        app.MapGet("/PassThrough/orders", [NotVersioned("a bare endpoint")] () => OrderStore.All).AddEndpointFilter(PassThrough);

        app.MapGet("/Fixed200/orders/{id}", [NotVersioned("a fixed tag")] (int id, HttpContext context) =>
        {
            SetHeaders(context);
            return OrderStore.Find(id);
        });
        app.MapGet("/Fixed200/orders", [NotVersioned("a fixed tag")] (HttpContext context) =>
        {
            SetHeaders(context);
            return OrderStore.All;
        });
        app.MapGet("/Fixed304/orders/{id}", [NotVersioned("a fixed tag")] (int id, HttpContext context) => Answer(OrderStore.Find(id), context));
        app.MapGet("/Fixed304/orders", [NotVersioned("a fixed tag")] (HttpContext context) => Answer(OrderStore.All, context));

        app.MapGet("/Only304/orders/{id}", [NotVersioned("a bare endpoint")] (int id, HttpContext context) => NotModified(OrderStore.Find(id), context));
        app.MapGet("/Only304/orders", [NotVersioned("a bare endpoint")] (HttpContext context) => NotModified(OrderStore.All, context));

        app.MapGet("/Floor304/orders/{id}", [NotVersioned("a bare endpoint")] (int id) => OrderStore.Find(id)).AddEndpointFilter(NotModified);
        app.MapGet("/Floor304/orders", [NotVersioned("a bare endpoint")] () => OrderStore.All).AddEndpointFilter(NotModified);
    }

    private static void SetHeaders(HttpContext context)
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.ETag = Tag;
    }

    private static Task Answer<T>(T body, HttpContext context)
    {
        SetHeaders(context);
        var headers = context.Request.Headers;
        if (headers.IfNoneMatch != Tag || headers.IfMatch.Count != 0)
            return context.Response.WriteAsJsonAsync(body);
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    private static Task NotModified<T>(T body, HttpContext context)
    {
        _ = body;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    private static ValueTask<object?> PassThrough(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context);

    private static ValueTask<object?> NotModified(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        _ = next(context).GetAwaiter().GetResult(); // the handlers here are done when they return
        context.HttpContext.Response.StatusCode = StatusCodes.Status304NotModified;
        return new(Results.Empty);
    }
}
