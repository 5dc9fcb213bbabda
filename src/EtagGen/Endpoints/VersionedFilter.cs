using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Endpoints;

/// <summary>The outermost endpoint filter: runs the handler in the filters of the application, and decides on what they return.</summary>
internal sealed class VersionedFilter(VersionedAnswer answer, EndpointFilterDelegate next)
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation)
    {
        var pending = next(invocation);
        return pending.IsCompletedSuccessfully
            ? new ValueTask<object?>(answer.Decide(pending.Result, invocation.HttpContext))
            : AwaitAsync(pending, invocation.HttpContext);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<object?> AwaitAsync(ValueTask<object?> pending, HttpContext context) =>
        answer.Decide(await pending.ConfigureAwait(false), context);
}
