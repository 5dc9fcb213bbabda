using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
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

    /// <summary>Makes what the endpoint runs.</summary>
    /// <param name="wrapper">The wrapper of the handler.</param>
    /// <param name="method">The handler's method.</param>
    /// <param name="options">The endpoint, as the framework builds it.</param>
    [RequiresUnreferencedCode(VersionedRoutes.RequiresReflection)]
    [RequiresDynamicCode(VersionedRoutes.RequiresReflection)]
    internal abstract RequestDelegateResult Create(VersionedWrapper wrapper, MethodInfo method, RequestDelegateFactoryOptions options);

    /// <summary>Has the parameters of a delegate bound as the framework binds those of the handler.</summary>
    [RequiresUnreferencedCode(VersionedRoutes.RequiresReflection)]
    [RequiresDynamicCode(VersionedRoutes.RequiresReflection)]
    private protected static RequestDelegateResult Bind(Delegate handler, RequestDelegateFactoryOptions options)
    {
        // Without the endpoint's builder: what the handler says of itself stands there already.
        var binding = new RequestDelegateFactoryOptions
        {
            ServiceProvider = options.ServiceProvider,
            RouteParameterNames = options.RouteParameterNames,
            ThrowOnBadRequest = options.ThrowOnBadRequest,
            DisableInferBodyFromParameters = options.DisableInferBodyFromParameters,
        };
        return RequestDelegateFactory.Create(handler, binding);
    }
}

/// <inheritdoc/>
/// <typeparam name="T">What the handler returns, out of its task.</typeparam>
/// <param name="handler">Makes the delegate, with the parameters of the handler, their names and attributes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DirectRoute<T>(Func<DirectAnswer<T>, Delegate> handler) : DirectRoute
    where T : class?
{
    [RequiresUnreferencedCode(VersionedRoutes.RequiresReflection)]
    [RequiresDynamicCode(VersionedRoutes.RequiresReflection)]
    internal override RequestDelegateResult Create(VersionedWrapper wrapper, MethodInfo method, RequestDelegateFactoryOptions options)
    {
        var endpoint = options.EndpointBuilder!;
        var body = JsonBody<T>.Of(endpoint.ApplicationServices);
        var answer = VersionedAnswer.Of(wrapper, method, endpoint);
        return Bind(handler(new DirectAnswer<T>(answer, body)), options);
    }
}
