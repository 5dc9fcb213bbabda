using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Benchmarks.Endpoints;

/// <summary>As most applications do it: let the answer be written to memory, hash it, and send it only where the hash is new.</summary>
internal static class BodyHashMiddleware
{
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var response = context.Response;
        var client = response.Body;
        using var buffer = new MemoryStream();
        response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = client;
        }

        if (response.StatusCode == StatusCodes.Status200OK && HttpMethods.IsGet(context.Request.Method))
        {
            var hash = SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
            if (HandWrittenTag.IsNotModified(context, "\"" + Convert.ToBase64String(hash) + "\""))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentType = null;
                return;
            }

            response.ContentLength = buffer.Length;
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(client, context.RequestAborted);
    }
}
