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
        answer.KeepRangeOnlyOfThis(context.Request.Headers);
        context.Response.OnStarting(Start, answer);
        return answer;
    }

    /// <summary>Waits for the handler: nothing is not a representation, and <c>If-None-Match: *</c> is decided now.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<object?> FollowAsync(ValueTask<object?> pending)
    {
        var result = await pending.ConfigureAwait(false);
        while (result is INestedHttpResult union)
            result = union.Result;

        var response = _context.Response;
        _isVoid = result is null;
        var isRepresentation = result is not (null or IResult) or IStatusCodeHttpResult or IFileHttpResult;
        if (!isRepresentation || response.HasStarted || !EntityTagList.IsAny(_context.Request.Headers.IfNoneMatch)
            || !VersionedFilter.IsSelected(result as IStatusCodeHttpResult, response.StatusCode))
        {
            return result;
        }

        response.StatusCode = StatusCodes.Status304NotModified;
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

    /// <summary>RFC 9110 §13.1.5: a part is sent only of the representation that the client has, by strong comparison.</summary>
    private void KeepRangeOnlyOfThis(IHeaderDictionary request)
    {
        var ifRange = request.IfRange.ToString();
        if (ifRange.Contains('"') && (_isWeak || ifRange != _tag))
            request.Range = default;
    }
}
