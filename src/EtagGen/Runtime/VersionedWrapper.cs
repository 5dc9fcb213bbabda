using System.ComponentModel;
using EtagGen.Endpoints;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Runtime;

/// <summary>
/// What is known at build time about a <c>[Versioned]</c> handler. The generator emits one derived class for each set of
/// results and options; the runtime library does the rest.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class VersionedWrapper
{
    /// <summary>The <c>Cache-Control</c> named by <c>[Versioned]</c>; <see langword="null"/>: that of <see cref="ETagOptions"/>.</summary>
    public virtual string? CacheControl => null;

    /// <summary>Whether a write without a precondition is answered 428.</summary>
    public virtual bool RequiresIfMatch => false;

    /// <summary>Whether the handler takes an <see cref="IfMatch{TVersion}"/>.</summary>
    public virtual bool TakesIfMatch => false;

    /// <summary>Writes the validators of what the handler returned.</summary>
    /// <param name="result">
    /// The handler's result, out of its union type. Replaced by an equal one where it could be enumerated only once.
    /// </param>
    /// <param name="writer">Takes the validators.</param>
    /// <returns>
    /// Whether the result describes the target resource and has a version. Otherwise what <paramref name="writer"/> was given
    /// is void.
    /// </returns>
    public abstract bool TryDescribe(ref object result, ref ValidatorWriter writer);

    /// <summary>Whether the request's <c>If-Match</c>, as the handler takes it, cannot be true whatever the version is.</summary>
    /// <param name="invocation">The call of the handler.</param>
    /// <returns><see langword="true"/>: 412, without a call of the handler.</returns>
    public virtual bool IfMatchFails(EndpointFilterInvocationContext invocation) => false;

    /// <summary>Whether an exception of the handler says that somebody else's write came first.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns><see langword="true"/>: 412, where the request has <c>If-Match</c>.</returns>
    public virtual bool IsConflict(Exception exception) => false;

    /// <summary>Whether there is something to decide before the handler runs.</summary>
    internal virtual bool HasGuard => RequiresIfMatch || TakesIfMatch;

    /// <summary>Whether that is decided by the current state, of which not everybody may know.</summary>
    internal virtual bool HasCurrent => false;

    /// <summary>Puts that in front of the handler.</summary>
    internal virtual EndpointFilterDelegate Guard(EndpointSettings settings, EndpointFilterDelegate next) =>
        new WriteFilter(this, settings, hasCurrent: false, next).InvokeAsync;
}
