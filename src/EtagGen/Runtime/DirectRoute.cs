using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using EtagGen.Endpoints;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Runtime;

/// <summary>
/// A handler once more, as a delegate that sends its answer itself. Where nobody put a filter in front of the endpoint, none of
/// what the framework does for filters is needed: no context, no boxed arguments, no result whose type has to be found out.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DirectRoute
{
    private protected DirectRoute()
    {
    }

    /// <summary>The delegate, with the parameters of the handler, their names and attributes.</summary>
    /// <param name="answer">Decides the answer.</param>
    /// <param name="services">The application's services.</param>
    [RequiresUnreferencedCode(VersionedRoutes.RequiresReflection)]
    [RequiresDynamicCode(VersionedRoutes.RequiresReflection)]
    internal abstract Delegate HandlerFor(VersionedAnswer answer, IServiceProvider services);

    /// <summary>Binds its parameters as the framework binds those of the handler.</summary>
    [RequiresUnreferencedCode(VersionedRoutes.RequiresReflection)]
    [RequiresDynamicCode(VersionedRoutes.RequiresReflection)]
    internal RequestDelegateResult Create(VersionedAnswer answer, RequestDelegateFactoryOptions options)
    {
        // Without the endpoint's builder: what the handler says of itself stands there already.
        var binding = new RequestDelegateFactoryOptions
        {
            ServiceProvider = options.ServiceProvider,
            RouteParameterNames = options.RouteParameterNames,
            ThrowOnBadRequest = options.ThrowOnBadRequest,
            DisableInferBodyFromParameters = options.DisableInferBodyFromParameters,
        };
        return RequestDelegateFactory.Create(HandlerFor(answer, options.EndpointBuilder!.ApplicationServices), binding);
    }
}

/// <inheritdoc/>
/// <typeparam name="T">What the handler returns, out of its task.</typeparam>
/// <param name="handler">Makes the delegate.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DirectRoute<T>(Func<DirectAnswer<T>, Delegate> handler) : DirectRoute
    where T : class?
{
    [RequiresUnreferencedCode(VersionedRoutes.RequiresReflection)]
    [RequiresDynamicCode(VersionedRoutes.RequiresReflection)]
    internal override Delegate HandlerFor(VersionedAnswer answer, IServiceProvider services) =>
        handler(new DirectAnswer<T>(answer, JsonBody<T>.Of(services)));
}
