using System.Security.Cryptography;
using EtagGen.Benchmarks.Orders;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Benchmarks.Endpoints;

/// <summary>The tag and the compare that are written by hand today. No lists of tags, no weak ones, no Cache-Control.</summary>
internal static class HandWrittenTag
{
    public static bool IsNotModified(HttpContext context, string tag)
    {
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.IfNoneMatch == tag;
    }

    public static string Of(Order order) => "\"" + Convert.ToBase64String(order.RowVersion) + "\"";

    public static string Of(List<Order> orders)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var order in orders)
            hash.AppendData(order.RowVersion);
        return "\"" + Convert.ToBase64String(hash.GetHashAndReset()) + "\"";
    }
}
