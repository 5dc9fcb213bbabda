using EtagGen.Benchmarks.Orders;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EtagGen.Benchmarks.Endpoints;

/// <summary>A tag of the row version, in the handler and in a filter.</summary>
internal static class HandWrittenEndpoints
{
    public static void MapHandWritten(this IEndpointRouteBuilder app)
    {
        app.MapGet("/HandWritten/orders/{id}", (int id, HttpContext context) =>
        {
            var order = OrderStore.Find(id);
            return HandWrittenTag.IsNotModified(context, HandWrittenTag.Of(order)) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Ok(order);
        });
        app.MapGet("/HandWritten/orders", (HttpContext context) => Answer(OrderStore.All, context));
        app.MapGet("/HandWritten/first/{count}", (int count, HttpContext context) => Answer(OrderStore.First(count), context));

        app.MapGet("/HandWrittenFilter/orders/{id}", (int id) => OrderStore.Find(id)).AddEndpointFilter(AnswerAsync);
        app.MapGet("/HandWrittenFilter/orders", () => OrderStore.All).AddEndpointFilter(AnswerAsync);
    }

    private static IResult Answer(List<Order> orders, HttpContext context) =>
        HandWrittenTag.IsNotModified(context, HandWrittenTag.Of(orders)) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Ok(orders);

    private static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var tag = result is List<Order> orders ? HandWrittenTag.Of(orders) : HandWrittenTag.Of((Order)result!);
        if (!HandWrittenTag.IsNotModified(context.HttpContext, tag))
            return result;
        context.HttpContext.Response.StatusCode = StatusCodes.Status304NotModified;
        return Results.Empty;
    }
}
