using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using EtagGen.Conditional;
using EtagGen.Runtime;
using EtagGen.Tags;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Endpoints;

/// <summary>
/// Reads the validators of what the handler returned, and answers 304 or 412 in its place where the preconditions of the request
/// say so.
/// </summary>
internal sealed class VersionedAnswer
{
    private readonly VersionedWrapper _wrapper;
    private readonly EndpointSettings _settings;
    private readonly bool _returnsResult;

    private VersionedAnswer(VersionedWrapper wrapper, EndpointSettings settings, bool returnsResult)
    {
        _wrapper = wrapper;
        _settings = settings;
        _returnsResult = returnsResult;
    }

    /// <summary>Made each time the endpoint is built, so it registers nothing.</summary>
    /// <param name="wrapper">The wrapper of the handler.</param>
    /// <param name="handler">The handler's method.</param>
    /// <param name="endpoint">The endpoint.</param>
    public static VersionedAnswer Of(VersionedWrapper wrapper, MethodInfo handler, EndpointBuilder endpoint)
    {
        var settings = new EndpointSettings(wrapper, isFiltered: false, endpoint);
        return new(wrapper, settings, MayBeResult(handler.ReturnType));
    }

    /// <summary>Decides the answer, and puts its validators on the response.</summary>
    /// <param name="returned">What the handler, or a filter of the application, returned.</param>
    /// <param name="context">The request.</param>
    /// <param name="declared">
    /// The type as which it is written, where that may make it another body than behind a filter: that has another tag.
    /// </param>
    /// <returns>What is to be written: <paramref name="returned"/>, an equal body, or the <see cref="IResult"/> of a 304 or 412.</returns>
    [SkipLocalsInit]
    public object? Decide(object? returned, HttpContext context, Type? declared = null)
    {
        var result = _returnsResult ? OutOfUnions(returned) : returned;
        var response = context.Response;

        // RFC 9110 §13.2.1: preconditions count only where the answer would be a 2xx. Binding that failed shows here as a 400. What
        // a filter made of the answer that Current gave, it cannot put on a 304.
        if (result is null || !IsSelected(_returnsResult ? result as IStatusCodeHttpResult : null, response.StatusCode))
            return response.StatusCode == StatusCodes.Status304NotModified && returned is not IResult ? Results.Empty : returned;

        // Asked once: to be told the class of an object takes longer than to compare it with that of the last one.
        var type = _returnsResult ? null : result.GetType();
        var described = result;
        var settings = declared is null ? _settings.Fingerprint : BitMixer.Mix(_settings.Fingerprint);
        JsonSerializerOptions? own = null;
        if (type is null ? !TryFold(ref settings, result, ref declared, out own) : _settings.Bodies.AreConverted(type, own: null, ref settings))
            return returned;
        var writer = new ValidatorWriter(stackalloc char[ValidatorWriter.BufferLength], stackalloc byte[PartHash.CollectionBuffer], settings);
        if (!_wrapper.TryDescribe(ref described, ref writer)
            || _settings.Bodies.HoldUnread(
                type is not null && ReferenceEquals(described, result) ? type : BodyOf(described), declared, own, writer.TypesByValue))
        {
            return ReferenceEquals(described, result) ? returned : described;
        }

        // What nearly all requests are: no conditional header, or the tag that the client holds; and no header of the handler's own.
        var request = context.Request;
        var headers = response.Headers;
        if (headers.Count == 0 && Preconditions.IsRead(request.Method))
        {
            if (!_settings.Response.MayBeCoded
                && Preconditions.Revalidates(request.Headers, writer.QuotedTag(), writer.LastModifiedSeconds is not null) is { } tag)
            {
                _settings.Response.NotModified(context, headers, tag);
                return Results.Empty;
            }

            if (Preconditions.AreNone(request.Headers) && !response.HasStarted)
            {
                _settings.Response.Selected(context, headers, ref writer);
                return ReferenceEquals(described, result) ? returned : described;
            }
        }

        return Select(context, ref writer) ?? (ReferenceEquals(described, result) ? returned : described);
    }

    // By itself: with a loop beside the buffer on its stack, Decide would be compiled once and for all, before the JIT knows what it calls.
    private static object? OutOfUnions(object? result)
    {
        while (result is INestedHttpResult union)
            result = union.Result;
        return result;
    }

    /// <summary>Folds what a result says of how its body is written into the settings.</summary>
    /// <returns>Whether what it writes shows in the body.</returns>
    private bool TryFold(ref ulong settings, object result, ref Type? declared, out JsonSerializerOptions? own)
    {
        own = null;
        if (result is not IValueHttpResult carrier)
            return !_settings.Bodies.AreConverted(result.GetType(), own: null, ref settings);
        if (carrier.Value is not { } body)
            return true;
        if (!JsonResults.TryFold(ref settings, result, out own, out var given))
            return false;
        if (given is not null)
            declared = given.Type;
        else if (_settings.Bodies.AreWrittenAsDeclared(result.GetType(), body.GetType(), own, out var name, out declared))
            settings = BitMixer.Mix(settings ^ name);
        return !_settings.Bodies.AreConverted(body.GetType(), own, ref settings)
            && !(given is not null && _settings.Bodies.AreConverted(given.Type, own, ref settings));
    }

    /// <summary>The class of the body that a result carries, or that stands for itself.</summary>
    private Type BodyOf(object described) =>
        (_returnsResult && described is IValueHttpResult { Value: { } value } ? value : described).GetType();

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
        if (returned.IsGenericType
            && (returned.GetGenericTypeDefinition() == typeof(Task<>) || returned.GetGenericTypeDefinition() == typeof(ValueTask<>)))
        {
            returned = returned.GetGenericArguments()[0];
        }

        return returned.IsInterface || returned == typeof(object) || typeof(IResult).IsAssignableFrom(returned);
    }

    /// <summary>Whether the body represents the target resource: not that of a 202, which tells of the request.</summary>
    public static bool IsSelected(IStatusCodeHttpResult? result, int set) =>
        (result?.StatusCode ?? set) is StatusCodes.Status200OK or StatusCodes.Status201Created or StatusCodes.Status203NonAuthoritative
        && set is >= 200 and <= 299;
}
