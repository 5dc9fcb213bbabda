using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using EtagGen.Benchmarks.Orders;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EtagGen.Benchmarks.Endpoints;

/// <summary>
/// The least that a validator costs which is made for each request: written to the stack, compared with one strong tag, and sent as the
/// request's own string; or allocated once, before a body of which the serialiser knows the type. No lists of tags, no weak ones.
/// </summary>
internal static class MadeTagEndpoints
{
    public static void MapMadeTags(this IEndpointRouteBuilder app)
    {
        var json = app.ServiceProvider.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var order = (JsonTypeInfo<Order>)json.GetTypeInfo(typeof(Order));
        var list = (JsonTypeInfo<List<Order>>)json.GetTypeInfo(typeof(List<Order>));
        app.MapGet("/MadeTag/orders/{id}", [NotVersioned("it makes its tag")] (int id, HttpContext context) => Answer(OrderStore.Find(id), context, order));
        app.MapGet("/MadeTag/orders", [NotVersioned("it makes its tag")] (HttpContext context) => Answer(OrderStore.All, context, list));
    }

    [SkipLocalsInit]
    private static Task Answer(Order order, HttpContext context, JsonTypeInfo<Order> type)
    {
        Span<char> tag = stackalloc char[MadeTag.Length];
        return IsNotModified(context, tag[..MadeTag.Write(order, tag)]) ? Task.CompletedTask : context.Response.WriteAsJsonAsync(order, type);
    }

    [SkipLocalsInit]
    private static Task Answer(List<Order> orders, HttpContext context, JsonTypeInfo<List<Order>> type)
    {
        Span<char> tag = stackalloc char[MadeTag.Length];
        return IsNotModified(context, tag[..MadeTag.Write(orders, tag)]) ? Task.CompletedTask : context.Response.WriteAsJsonAsync(orders, type);
    }

    /// <summary>Sets the headers, and the status code of a 304.</summary>
    private static bool IsNotModified(HttpContext context, ReadOnlySpan<char> tag)
    {
        var (request, response) = (context.Request.Headers, context.Response.Headers);
        response.CacheControl = "private, no-cache";
        if (request.IfNoneMatch is [{ } line] && request.IfMatch.Count == 0 && tag.SequenceEqual(line))
        {
            response.ETag = line;
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }

        response.ETag = new string(tag);
        return false;
    }
}
