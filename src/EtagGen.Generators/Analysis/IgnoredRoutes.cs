using System.Collections.Concurrent;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Analysis;

/// <summary>
/// Reads the <c>.editorconfig</c> key <c>etaggen.ignored_routes</c>: route patterns with commas between them, in which
/// <c>*</c> stands for anything. The routes of health probes are ignored as they are.
/// </summary>
internal sealed class IgnoredRoutes(AnalyzerConfigOptionsProvider options, ParseContext parsing)
{
    /// <summary>The parts of routes that tell an orchestrator or monitor how the application is, which asks without conditions.</summary>
    private static readonly HashSet<string> OfProbes =
    [
        "health", "healthz", "_health", "health-check", "healthcheck", "healthchecks", "livez", "readyz", "alive", "ping",
    ];

    private const string Key = "etaggen.ignored_routes";

    private readonly ConcurrentDictionary<SyntaxTree, string[]> _patterns = new();

    /// <summary>Whether the route of a <c>Map*</c> call is one of them, with the groups around it as far as they can be seen.</summary>
    public bool Contains(IInvocationOperation map)
    {
        var patterns = _patterns.GetOrAdd(map.Syntax.SyntaxTree, PatternsFor);
        if (patterns.Length == 0 && RoutePattern.HasParameter(map))
            return false;
        return RoutePattern.Of(map, parsing) is { } route && (IsProbe(route) || patterns.Any(pattern => Matches(pattern, route)));
    }

    /// <summary>A probe asks for no resource, so its route has no parameter.</summary>
    private static bool IsProbe(string route) => !route.Contains('{') && route.Split('/').Any(part => OfProbes.Contains(part.ToLowerInvariant()));

    private string[] PatternsFor(SyntaxTree tree) => options.GetOptions(tree).TryGetValue(Key, out var value)
        ? [.. value.Split(',').Select(pattern => pattern.Trim()).Where(pattern => pattern.Length != 0).Select(pattern => "/" + pattern.Trim('/'))]
        : [];

    private static bool Matches(string pattern, string route)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1)
            return string.Equals(pattern, route, StringComparison.OrdinalIgnoreCase);
        if (!route.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase))
            return false;

        // Each part where it comes first, the last one at the end.
        var position = parts[0].Length;
        for (var i = 1; i < parts.Length - 1; i++)
        {
            position = route.IndexOf(parts[i], position, StringComparison.OrdinalIgnoreCase);
            if (position < 0)
                return false;
            position += parts[i].Length;
        }

        var last = parts[parts.Length - 1];
        return route.Length - position >= last.Length && route.EndsWith(last, StringComparison.OrdinalIgnoreCase);
    }
}
