using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Rules;

/// <summary>The rules: ids and severities are stable.</summary>
internal static class Rules
{
    /// <summary>Where the page of a rule is: this and its id.</summary>
    private const string Pages = "https://github.com/etaggen/etaggen/blob/main/src/EtagGen.Generators/Rules/";

    public static readonly DiagnosticDescriptor NoValidator = Warning(
        "ETAG001", "GET handler sends no validator",
        "This GET sends '{0}' without a validator, although it has a version, {1}: add {2}, or [NotVersioned(\"why\")] to its handler");

    public static readonly DiagnosticDescriptor NoVersionField = Info(
        "ETAG002", "GET handler sends a body that has no version", "This GET sends '{0}' without a validator, as it {1}");

    public static readonly DiagnosticDescriptor NoVersion = Error(
        "ETAG003", "[Versioned] handler has no version source", "No validator can be derived from '{0}': {1}");

    public static readonly DiagnosticDescriptor SeveralVersions = Error(
        "ETAG004", "Several version candidates",
        "'{0}' has several candidates ({1}): name one, [Versioned(nameof(…))] or [Versioned(LastModified = nameof(…))]");

    public static readonly DiagnosticDescriptor UnusableMember = Error(
        "ETAG005", "Version member cannot be used", "'{0}' cannot be used as a validator: {1}");

    public static readonly DiagnosticDescriptor NotMapped = Error(
        "ETAG006", "[Versioned] handler is not mapped", "[Versioned] has no effect on {0}: {1}");

    public static readonly DiagnosticDescriptor Erased = Warning(
        "ETAG007", "Erased IResult",
        "What this handler sends shows only when it runs: an entity or a list of entities has a validator, a page or dictionary of them has none; "
        + "return TypedResults, in its own return statements or as Results<…>");

    public static readonly DiagnosticDescriptor RequestDelegateGenerator = Error(
        "ETAG008", "The Request Delegate Generator owns this call",
        "[Versioned] cannot be wrapped while EnableRequestDelegateGenerator is true (it is under PublishAot and PublishTrimmed): "
        + "the framework's generator intercepts the same call");

    public static readonly DiagnosticDescriptor NotIdentified = Warning(
        "ETAG009", "The validator does not identify the resource", "Two {0} may have one tag: {1}");

    public static readonly DiagnosticDescriptor UnsafeMethod = Error(
        "ETAG010", "If-Match could not be honoured",
        "[Versioned] on {0} could not honour If-Match of a {1}: "
        + "name a method that reads the current version, [Versioned(Current = nameof(…))], or take an IfMatch<TVersion> parameter");

    public static readonly DiagnosticDescriptor HandWritten = Warning(
        "ETAG011", "Validator written by hand", "[Versioned] answers this already, and the {0} written by hand can contradict it: remove it");

    public static readonly DiagnosticDescriptor NotCovered = Warning(
        "ETAG012", "Part of the body is not covered by the validator", "The validator would not cover '{0}': {1}");

    public static readonly DiagnosticDescriptor CurrentUnusable = Error(
        "ETAG013", "Current cannot be called", "Current = \"{0}\" cannot be used: {1}");

    public static readonly DiagnosticDescriptor Streamed = Error(
        "ETAG014", "Streamed or deferred body",
        "'{0}' comes in while it is sent, too late for a validator; "
        + "return a list or an entity, or name a method that reads its version, [Versioned(Current = nameof(…))]");

    public static readonly DiagnosticDescriptor BuildNotFit = Error(
        "ETAG015", "The build does not allow the wrapper", "[Versioned] handlers cannot be wrapped: {0}");

    public static readonly DiagnosticDescriptor Inaccessible = Error(
        "ETAG016", "Type is not accessible",
        "'{0}' cannot be named by generated code: "
        + "make it, and the types around it, at least internal, and neither file-local, anonymous, behind an extern alias nor a type parameter");

    public static readonly DiagnosticDescriptor PoorVersion = Info(
        "ETAG017", "Poor version", "'{0}' is a poor version: {1}");

    /// <summary>All of them, by id.</summary>
    public static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = new[]
    {
        NoValidator, NoVersionField, NoVersion, SeveralVersions, UnusableMember, NotMapped, Erased, RequestDelegateGenerator, NotIdentified,
        UnsafeMethod, HandWritten, NotCovered, CurrentUnusable, Streamed, BuildNotFit, Inaccessible, PoorVersion,
    }.ToImmutableDictionary(rule => rule.Id);

    /// <summary>Whether a problem leaves a handler without its wrapper.</summary>
    public static bool IsError(string id) => ById[id].DefaultSeverity == DiagnosticSeverity.Error;

    private static DiagnosticDescriptor Info(string id, string title, string message) =>
        new(id, title, message, "EtagGen", DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: $"{Pages}{id}.md");

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        new(id, title, message, "EtagGen", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Pages}{id}.md");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "EtagGen", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Pages}{id}.md");
}
