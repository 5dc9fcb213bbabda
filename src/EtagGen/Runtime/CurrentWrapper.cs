using System.ComponentModel;
using EtagGen.Endpoints;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Runtime;

/// <summary>What is known at build time about a <c>[Versioned]</c> handler with a <c>Current</c> method.</summary>
/// <typeparam name="TCurrent">What the method returns, out of its task.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CurrentWrapper<TCurrent> : VersionedWrapper
{
    /// <summary>
    /// Whether the tag of the answer is that of <c>Current</c>, since the result has no version of the same type: then it is
    /// called for each GET, else only where a conditional header asks.
    /// </summary>
    public virtual bool SuppliesTag => false;

    /// <summary>Whether a GET may be answered before the handler runs: not where the body holds what <c>Current</c> does not see.</summary>
    public virtual bool CoversBody => true;

    /// <summary>Whether <c>Current</c> gives all of the tag, the identity too; if not, tags are compared without it.</summary>
    public virtual bool KnowsIdentity => false;

    /// <summary>Calls <c>Current</c>.</summary>
    /// <param name="invocation">The call of the handler, with its arguments.</param>
    /// <returns>What it returns.</returns>
    public abstract ValueTask<TCurrent> ReadCurrentAsync(EndpointFilterInvocationContext invocation);

    /// <summary>Writes the validators of the current representation.</summary>
    /// <param name="current">What <c>Current</c> returned.</param>
    /// <param name="invocation">The call of the handler: one of its arguments may be the key.</param>
    /// <param name="writer">Takes the validators.</param>
    /// <returns>Whether there is a current representation, with a version.</returns>
    public abstract bool TryDescribeCurrent(TCurrent current, EndpointFilterInvocationContext invocation, ref ValidatorWriter writer);

    internal sealed override bool HasCurrent => true;

    internal sealed override bool HasGuard => true;

    internal sealed override EndpointFilterDelegate Guard(EndpointSettings settings, EndpointFilterDelegate next) =>
        new CurrentFilter<TCurrent>(this, settings, new WriteFilter(this, settings, hasCurrent: true, next).InvokeAsync).InvokeAsync;
}
