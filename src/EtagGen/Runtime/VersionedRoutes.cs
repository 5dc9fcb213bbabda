using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using EtagGen.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EtagGen.Runtime;

/// <summary>Where the interceptors of <c>Map*</c> calls lead. Called by generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class VersionedRoutes
{
    /// <summary>Why the mapping needs code that a trimmer cannot see: the same reason as the framework's own <c>Map*</c>.</summary>
    public const string RequiresReflection =
        "RequestDelegateFactory performs reflection on the supplied delegate and its parameters. "
        + "Where trimming or native AOT is on, use .WithETag() instead of intercepting Map*.";

    /// <summary>The methods of a <c>MapGet</c>.</summary>
    public static readonly IEnumerable<string> Get = [HttpMethods.Get];

    /// <summary>The methods of a <c>MapPost</c>.</summary>
    public static readonly IEnumerable<string> Post = [HttpMethods.Post];

    /// <summary>The methods of a <c>MapPut</c>.</summary>
    public static readonly IEnumerable<string> Put = [HttpMethods.Put];

    /// <summary>The methods of a <c>MapPatch</c>.</summary>
    public static readonly IEnumerable<string> Patch = [HttpMethods.Patch];

    /// <summary>The methods of a <c>MapDelete</c>.</summary>
    public static readonly IEnumerable<string> Delete = [HttpMethods.Delete];

    /// <summary>
    /// Does what the framework's <c>Map*</c> does, and adds the wrapper around the handler and the
    /// filters of the application, which decide first who may know what.
    /// </summary>
    /// <param name="endpoints">Where the endpoint is added.</param>
    /// <param name="pattern">The route pattern.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="httpMethods">The methods that the endpoint answers.</param>
    /// <param name="wrapper">The wrapper of the handler.</param>
    /// <param name="direct">The way to the handler where no filter is in front of it; null: there is none.</param>
    /// <returns>The builder that the framework's <c>Map*</c> would return.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="endpoints"/>, <paramref name="pattern"/>, <paramref name="handler"/> or <paramref name="httpMethods"/>
    /// is <see langword="null"/>.
    /// </exception>
    [RequiresUnreferencedCode(RequiresReflection)]
    [RequiresDynamicCode(RequiresReflection)]
    public static RouteHandlerBuilder Map(
        IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern,
        Delegate handler,
        IEnumerable<string> httpMethods,
        VersionedWrapper? wrapper,
        DirectRoute? direct = null)
    {
        ArgumentNullException.ThrowIfNull(httpMethods);
        return RouteHandlerServices.Map(
            endpoints,
            pattern,
            handler,
            httpMethods,
            RequestDelegateFactory.InferMetadata,
            (routeHandler, options, metadata) =>
            {
                var endpoint = options.EndpointBuilder!;
                if (WrapperMetadata.Of(endpoint) is { } fluent)
                    fluent.Filters.KeepInnermost();
                else if (wrapper is not null && direct is not null && endpoint.FilterFactories.Count == 0)
                    return direct.Create(wrapper, handler.Method, options);
                else if (wrapper is not null)
                    WrapperFilters.AddTo(endpoint, wrapper);
                return RequestDelegateFactory.Create(routeHandler, options, metadata);
            });
    }

    /// <summary>
    /// The same for a call that takes its handler as a mere delegate: whether it is <c>[Versioned]</c>, and what its wrapper is,
    /// shows only now.
    /// </summary>
    /// <param name="endpoints">Where the endpoint is added.</param>
    /// <param name="pattern">The route pattern.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="httpMethods">The methods that the endpoint answers.</param>
    /// <param name="handlers">The wrappers of the handlers of the project.</param>
    /// <returns>The builder that the framework's <c>Map*</c> would return.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">
    /// The handler is <c>[Versioned]</c>, and there is no wrapper for it, it names a <c>Current</c>, or the endpoint answers PUT,
    /// PATCH or DELETE.
    /// </exception>
    [RequiresUnreferencedCode(RequiresReflection)]
    [RequiresDynamicCode(RequiresReflection)]
    public static RouteHandlerBuilder Map(
        IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern,
        Delegate handler,
        IEnumerable<string> httpMethods,
        VersionedHandlers handlers)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(httpMethods);
        ArgumentNullException.ThrowIfNull(handlers);
        if (VersionedOn(handler.Method) is not { } versioned)
            return Map(endpoints, pattern, handler, httpMethods, wrapper: null);

        if (httpMethods.FirstOrDefault(method => HttpMethods.IsPut(method) || HttpMethods.IsPatch(method) || HttpMethods.IsDelete(method))
            is { } other)
        {
            throw new InvalidOperationException(
                $"[Versioned] on {handler.Method.Name}, mapped to {other} {pattern}: If-Match could not be evaluated before it runs (ETAG010).");
        }

        if (versioned.Current is not null)
        {
            throw new InvalidOperationException(
                $"[Versioned] on {handler.Method.Name}, mapped to {pattern}: {versioned.Current} takes what the handler is called with, "
                + "so the handler must be the argument of the Map* call itself (ETAG006).");
        }

        var wrapper = handlers.Find(handler.Method.ReturnType, versioned) ?? throw new InvalidOperationException(
            $"[Versioned] on {handler.Method.Name}, mapped to {pattern}, has no effect: it is declared in another project. "
            + "Map it directly (ETAG006).");
        return Map(endpoints, pattern, handler, versioned.Head ? WithHead(httpMethods) : httpMethods, wrapper);
    }

    /// <summary>The attribute of a method, or of the one of an interface that it implements and was called by.</summary>
    [RequiresUnreferencedCode(RequiresReflection)]
    private static VersionedAttribute? VersionedOn(MethodInfo method)
    {
        if (method.GetCustomAttribute<VersionedAttribute>() is { } own)
            return own;
        if (method.IsStatic || method.DeclaringType is not { IsInterface: false } type)
            return null;

        return type.GetInterfaces()
            .Select(type.GetInterfaceMap)
            .SelectMany(map => map.InterfaceMethods.Where((_, i) => map.TargetMethods[i] == method))
            .Select(declared => declared.GetCustomAttribute<VersionedAttribute>())
            .FirstOrDefault(attribute => attribute is not null);
    }

    /// <summary>Does what <c>WithETag()</c> stands for.</summary>
    /// <param name="builder">The builder of the endpoint.</param>
    /// <param name="wrapper">The wrapper of the handler.</param>
    /// <param name="head">Whether the endpoint answers HEAD too.</param>
    /// <returns>A builder of the same endpoint, which keeps the wrapper in its place.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static RouteHandlerBuilder WithETag(RouteHandlerBuilder builder, VersionedWrapper wrapper, bool head)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return WrapperConvention.Apply(builder, wrapper, head);
    }

    /// <summary>The methods of a call with <c>[Versioned(Head = true)]</c>.</summary>
    /// <param name="httpMethods">The methods named in the call.</param>
    /// <returns><paramref name="httpMethods"/>, with HEAD where it is not among them.</returns>
    public static IEnumerable<string> WithHead(IEnumerable<string> httpMethods) =>
        httpMethods.Contains(HttpMethods.Head, StringComparer.OrdinalIgnoreCase) ? httpMethods : [.. httpMethods, HttpMethods.Head];
}
