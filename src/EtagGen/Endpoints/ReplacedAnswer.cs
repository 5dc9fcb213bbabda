using Microsoft.AspNetCore.Http;

namespace EtagGen.Endpoints;

/// <summary>
/// A filter of the application may look at what the handler returned and put a 404 or 403 in its place: validators on that
/// would tell that there is something (RFC 9110 §13.2.1).
/// </summary>
internal static class ReplacedAnswer
{
    /// <summary>Once the answer starts, takes the validators from it, and our Cache-Control, where it is another's.</summary>
    public static void WithdrawValidators(HttpContext context, string? cacheControl) =>
        context.Response.OnStarting(Withdraw, (context, context.Response.StatusCode, cacheControl));

    private static Task Withdraw(object state)
    {
        var (context, decided, cacheControl) = ((HttpContext, int, string?))state;
        var response = context.Response;
        if (response.StatusCode == decided)
            return Task.CompletedTask;

        var headers = response.Headers;
        headers.ETag = default;
        headers.LastModified = default;
        if (headers.CacheControl == cacheControl)
            headers.CacheControl = default;
        return Task.CompletedTask;
    }
}
