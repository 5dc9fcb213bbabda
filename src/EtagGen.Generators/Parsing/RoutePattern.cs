using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>The route of an endpoint, with those of the groups that it is in, as far as they can be seen.</summary>
internal static class RoutePattern
{
    /// <summary><c>/orders/{id}</c>: with a slash before each part and none behind; null where the call has no constant pattern.</summary>
    public static string? Of(IInvocationOperation map, ParseContext context)
    {
        if (PartOf(map) is not { } route)
            return null;

        // Methods can call each other in a circle.
        var depth = 0;
        for (var group = GroupAbove(map, context); group is not null && depth < 16; group = GroupAbove(group, context), depth++)
            route = PartOf(group) + route;
        return route.Length == 0 ? "/" : route;
    }

    /// <summary>The next group, in the same method or in the one that calls it with its group.</summary>
    private static IInvocationOperation? GroupAbove(IInvocationOperation call, ParseContext context)
    {
        for (var (below, depth) = ((IInvocationOperation?)call, 0); below is not null && depth < 16; below = context.Groups.Of(below), depth++)
        {
            if (Chains.FirstUp(below, upper => upper.TargetMethod.Name == "MapGroup") is { } group)
                return group;
        }

        return null;
    }

    /// <summary>The pattern of one call; of a helper with a name of its own for it, the one text that it is given.</summary>
    private static string? PartOf(IInvocationOperation call)
    {
        var argument = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name is "pattern" or "prefix")
            ?? call.Arguments.FirstOrDefault(argument => argument.Value.ConstantValue is { HasValue: true, Value: string });
        return argument?.Value.ConstantValue.Value is string pattern ? Normal(pattern) : null;
    }

    private static string Normal(string pattern) => pattern.Trim('/') is { Length: > 0 } part ? "/" + part : "";
}
