using EtagGen.Generators.Analysis;
using EtagGen.Generators.Model;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

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

    private const string Bare = ": no validator";

    /// <summary>Whether the build asks for it.</summary>
    public static bool IsWanted(AnalyzerConfigOptions global) =>
        global.TryGetValue("build_property.EtagGenSummary", out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A line for each endpoint with a validator, and for each GET that lacks one, in the order of routes.</summary>
    public static EquatableArray<string> Of(ParseContext context, BuildEnvironment environment, AnalyzerConfigOptionsProvider config, CancellationToken cancellation)
    {
        var gets = new UnversionedGets(context, config);
        var lines = new List<string>();
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            foreach (var call in tree.GetRoot(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>().Where(CallFinder.MayMap))
            {
                if (context.SemanticsOf(tree).GetOperation(call, cancellation) is IInvocationOperation operation
                    && LineOf(operation, gets, environment, context) is { } line)
                {
                    lines.Add(line);
                }
            }
        }

        return lines.OrderBy(line => line.Substring(line.IndexOf('/')), StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>Whether a line is of a GET that lacks a validator.</summary>
    public static bool IsBare(string line) => line.EndsWith(Bare, StringComparison.Ordinal);

    /// <summary>The lines as a generated file.</summary>
    public static string Emit(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"// {OnOneLine(line)}\n"));

    /// <summary>A pattern can have any character.</summary>
    private static string OnOneLine(string line) => string.Concat(line.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));

    private static string? LineOf(IInvocationOperation call, UnversionedGets gets, BuildEnvironment environment, ParseContext context)
    {
        if (FluentCall.Is(call))
        {
            // Where the attribute is there too and counts, the Map call has the line.
            var isMapped = !environment.HasRequestDelegateGenerator && FluentCall.MapCallOf(call) is { } map && HandlerParser.HandlerOf(map.Handler) is { } handler
                && handler.HasAttribute(TypeNames.EtagGen, "VersionedAttribute");
            return isMapped || FluentCall.InvocationOf(call) is not { } mapped ? null : Versioned(mapped, HandlerParser.ParseFluent(call, context));
        }

        return gets.Find(call) is not null ? Route(call, head: false) + Bare
            : environment.HasRequestDelegateGenerator ? null
            : Versioned(call, HandlerParser.ParseMap(call, context));
    }

    private static string? Versioned(IInvocationOperation map, ParsedHandler? parsed) => parsed?.Endpoint is { Wrapper: { } wrapper } endpoint
        ? $"{Route(map, endpoint.Head)}: {ValidatorText.Of(wrapper)}"
        : null;

    private static string Route(IInvocationOperation map, bool head)
    {
        var methods = MapCall.Of(map)?.HttpMethods is { } known ? string.Join(",", known) : "GET";
        return $"{methods}{(head ? ",HEAD" : "")} {RoutePattern.Of(map) ?? "/?"}";
    }
}
