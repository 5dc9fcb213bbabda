using System.Collections;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace EtagGen.Benchmarks.Pipeline;

/// <summary>
/// One request and its response. As in Kestrel, one object is all its features and their collection, and it is used again
/// and again: what is allocated for a request, the pipeline allocates.
/// </summary>
internal sealed class ServerFeatures(IServiceProvider services)
    : IFeatureCollection, IHttpRequestFeature, IHttpResponseFeature, IHttpResponseBodyFeature, IHttpRequestLifetimeFeature,
        IServiceProvidersFeature, IEndpointFeature, IRouteValuesFeature
{
    private readonly CancellationTokenSource _aborted = new();
    private readonly IHeaderDictionary _requestHeaders = ServerHeaders.ForRequest();
    private readonly IHeaderDictionary _responseHeaders = ServerHeaders.ForResponse();
    private readonly RequestScope _scope = new(services);
    private readonly ReplacedFeatures _replaced = new();
    private readonly Stack<KeyValuePair<Func<object, Task>, object>> _onStarting = [];
    private Stream? _bodyStream;

    public DiscardingWriter Body { get; } = new();

    public IServiceProvider RequestServices { get => _scope.Services; set => throw new NotSupportedException(); }

    public string Protocol { get; set; } = "HTTP/1.1";

    public string Scheme { get; set; } = "https";

    public string Method { get; set; } = HttpMethods.Get;

    public string PathBase { get; set; } = "";

    public string Path { get; set; } = "/";

    public string QueryString { get; set; } = "";

    public string RawTarget { get; set; } = "/";

    public int StatusCode { get; set; } = StatusCodes.Status200OK;

    public string? ReasonPhrase { get; set; }

    public bool HasStarted => false;

    public Endpoint? Endpoint { get; set; }

    public RouteValueDictionary RouteValues { get => field ??= []; set; }

    public CancellationToken RequestAborted { get => _aborted.Token; set => _ = value; }

    public bool IsReadOnly => true;

    public int Revision => _replaced.Revision;

    public object? this[Type key]
    {
        get => _replaced[key] ?? (key.IsInstanceOfType(this) ? this : null);
        set => _replaced.Set(key, ReferenceEquals(value, this) ? null : value);
    }

    IHeaderDictionary IHttpRequestFeature.Headers { get => _requestHeaders; set => throw new NotSupportedException(); }

    IHeaderDictionary IHttpResponseFeature.Headers { get => _responseHeaders; set => throw new NotSupportedException(); }

    Stream IHttpRequestFeature.Body { get; set; } = Stream.Null;

    Stream IHttpResponseFeature.Body { get; set; } = Stream.Null;

    Stream IHttpResponseBodyFeature.Stream => _bodyStream ??= Body.AsStream(leaveOpen: true);

    PipeWriter IHttpResponseBodyFeature.Writer => Body;

    public TFeature? Get<TFeature>() => (TFeature?)_replaced[typeof(TFeature)] ?? (this is TFeature feature ? feature : default);

    public void Set<TFeature>(TFeature? instance) => this[typeof(TFeature)] = instance;

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => Enumerable.Empty<KeyValuePair<Type, object>>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Forgets the response.</summary>
    public void Reset()
    {
        StatusCode = StatusCodes.Status200OK;
        Endpoint = null;
        RouteValues = null!;
        _responseHeaders.Clear();
        _replaced.Clear();
    }

    /// <summary>Does what a server does last: the callbacks of the response, and the end of the request's services.</summary>
    public void Complete()
    {
        while (_onStarting.TryPop(out var callback))
            callback.Key(callback.Value).GetAwaiter().GetResult();
        _scope.End();
    }

    public void OnStarting(Func<object, Task> callback, object state) => _onStarting.Push(new(callback, state));

    public void OnCompleted(Func<object, Task> callback, object state)
    {
    }

    public void Abort() => _aborted.Cancel();

    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task CompleteAsync() => Task.CompletedTask;

    public void DisableBuffering()
    {
    }

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
