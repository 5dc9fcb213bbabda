using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.Endpoints;

/// <summary>
/// The content of a 412: problem details (RFC 9457), through the application's <see cref="IProblemDetailsService"/> where it
/// has one.
/// </summary>
internal sealed class PreconditionFailedResult : IResult
{
    public static readonly PreconditionFailedResult Instance = new();

    private const string Type = "https://tools.ietf.org/html/rfc9110#section-15.5.13";
    private const string Title = "Precondition Failed";
    private const string Detail =
        "The resource is not in the state that the request's precondition names. The ETag of this answer is the current one.";

    private static readonly ReadOnlyMemory<byte> Content = System.Text.Encoding.UTF8.GetBytes(
        $$"""{"type":"{{Type}}","title":"{{Title}}","status":412,"detail":"{{Detail}}"}""");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var problem = new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails
            {
                Type = Type,
                Title = Title,
                Status = StatusCodes.Status412PreconditionFailed,
                Detail = Detail,
            },
        };
        if (httpContext.RequestServices.GetService<IProblemDetailsService>() is { } service && await service.TryWriteAsync(problem))
            return;

        var response = httpContext.Response;
        response.ContentType = "application/problem+json";
        response.ContentLength = Content.Length;
        await response.Body.WriteAsync(Content, httpContext.RequestAborted);
    }
}
