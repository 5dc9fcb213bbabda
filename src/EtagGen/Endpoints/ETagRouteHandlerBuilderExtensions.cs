using Microsoft.AspNetCore.Builder;

namespace EtagGen;

/// <summary>The fluent form of <c>[Versioned]</c>.</summary>
public static class ETagRouteHandlerBuilderExtensions
{
    /// <summary>
    /// Gives the answers of an endpoint an <c>ETag</c> and answers conditional requests, as <c>[Versioned]</c> on its handler
    /// does; options come from that attribute, if it is there. The call is replaced at build time, and must follow the
    /// <c>Map*</c> call in one expression, or on the local variable that holds its result. Works where the framework's Request
    /// Delegate Generator owns the <c>Map*</c> call, too.
    /// </summary>
    /// <param name="builder">What <c>MapGet</c> or <c>MapMethods</c> returned.</param>
    /// <returns>The builder of the endpoint.</returns>
    /// <exception cref="InvalidOperationException">
    /// The call was not replaced at build time: EtagGen's generator did not run, or this is a call by reflection or delegate.
    /// </exception>
    public static RouteHandlerBuilder WithETag(this RouteHandlerBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        throw new InvalidOperationException(
            "WithETag() was not replaced at build time, so this endpoint would send no ETag. Call it directly behind the Map* call, "
            + "in a project that the generator of EtagGen runs in.");
    }
}
