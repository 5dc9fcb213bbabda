using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.Endpoints;

/// <summary>
/// The content of a 412 or 428: problem details (RFC 9457), through the application's <see cref="IProblemDetailsService"/> where
/// it has one. Written without the serialiser's reflection, so that it works in a Native AOT binary.
/// </summary>
internal sealed class PreconditionProblem : IResult
{
    /// <summary>412. That its ETag, where it has one, is the current one is for the caller to see to.</summary>
    public static readonly PreconditionProblem Failed = new(
        StatusCodes.Status412PreconditionFailed,
        "https://tools.ietf.org/html/rfc9110#section-15.5.13",
        "Precondition Failed",
        "The resource is not in the state that the precondition of the request names. The ETag of this answer, if it has one, is the current one.");

    private readonly int _status;
    private readonly string _type;
    private readonly string _title;
    private readonly string _detail;

    private PreconditionProblem(int status, string type, string title, string detail)
    {
        _status = status;
        _type = type;
        _title = title;
        _detail = detail;
    }

    /// <summary>428: which header to send, and where to get what goes into it. Not to be stored by a cache (RFC 6585 §3).</summary>
    public static PreconditionProblem Required(HttpContext context)
    {
        var request = context.Request;
        var url = request.PathBase.Add(request.Path).ToUriComponent() + request.QueryString.ToUriComponent();
        context.Response.Headers.CacheControl = "no-store";
        return new(
            StatusCodes.Status428PreconditionRequired,
            "https://tools.ietf.org/html/rfc6585#section-3",
            "Precondition Required",
            $"Send If-Match with the ETag of the state that is to be changed; GET {url} gives it.");
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = _status;
        var problem = new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails { Type = _type, Title = _title, Status = _status, Detail = _detail },
        };
        if (httpContext.RequestServices.GetService<IProblemDetailsService>() is { } service && await service.TryWriteAsync(problem))
            return;

        var content = Content();
        response.ContentType = "application/problem+json";
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }

    private ReadOnlyMemory<byte> Content()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("type", _type);
        json.WriteString("title", _title);
        json.WriteNumber("status", _status);
        json.WriteString("detail", _detail);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
