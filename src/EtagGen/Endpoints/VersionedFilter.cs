using System.Runtime.CompilerServices;
using EtagGen.Conditional;
using EtagGen.Runtime;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Endpoints;

/// <summary>
/// The outermost endpoint filter: runs the handler in the filters of the application, reads the validators of what they return,
/// and answers 304 or 412 in its place where the preconditions of the request say so.
/// </summary>
internal sealed class VersionedFilter
{
    private readonly VersionedWrapper _wrapper;
    private readonly EndpointSettings _settings;
    private readonly EndpointFilterDelegate _next;
    private readonly bool _returnsResult;
    private readonly bool _onlyReads;

    private VersionedFilter(VersionedWrapper wrapper, EndpointSettings settings, bool returnsResult, bool onlyReads, EndpointFilterDelegate next)
    {
        _wrapper = wrapper;
        _settings = settings;
        _returnsResult = returnsResult;
        _onlyReads = onlyReads;
        _next = next;
    }

    /// <summary>Makes the filter of one endpoint. Run each time the endpoint is built, so it registers nothing.</summary>
    /// <param name="wrapper">The wrapper of the handler.</param>
    /// <param name="onlyReads">Whether the endpoint answers GET and HEAD alone.</param>
    /// <param name="context">Gives the handler's method and the application's services.</param>
    /// <param name="next">The handler, in the filters of the application.</param>
    public static EndpointFilterDelegate Create(
        VersionedWrapper wrapper, bool onlyReads, EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        var settings = new EndpointSettings(wrapper, isFiltered: false, context.ApplicationServices);
        return new VersionedFilter(wrapper, settings, MayBeResult(context.MethodInfo.ReturnType), onlyReads, next).InvokeAsync;
    }

    private ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation)
    {
        var pending = _next(invocation);
        return pending.IsCompletedSuccessfully
            ? new ValueTask<object?>(Answer(pending.Result, invocation.HttpContext))
            : AwaitAsync(pending, invocation.HttpContext);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<object?> AwaitAsync(ValueTask<object?> pending, HttpContext context) =>
        Answer(await pending.ConfigureAwait(false), context);

    [SkipLocalsInit]
    private object? Answer(object? returned, HttpContext context)
    {
        var result = returned;
        while (_returnsResult && result is INestedHttpResult union)
            result = union.Result;

        var response = context.Response;

        // RFC 9110 §13.2.1: preconditions count only where the answer would be a 2xx. Binding that failed shows here as a 400. What
        // a filter made of the answer that Current gave, it cannot put on a 304.
        if (result is null || !IsSelected(_returnsResult ? result as IStatusCodeHttpResult : null, response.StatusCode))
            return response.StatusCode == StatusCodes.Status304NotModified && returned is not IResult ? Results.Empty : returned;

        var described = result;
        var settings = _returnsResult ? JsonResults.Fold(_settings.Fingerprint, result) : _settings.Fingerprint;
        var writer = new ValidatorWriter(stackalloc char[ValidatorWriter.BufferLength], settings);
        if (!_wrapper.TryDescribe(ref described, ref writer))
            return ReferenceEquals(described, result) ? returned : described;

        var headers = response.Headers;
        if (_settings.Response.AreOnlyOurs(headers)
            && Preconditions.Revalidates(context.Request.Headers, writer.QuotedTag(), writer.LastModifiedSeconds is not null) is { } tag
            && (_onlyReads || Preconditions.IsRead(context.Request.Method)))
        {
            _settings.Response.NotModified(context, headers, tag);
            return Results.Empty;
        }

        return Select(context, ref writer) ?? (ReferenceEquals(described, result) ? returned : described);
    }

    /// <summary>Evaluates all preconditions, and puts on the response what the outcome asks for.</summary>
    /// <returns>The answer in place of the handler's; null: the handler's.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)] // its many references would have to be zeroed for each request that needs none of them
    private IResult? Select(HttpContext context, ref ValidatorWriter writer)
    {
        var request = context.Request;
        if (context.Response.HasStarted || (HttpMethods.IsPut(request.Method) && !_settings.ValidatorOnPut))
            return null;

        var current = SelectedRepresentation.Of(ref writer, context.Response.Headers, _settings.Clock);

        // The preconditions of a write speak of the state before it (§13.2.1): here it is done.
        if (!Preconditions.IsRead(request.Method))
        {
            _settings.Response.Selected(context, current);
            return null;
        }

        switch (Preconditions.Evaluate(request.Method, request.Headers, current.Validators, _settings.Comparison, _settings.Clock, out var matched))
        {
            case PreconditionOutcome.NotModified:
                _settings.Response.NotModified(context, current, matched);
                return Results.Empty;
            case PreconditionOutcome.Failed:
                return _settings.Response.Failed(context, current);
            default:
                _settings.Response.Selected(context, current);
                return null;
        }
    }

    /// <summary>
    /// Whether a handler may return an <see cref="IResult"/>. Where it returns a class that is none, a derived one that is has
    /// no version, and a look at each result is spared.
    /// </summary>
    private static bool MayBeResult(Type returned)
    {
        if (returned.IsGenericType && (returned.GetGenericTypeDefinition() == typeof(Task<>) || returned.GetGenericTypeDefinition() == typeof(ValueTask<>)))
            returned = returned.GetGenericArguments()[0];
        return returned.IsInterface || returned == typeof(object) || typeof(IResult).IsAssignableFrom(returned);
    }

    /// <summary>Whether the body represents the target resource: not that of a 202, which tells of the request.</summary>
    public static bool IsSelected(IStatusCodeHttpResult? result, int set) =>
        (result?.StatusCode ?? set) is StatusCodes.Status200OK or StatusCodes.Status201Created or StatusCodes.Status203NonAuthoritative
        && set is >= 200 and <= 299;
}
