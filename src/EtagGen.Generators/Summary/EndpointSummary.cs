using EtagGen.Generators.Analysis;
using EtagGen.Generators.Model;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Generators.Summary;

/// <summary>
/// Lists the endpoints of a project and what validates each, for the build's log. Reads the whole compilation, so it is asked
/// for: by the MSBuild property <c>EtagGenSummary</c>.
/// </summary>
internal static class EndpointSummary
{
    /// <summary>The file with all lines, as comments, which the package's targets read.</summary>
    public const string FileName = "EtagGen.Summary.g.cs";

    /// <summary>The file with those of <see cref="IsBare"/>.</summary>
    public const string BareFileName = "EtagGen.WithoutValidator.g.cs";

    /// <summary>How the line of a GET ends that lacks a validator.</summary>
    public const string Bare = ": no validator";

    /// <summary>How the line of a GET ends whose handler is not written where it is mapped: it may have a validator or not.</summary>
    public const string Unseen = " (its handler cannot be seen)" + Bare;

    /// <summary>How the line of a GET ends whose handler does not show what it sends: that may have a version or not.</summary>
    public const string Opaque = " (what it sends cannot be seen)" + Bare;

    /// <summary>Whether the build asks for it.</summary>
    public static bool IsWanted(AnalyzerConfigOptions global) =>
        global.TryGetValue("build_property.EtagGenSummary", out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A line for each endpoint with a validator, and for each GET that lacks one, in the order of routes.</summary>
    public static EquatableArray<string> Of(
        ParseContext context, BuildEnvironment environment, AnalyzerConfigOptionsProvider config, CancellationToken cancellation)
    {
        var endpoints = new EndpointLines(context, environment, new UnversionedGets(context, config));
        var lines = context.Compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot(cancellation).DescendantNodes().Where(CallFinder.MayMatter))
            .Select(node => endpoints.LineOf(node, cancellation))
            .OfType<string>();

        // Two endpoints can look alike here, and both count.
        return lines.OrderBy(RouteOf, StringComparer.Ordinal).ThenBy(line => line, StringComparer.Ordinal)
            .GroupBy(line => line)
            .SelectMany(alike => alike.Select((line, index) => index == 0 ? line : line.Insert(EndOfRoute(line), $" ({index + 1})")))
            .ToEquatableArray();
    }

    /// <summary>What is between the methods and the validator: the route comes before those that it is a part of.</summary>
    private static string RouteOf(string line) => line.Substring(0, EndOfRoute(line)).Substring(line.IndexOf(' ') + 1);

    private static int EndOfRoute(string line) => line.IndexOf(": ", StringComparison.Ordinal);

    /// <summary>Whether a line is of a GET that lacks a validator.</summary>
    public static bool IsBare(string line) => line.EndsWith(Bare, StringComparison.Ordinal);

    /// <summary>The lines as a generated file.</summary>
    public static string Emit(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"// {OnOneLine(line)}\n"));

    /// <summary>A pattern can have any character.</summary>
    private static string OnOneLine(string line) => string.Concat(line.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
