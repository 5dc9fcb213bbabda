using System.Runtime.CompilerServices;
using EtagGen.Conditional;
using EtagGen.Runtime;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Endpoints;

/// <summary>
/// In front of the handler of an endpoint with <c>Current</c>: reads the current version and evaluates the preconditions. A GET
/// whose copy is still good, and a request whose precondition is false, never get to the handler.
/// </summary>
/// <param name="wrapper">The wrapper of the handler.</param>
/// <param name="settings">Those of the endpoint.</param>
/// <param name="next">The handler, in its other filters.</param>
internal sealed class CurrentFilter<TCurrent>(CurrentWrapper<TCurrent> wrapper, EndpointSettings settings, EndpointFilterDelegate next)
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation)
    {
        var context = invocation.HttpContext;

        // Binding that failed shows as a 400: what was bound is not what was sent.
        if (context.Response.StatusCode == StatusCodes.Status400BadRequest)
            return next(invocation);

        var isRead = Preconditions.IsRead(context.Request.Method);
        if (!IsNeeded(context.Request.Headers, isRead))
            return isRead || !wrapper.RequiresIfMatch ? next(invocation) : new(PreconditionProblem.Required(context));

        var pending = wrapper.ReadCurrentAsync(invocation);
        return pending.IsCompletedSuccessfully ? ContinueAsync(pending.Result, invocation, isRead) : AwaitAsync(pending, invocation, isRead);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<object?> AwaitAsync(ValueTask<TCurrent> pending, EndpointFilterInvocationContext invocation, bool isRead) =>
        await ContinueAsync(await pending.ConfigureAwait(false), invocation, isRead).ConfigureAwait(false);

    private ValueTask<object?> ContinueAsync(TCurrent current, EndpointFilterInvocationContext invocation, bool isRead) =>
        isRead ? ReadAsync(current, invocation) : WriteAsync(current, invocation);

    /// <summary>Whether <c>Current</c> has to be called: where it makes the tag, and where a header asks for a comparison.</summary>
    private bool IsNeeded(IHeaderDictionary headers, bool isRead) =>
        (isRead && wrapper.SuppliesTag)
        || ((!isRead || wrapper.CoversBody) && !Preconditions.AreNone(headers));

    [SkipLocalsInit]
    private ValueTask<object?> ReadAsync(TCurrent current, EndpointFilterInvocationContext invocation)
    {
        var context = invocation.HttpContext;
        var writer = new ValidatorWriter(
            stackalloc char[ValidatorWriter.BufferLength], stackalloc byte[PartHash.CollectionBuffer], settings.Fingerprint);

        // Nothing is there: the handler knows how to say so.
        if (!wrapper.TryDescribeCurrent(current, invocation, ref writer))
            return next(invocation);

        var state = SelectedRepresentation.Before(ref writer, wrapper.SuppliesTag || wrapper.KnowsIdentity);
        var request = context.Request;
        switch (Preconditions.Evaluate(request.Method, request.Headers, state.Validators, settings.Comparison, settings.Clock, out var matched))
        {
            // By a date or *: only the handler knows the tag, or whether there is a representation for this caller.
            case PreconditionOutcome.NotModified
                when matched.Opaque.IsEmpty && (!state.Validators.IsWhole || EntityTagList.IsAny(request.Headers.IfNoneMatch)):
                break;
            case PreconditionOutcome.NotModified:
                settings.Response.NotModified(context, state, matched);
                return new(Results.Empty);
            case PreconditionOutcome.Failed:
                return new(settings.Response.Failed(context, state));
        }

        return wrapper.SuppliesTag ? CurrentAnswer.Announce(settings.Response, context, state).FollowAsync(next, invocation) : next(invocation);
    }

    [SkipLocalsInit]
    private ValueTask<object?> WriteAsync(TCurrent current, EndpointFilterInvocationContext invocation)
    {
        var context = invocation.HttpContext;
        var writer = new ValidatorWriter(
            stackalloc char[ValidatorWriter.BufferLength], stackalloc byte[PartHash.CollectionBuffer], settings.Fingerprint);
        var state = wrapper.TryDescribeCurrent(current, invocation, ref writer) ? SelectedRepresentation.Before(ref writer, isWhole: true)
            : current is null ? default
            : SelectedRepresentation.Untagged;
        var request = context.Request;
        var outcome = Preconditions.Evaluate(request.Method, request.Headers, state.Validators, settings.Comparison, settings.Clock, out _);
        if (outcome == PreconditionOutcome.Failed)
            return new(settings.Response.Failed(context, state));
        if (wrapper.RequiresIfMatch && (outcome == PreconditionOutcome.Unconditional || !Protects(request.Headers)))
            return new(PreconditionProblem.Required(context));
        return WriteFilter.SaysWhatMustNotHaveChanged(request.Headers, hasCurrent: true)
            ? FollowAsync(next(invocation), invocation)
            : next(invocation);
    }

    /// <summary>Whether a condition that holds keeps others' writes: that the state is none of some tags does not.</summary>
    private static bool Protects(IHeaderDictionary headers) =>
        headers.IfMatch.Count != 0 || headers.IfNoneMatch.Count == 0 || EntityTagList.IsAny(headers.IfNoneMatch);

    /// <summary>A write that lost to another one between the look and the leap: its 412 carries the tag of the winner's state.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<object?> FollowAsync(ValueTask<object?> pending, EndpointFilterInvocationContext invocation)
    {
        var result = await pending.ConfigureAwait(false);
        if (ReferenceEquals(result, PreconditionProblem.Failed))
            SetTag(await wrapper.ReadCurrentAsync(invocation).ConfigureAwait(false), invocation);
        return result;
    }

    [SkipLocalsInit]
    private void SetTag(TCurrent current, EndpointFilterInvocationContext invocation)
    {
        var writer = new ValidatorWriter(
            stackalloc char[ValidatorWriter.BufferLength], stackalloc byte[PartHash.CollectionBuffer], settings.Fingerprint);
        if (wrapper.TryDescribeCurrent(current, invocation, ref writer))
            settings.Response.Failed(invocation.HttpContext, SelectedRepresentation.Before(ref writer, isWhole: true));
    }
}
