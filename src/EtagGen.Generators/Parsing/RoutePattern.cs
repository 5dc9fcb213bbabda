using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>The route of an endpoint, with those of the groups that it is in, as far as they can be seen.</summary>
internal static class RoutePattern
{
    /// <summary><c>/orders/{id}</c>: with a slash before each part and none behind; null where the call has no constant pattern.</summary>
    public static string? Of(IInvocationOperation map)
    {
        if (PartOf(map) is not { } route)
            return null;
        for (var group = GroupAbove(map); group is not null; group = GroupAbove(group))
            route = PartOf(group) + route;
        return route.Length == 0 ? "/" : route;
    }

    private static IInvocationOperation? GroupAbove(IInvocationOperation call) => Chains.FirstUp(call, upper => upper.TargetMethod.Name == "MapGroup");

    /// <summary>The pattern of one call; of a helper with a name of its own for it, the one text that it is given.</summary>
    private static string? PartOf(IInvocationOperation call)
    {
        var argument = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name is "pattern" or "prefix")
            ?? call.Arguments.FirstOrDefault(argument => argument.Value.ConstantValue is { HasValue: true, Value: string });
        return argument?.Value.ConstantValue.Value is string pattern ? Normal(pattern) : null;
    }

    private static string Normal(string pattern) => pattern.Trim('/') is { Length: > 0 } part ? "/" + part : "";
}
