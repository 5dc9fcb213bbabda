namespace EtagGen.Generators.Model;

/// <summary>What one node of the source turned out to be: a call, or a handler that may reach one as a mere delegate.</summary>
internal sealed record FoundNode(FoundCall? Call, HandlerModel? Handler);

/// <summary>All that was found in a compilation.</summary>
/// <param name="Calls">The calls to intercept.</param>
/// <param name="Handlers">
/// The handlers that may reach a call as a mere delegate; none where no call takes one.
/// </param>
internal sealed record FoundModel(EquatableArray<FoundCall> Calls, EquatableArray<HandlerModel> Handlers)
{
    public static readonly FoundModel Nothing = new(EquatableArray<FoundCall>.Empty, EquatableArray<HandlerModel>.Empty);

    public static FoundModel Of(IEnumerable<FoundNode?> nodes)
    {
        var found = nodes.OfType<FoundNode>().ToList();
        return Of(found.Select(node => node.Call), found.Select(node => node.Handler));
    }

    public static FoundModel Of(IEnumerable<FoundCall?> calls, IEnumerable<HandlerModel?> handlers)
    {
        var known = handlers.OfType<HandlerModel>().Distinct().ToEquatableArray();
        var found = calls.OfType<FoundCall>().Where(call => call.Endpoint.Wrapper is not null || known.Count != 0).ToEquatableArray();
        return new(found, found.Any(call => call.Endpoint.Wrapper is null) ? known : EquatableArray<HandlerModel>.Empty);
    }

    /// <summary>The wrappers that the calls and handlers need, and those that these ask, each once.</summary>
    public EquatableArray<WrapperModel> Wrappers => Calls.Select(call => call.Endpoint.Wrapper).OfType<WrapperModel>()
        .Concat(Handlers.Select(handler => handler.Wrapper))
        .SelectMany(wrapper => wrapper.Rest is { } rest ? [wrapper, rest] : new[] { wrapper })
        .Distinct()
        .ToEquatableArray();
}
