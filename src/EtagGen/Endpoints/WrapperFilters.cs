using EtagGen.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Endpoints;

/// <summary>
/// The filters of a wrapped endpoint. The outermost one takes what all others, the application's among them, leave of the
/// handler's answer, so that no 304 hides from a filter what the handler returned, and no tag stays on what a filter puts in its
/// place. What has to be decided before the handler runs is decided innermost, behind the filters that say who may know what.
/// </summary>
internal sealed class WrapperFilters
{
    private readonly VersionedWrapper _wrapper;
    private readonly EndpointBuilder _endpoint;
    private readonly Func<EndpointFilterFactoryContext, EndpointFilterDelegate, EndpointFilterDelegate> _guard;

    private WrapperFilters(VersionedWrapper wrapper, EndpointBuilder endpoint)
    {
        _wrapper = wrapper;
        _endpoint = endpoint;
        _guard = Guard;
    }

    /// <summary>Adds them to an endpoint, around all filters that it has.</summary>
    /// <returns>The filters, to be put in their places again where others are added.</returns>
    public static WrapperFilters AddTo(EndpointBuilder endpoint, VersionedWrapper wrapper)
    {
        var filters = new WrapperFilters(wrapper, endpoint);
        endpoint.FilterFactories.Insert(0, filters.Answer);
        if (wrapper.HasGuard)
            endpoint.FilterFactories.Add(filters._guard);
        return filters;
    }

    /// <summary>Makes the guard the innermost again.</summary>
    public void KeepInnermost()
    {
        if (_endpoint.FilterFactories.Remove(_guard))
            _endpoint.FilterFactories.Add(_guard);
    }

    private EndpointFilterDelegate Answer(EndpointFilterFactoryContext context, EndpointFilterDelegate next) =>
        new VersionedFilter(VersionedAnswer.Of(_wrapper, context.MethodInfo, _endpoint), next).InvokeAsync;

    private EndpointFilterDelegate Guard(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        // What is decided by the current state would pass by a filter behind this one, which may say who knows of it.
        if (_wrapper.HasCurrent && _endpoint.FilterFactories[^1] != _guard)
        {
            throw new InvalidOperationException(
                $"{_endpoint.DisplayName}: a filter was added behind WithETag(), where it would not be asked before a 304 or 412. "
                + "Add it in front of WithETag(), or to the builder that WithETag() returns.");
        }

        return _wrapper.Guard(new EndpointSettings(_wrapper, _endpoint.FilterFactories.Count > 2, _endpoint), next);
    }
}
