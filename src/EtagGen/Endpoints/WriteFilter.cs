using System.Runtime.CompilerServices;
using EtagGen.Conditional;
using EtagGen.Runtime;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Endpoints;

/// <summary>
/// Around the handler of a write: what <c>If-Match</c> says by itself, and the write of somebody else that came first. Reads
/// pass through.
/// </summary>
/// <param name="wrapper">The wrapper of the handler.</param>
/// <param name="settings">Those of the endpoint.</param>
/// <param name="hasCurrent">Whether the preconditions have been evaluated already, by <c>Current</c>.</param>
/// <param name="next">The handler.</param>
internal sealed class WriteFilter(VersionedWrapper wrapper, EndpointSettings settings, bool hasCurrent, EndpointFilterDelegate next)
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation)
    {
        var context = invocation.HttpContext;

        // Binding that failed shows as a 400: the handler does not run.
        if (Preconditions.IsRead(context.Request.Method) || context.Response.StatusCode == StatusCodes.Status400BadRequest)
            return next(invocation);

        var headers = context.Request.Headers;

        // Without the current version nobody can tell whether If-None-Match holds, so it does not.
        if ((!hasCurrent && headers.IfNoneMatch.Count != 0) || wrapper.IfMatchFails(invocation))
            return new(settings.Response.Failed(context));
        if (!hasCurrent && wrapper.RequiresIfMatch && headers.IfMatch.Count == 0)
            return new(PreconditionProblem.Required(context));

        return SaysWhatMustNotHaveChanged(headers, hasCurrent) ? InvokeConditionalAsync(invocation) : next(invocation);
    }

    /// <summary>Whether a write that came first makes the condition of the request false: a date is one where it is known.</summary>
    public static bool SaysWhatMustNotHaveChanged(IHeaderDictionary headers, bool hasCurrent) =>
        headers.IfMatch.Count != 0 || (hasCurrent && headers.IfUnmodifiedSince.Count != 0);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<object?> InvokeConditionalAsync(EndpointFilterInvocationContext invocation)
    {
        try
        {
            return await next(invocation).ConfigureAwait(false);
        }
        catch (Exception exception) when (wrapper.IsConflict(exception) && !invocation.HttpContext.Response.HasStarted)
        {
            return settings.Response.Failed(invocation.HttpContext);
        }
    }
}
