using System.Runtime.CompilerServices;
using EtagGen.Conditional;
using EtagGen.Runtime;
using EtagGen.Tags;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EtagGen.Endpoints;

/// <summary>
/// The innermost endpoint filter: runs the handler, reads the validators of what it returned, and answers 304 or 412 in its
/// place where the preconditions of the request say so.
/// </summary>
internal sealed class VersionedFilter
{
    private readonly VersionedWrapper _wrapper;
    private readonly EndpointFilterDelegate _next;
    private readonly ulong _settings;
    private readonly ResponseValidators _response;
    private readonly IfMatchComparison _comparison;
    private readonly TimeProvider _clock;

    private VersionedFilter(VersionedWrapper wrapper, bool isFiltered, IServiceProvider services, EndpointFilterDelegate next)
    {
        var options = services.GetService<IOptions<ETagOptions>>()?.Value ?? new ETagOptions();
        var json = services.GetService<IOptions<JsonOptions>>()?.Value ?? new JsonOptions();
        _wrapper = wrapper;
        _next = next;
        _settings = JsonSettings.Fingerprint(json.SerializerOptions, options.Salt);
        _comparison = options.IfMatchComparison;
        _clock = services.GetService<TimeProvider>() ?? TimeProvider.System;
        _response = new ResponseValidators(
            wrapper.CacheControl ?? options.DefaultCacheControl, isFiltered, services.GetService<IResponseCompressionProvider>(), _clock);
    }

    /// <summary>Makes the filter of one endpoint. Run each time the endpoint is built, so it registers nothing.</summary>
    /// <param name="wrapper">The wrapper of the handler.</param>
    /// <param name="endpoint">The endpoint, with all its filters.</param>
    /// <param name="context">Gives the application's services.</param>
    /// <param name="next">The handler.</param>
    public static EndpointFilterDelegate Create(
        VersionedWrapper wrapper, EndpointBuilder endpoint, EndpointFilterFactoryContext context, EndpointFilterDelegate next) =>
        new VersionedFilter(wrapper, endpoint.FilterFactories.Count > 1, context.ApplicationServices, next).InvokeAsync;

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
        while (result is INestedHttpResult union)
            result = union.Result;

        var response = context.Response;

        // RFC 9110 §13.2.1: preconditions count only where the answer would be a 2xx. Binding that failed shows here as a 400.
        if (result is null || response.HasStarted || !IsSelected(result as IStatusCodeHttpResult, response.StatusCode))
            return returned;

        var described = result;
        var writer = new ValidatorWriter(stackalloc char[ValidatorWriter.BufferLength], JsonResults.Fold(_settings, result));
        if (!_wrapper.TryDescribe(ref described, ref writer))
            return ReferenceEquals(described, result) ? returned : described;

        var current = SelectedRepresentation.Of(ref writer, response.Headers, _clock);

        // The preconditions of a write speak of the state before it (§13.2.1): here it is done.
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            _response.Selected(context, current);
            return ReferenceEquals(described, result) ? returned : described;
        }

        switch (Preconditions.Evaluate(request.Method, request.Headers, current.Validators, _comparison, _clock, out var matched))
        {
            case PreconditionOutcome.NotModified:
                _response.NotModified(context, current, matched);
                return Results.Empty;
            case PreconditionOutcome.Failed:
                _response.Failed(context, current);
                return PreconditionFailedResult.Instance;
            default:
                _response.Selected(context, current);
                return ReferenceEquals(described, result) ? returned : described;
        }
    }

    /// <summary>Whether the body represents the target resource: not that of a 202, which tells of the request.</summary>
    private static bool IsSelected(IStatusCodeHttpResult? result, int set) =>
        (result?.StatusCode ?? set) is StatusCodes.Status200OK or StatusCodes.Status201Created or StatusCodes.Status203NonAuthoritative
        && set is >= 200 and <= 299;
}
