using Microsoft.AspNetCore.Http;

namespace EtagGen.Benchmarks.Pipeline;

/// <summary>One request that can be sent through the pipeline any number of times, and the answer to the last.</summary>
internal sealed class Exchange
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
        BodyLength = _server.Body.Written - before;
        return _server.StatusCode;
    }

    /// <summary>From now on, asks whether what the last answer held is still current.</summary>
    public void Revalidate() => _context.Request.Headers.IfNoneMatch = _context.Response.Headers.ETag.ToString();
}
