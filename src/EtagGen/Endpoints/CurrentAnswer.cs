using System.Runtime.CompilerServices;
using EtagGen.Conditional;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Endpoints;

/// <summary>
/// The answer to a GET whose validators come from <c>Current</c> alone. What the handler makes of it, a file, a stream, a
/// redirect, shows only when it starts, and only then is it decided whether it carries them.
/// </summary>
internal sealed class CurrentAnswer
{
    private readonly ResponseValidators _response;
    private readonly HttpContext _context;
    private readonly string _tag;
    private readonly bool _isWeak;
    private readonly long? _lastModified;
    private bool _isVoid;

    private CurrentAnswer(ResponseValidators response, HttpContext context, in SelectedRepresentation state)
    {
        _response = response;
        _context = context;
        _tag = new string(state.QuotedTag);
        _isWeak = state.Validators.IsWeak;
        _lastModified = state.Validators.LastModified;
    }

    /// <summary>Has the validators put on the response, once it starts.</summary>
    public static CurrentAnswer Announce(ResponseValidators response, HttpContext context, in SelectedRepresentation state)
    {
        var answer = new CurrentAnswer(response, context, state);
        answer.HideWhatIsDecided(context.Request.Headers);
        context.Response.OnStarting(Start, answer);
        return answer;
    }

    /// <summary>Waits for the handler: nothing is not a representation, and <c>If-None-Match: *</c> is decided now.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<object?> FollowAsync(EndpointFilterDelegate next, EndpointFilterInvocationContext invocation)
    {
        object? result;
        try
        {
            result = await next(invocation).ConfigureAwait(false);
        }
        catch
        {
            // What is made of the failure is another's answer.
            _isVoid = true;
            throw;
        }

        var returned = result;
        while (result is INestedHttpResult union)
            result = union.Result;

        var response = _context.Response;
        _isVoid = result is null;
        var isRepresentation = result is not (null or IResult) or IStatusCodeHttpResult or IFileHttpResult;
        if (!isRepresentation || response.HasStarted || !EntityTagList.IsAny(_context.Request.Headers.IfNoneMatch)
            || !VersionedAnswer.IsSelected(result as IStatusCodeHttpResult, response.StatusCode))
        {
            return returned;
        }

        _response.NotModified(_context, SelectedRepresentation.Kept(_tag, _isWeak, response.Headers.ETag.Count != 0), default);
        return Results.Empty;
    }

    private static Task Start(object state)
    {
        var answer = (CurrentAnswer)state;
        if (!answer._isVoid && answer._context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status203NonAuthoritative
            or StatusCodes.Status206PartialContent or StatusCodes.Status304NotModified)
        {
            answer._response.Started(answer._context, answer._tag, answer._isWeak, answer._lastModified);
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Results that look at conditions themselves, as files do, are shown those alone that are still to be decided: no date beside
    /// the tag that hides it (RFC 9110 §13.1.3, §13.1.4), and a range only of the representation that the client has, by strong
    /// comparison. A date says nothing there: who has the tag must not send one (§13.1.5).
    /// </summary>
    private void HideWhatIsDecided(IHeaderDictionary request)
    {
        if (request.IfNoneMatch.Count != 0)
            request.IfModifiedSince = default;
        if (request.IfMatch.Count != 0)
            request.IfUnmodifiedSince = default;
        if (request.IfRange.Count != 0 && (_isWeak || request.IfRange != _tag))
            request.Range = default;
    }
}
