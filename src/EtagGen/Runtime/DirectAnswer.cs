using System.ComponentModel;
using EtagGen.Endpoints;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Runtime;

/// <summary>Sends the answers of one endpoint. Called by generated code only.</summary>
/// <typeparam name="T">What the handler returns, out of its task.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DirectAnswer<T>
    where T : class?
{
    private readonly VersionedAnswer _answer;
    private readonly JsonBody<T>? _body;
    private readonly bool _mayBeBoth;

    /// <param name="answer">Decides the answer.</param>
    /// <param name="body">Writes what the handler returned; null: it is an <see cref="IResult"/>, which does so itself.</param>
    internal DirectAnswer(VersionedAnswer answer, JsonBody<T>? body)
    {
        _answer = answer;
        _body = body;
        _mayBeBoth = body is not null && typeof(T).IsInterface;
    }

    /// <summary>Sends what the handler returned, or a 304 in its place.</summary>
    /// <param name="returned">What the handler returned.</param>
    /// <param name="context">The request.</param>
    /// <returns>Completes when it is written.</returns>
    /// <exception cref="InvalidOperationException">The handler returned no result, but <see langword="null"/>.</exception>
    public Task SendAsync(T returned, HttpContext context)
    {
        // Written as JSON here, as its declared type says, and as a result behind a filter: two bodies, so neither has a tag.
        if (_mayBeBoth && returned is IResult)
            return _body!.WriteAsync(context.Response, returned);

        var answer = _answer.Decide(returned, context, _body?.DeclaredFor(returned));
        if (_body is null)
            return answer is IResult result ? result.ExecuteAsync(context)
                : throw new InvalidOperationException("The IResult returned by the Delegate must not be null.");
        if (ReferenceEquals(answer, Results.Empty)) // nothing to be written, as its type would say after two more calls
            return Task.CompletedTask;
        return ReferenceEquals(answer, returned) ? _body.WriteAsync(context.Response, returned)
            : answer is IResult other ? other.ExecuteAsync(context)
            : _body.WriteOtherAsync(context.Response, answer);
    }

    /// <inheritdoc cref="SendAsync(T, HttpContext)"/>
    public Task SendAsync(Task<T> returned, HttpContext context)
    {
        if (returned is null)
            throw new InvalidOperationException("The Task returned by the Delegate must not be null.");
        return SendAsync(new ValueTask<T>(returned), context);
    }

    /// <inheritdoc cref="SendAsync(T, HttpContext)"/>
    public Task SendAsync(ValueTask<T> returned, HttpContext context) =>
        returned.IsCompletedSuccessfully ? SendAsync(returned.GetAwaiter().GetResult(), context) : AwaitAsync(returned, context);

    private async Task AwaitAsync(ValueTask<T> returned, HttpContext context) =>
        await SendAsync(await returned.ConfigureAwait(false), context).ConfigureAwait(false);
}
