using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Generators.Parsing;

/// <summary>Whether the build lets a <c>Map*</c> call be intercepted.</summary>
/// <param name="HasRequestDelegateGenerator">Whether the framework's generator intercepts the same calls.</param>
/// <param name="Fault">Why no call can be intercepted.</param>
internal sealed record BuildEnvironment(bool HasRequestDelegateGenerator, string? Fault)
{
    /// <summary>The namespace of the interceptors, as the package's targets add it to <c>InterceptorsNamespaces</c>.</summary>
    public const string InterceptorsNamespace = "EtagGen.Generated";

    public static BuildEnvironment Of(ParseOptions? parseOptions, AnalyzerConfigOptions global)
    {
        global.TryGetValue("build_property.EnableRequestDelegateGenerator", out var enabled);
        return new(string.Equals(enabled, "true", StringComparison.OrdinalIgnoreCase), FaultOf(parseOptions));
    }

    private static string? FaultOf(ParseOptions? options)
    {
        if (options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 })
            return "the language version is older than C# 11; remove <LangVersion> or raise it";

        options.Features.TryGetValue("InterceptorsNamespaces", out var namespaces);
        return namespaces?.Split(';').Any(Covers) is true
            ? null
            : $"<InterceptorsNamespaces> lacks '{InterceptorsNamespace}'; append to it with $(InterceptorsNamespaces);…"
                + " and do not replace it in a target";
    }

    private static bool Covers(string entry)
    {
        // As the compiler reads it: it trims nothing.
        return entry.Length != 0 && (InterceptorsNamespace + ".").StartsWith(entry + ".", StringComparison.Ordinal);
    }
}
