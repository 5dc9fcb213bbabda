using System.Security.Cryptography;
using EtagGen.Benchmarks.Orders;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EtagGen.Benchmarks.Endpoints;

/// <summary>The tag and the compare that are written by hand today. No lists of tags, no weak ones, no Cache-Control.</summary>
internal static class HandWrittenEndpoints
{
    public static void MapHandWritten(this IEndpointRouteBuilder app)
    {
        app.MapGet("/HandWritten/orders/{id}", (int id, HttpContext context) =>
        {
            var order = OrderStore.Find(id);
            return IsNotModified(context, TagOf(order)) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Ok(order);
        });
        app.MapGet("/HandWritten/orders", (HttpContext context) =>
        {
            var orders = OrderStore.All;
            return IsNotModified(context, TagOf(orders)) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Ok(orders);
        });

        app.MapGet("/HandWrittenFilter/orders/{id}", (int id) => OrderStore.Find(id)).AddEndpointFilter(AnswerAsync);
        app.MapGet("/HandWrittenFilter/orders", () => OrderStore.All).AddEndpointFilter(AnswerAsync);
    }

    private static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var tag = result is List<Order> orders ? TagOf(orders) : TagOf((Order)result!);
        if (!IsNotModified(context.HttpContext, tag))
            return result;
        context.HttpContext.Response.StatusCode = StatusCodes.Status304NotModified;
        return Results.Empty;
    }

    private static bool IsNotModified(HttpContext context, string tag)
    {
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.IfNoneMatch == tag;
    }

    private static string TagOf(Order order) => "\"" + Convert.ToBase64String(order.RowVersion) + "\"";

    private static string TagOf(List<Order> orders)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var order in orders)
            hash.AppendData(order.RowVersion);
        return "\"" + Convert.ToBase64String(hash.GetHashAndReset()) + "\"";
    }
}
