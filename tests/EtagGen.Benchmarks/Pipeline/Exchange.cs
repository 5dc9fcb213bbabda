using EtagGen.Benchmarks.Endpoints;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Benchmarks.Pipeline;

/// <summary>One request that can be sent through the pipeline any number of times, and the answer to the last.</summary>
internal sealed class Exchange : IRequest
{
    private readonly RequestDelegate _pipeline;
    private readonly ServerFeatures _server;
    private readonly DefaultHttpContext _context;

    public Exchange(IServiceProvider services, RequestDelegate pipeline, string path)
    {
        _pipeline = pipeline;
        _server = new ServerFeatures(services) { Path = path };
        _context = new DefaultHttpContext(_server);

        var headers = _context.Request.Headers;
        headers.Host = "shop.example";
        headers.Accept = "application/json";
        headers.AcceptEncoding = "gzip, deflate, br";
        headers.UserAgent = "benchmark";
    }

    public HttpResponse Response => _context.Response;

    /// <summary>The size of the last body.</summary>
    public long BodyLength { get; private set; }

    /// <summary>Sends the request once.</summary>
    /// <returns>The status code.</returns>
    public int Send()
    {
        _server.Reset();
        var before = _server.Body.Written;
        _pipeline(_context).GetAwaiter().GetResult();
        _server.Complete();
        BodyLength = _server.Body.Written - before;
        return _server.StatusCode;
    }

    public void Send(int count)
    {
        for (var i = 0; i < count; i++)
            _ = Send();
    }

    /// <summary>From now on, asks whether what the last answer held is still current.</summary>
    /// <param name="otherTags">How many tags of others the list holds before that one.</param>
    public void Revalidate(int otherTags = 0) => _context.Request.Headers.IfNoneMatch = ConditionalHeader.Revalidating(Response.Headers.ETag.ToString(), otherTags);

    /// <summary>From now on, asks for what the last answer held, with a version that it had before.</summary>
    public void AskWithOldTag() => _context.Request.Headers.IfNoneMatch = ConditionalHeader.OutOfDate(Response.Headers.ETag.ToString());

    /// <summary>Sends the request once.</summary>
    /// <exception cref="InvalidOperationException">The answer is not the one that is to be measured.</exception>
    public void Verify(Answer expected)
    {
        var status = expected == Answer.NotModified ? StatusCodes.Status304NotModified : StatusCodes.Status200OK;
        if (Send() != status || (BodyLength == 0) != (expected == Answer.NotModified))
            throw new InvalidOperationException($"{_server.Path} answers {Response.StatusCode} with {BodyLength} bytes where {status} is expected.");
    }
}
