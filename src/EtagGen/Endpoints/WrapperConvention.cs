using EtagGen.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EtagGen.Endpoints;

/// <summary>
/// Puts the wrapper on an endpoint. What the application adds later, by way of this builder, comes in between its filters.
/// </summary>
internal sealed class WrapperConvention : IEndpointConventionBuilder
{
    private readonly IEndpointConventionBuilder _endpoint;
    private WrapperFilters? _filters;

    private WrapperConvention(IEndpointConventionBuilder endpoint) => _endpoint = endpoint;

    /// <summary>Puts a wrapper on the endpoint of a builder.</summary>
    /// <returns>A builder of the same endpoint, which keeps the filters of the wrapper in their places.</returns>
    public static RouteHandlerBuilder Apply(RouteHandlerBuilder builder, VersionedWrapper wrapper, bool head)
    {
        var convention = new WrapperConvention(builder);
        builder.Add(endpoint =>
        {
            if (WrapperMetadata.Of(endpoint) is not null)
                return;
            convention._filters = WrapperFilters.AddTo(endpoint, wrapper);
            endpoint.Metadata.Add(new WrapperMetadata(convention._filters));
            if (head)
                AddHead(endpoint);
        });
        return new RouteHandlerBuilder([convention]);
    }

    public void Add(Action<EndpointBuilder> convention) => _endpoint.Add(endpoint =>
    {
        convention(endpoint);
        _filters?.KeepInnermost();
    });

    public void Finally(Action<EndpointBuilder> finallyConvention) => _endpoint.Finally(finallyConvention);

    private static void AddHead(EndpointBuilder endpoint)
    {
        var methods = endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault();
        if (methods is not null && !methods.HttpMethods.Contains(HttpMethods.Head))
            endpoint.Metadata.Add(new HttpMethodMetadata([.. methods.HttpMethods, HttpMethods.Head], methods.AcceptCorsPreflight));
    }
}

/// <summary>Marks an endpoint that has its wrapper by <c>WithETag()</c>, so that it gets no second one.</summary>
internal sealed class WrapperMetadata(WrapperFilters filters)
{
    public WrapperFilters Filters { get; } = filters;

    public static WrapperMetadata? Of(EndpointBuilder endpoint) => endpoint.Metadata.OfType<WrapperMetadata>().FirstOrDefault();
}
