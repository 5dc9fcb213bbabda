using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Decides what the wrapper of a handler is made of, from its results and the developer's options.</summary>
internal static class WrapperParser
{
    public static (WrapperModel? Wrapper, ImmutableArray<Problem> Problems) Parse(
        IMethodSymbol handler, VersionedOptions options, ParseContext context)
    {
        var (found, resultProblem) = ResultParser.Bodies(handler, context);
        if (resultProblem is not null)
            return (null, [resultProblem]);

        var bodies = BodyAlternatives.Of(found, context).Select(body => (Found: body, Parsed: BodyParser.Parse(body, options, context))).ToList();
        var wrapped = bodies.Select(body => body.Parsed).Where(body => body.Body is not null).ToList();
        var isCovered = wrapped.Exists(body => body.Body!.IsCovered);

        // What nobody says that it is sent is no problem, as long as something else may be.
        var problems = bodies.Where(body => !body.Found.IsGuess || !isCovered)
            .SelectMany(body => body.Parsed.Problems.Where(problem => wrapped.Count == 0 || !IsOfAnother(body.Found, problem, context)))
            .Distinct().ToImmutableArray();
        if (options.LastModified is { } date && isCovered && wrapped.TrueForAll(body => body.Body!.LastModified is null))
            problems = problems.Add(Problem.Of("ETAG005", date, "a list, a page, or an entity that holds other versioned ones, has no date of its own: the latest one in it can go back"));
        if (wrapped.Count == 0 || problems.Any(problem => Rules.Rules.IsError(problem.Id)))
            return (null, problems);

        return (new WrapperModel(
            wrapped.Select(body => body.Body!).ToEquatableArray(),
            wrapped.SelectMany(body => body.Nested).Distinct().ToEquatableArray(),
            options.Weak,
            options.CacheControl,
            ExperimentalIds.Of(wrapped.SelectMany(body => body.Types)).ToEquatableArray()), problems);
    }

    /// <summary>Whether a body has no version, or is anonymous: beside one with a version, it is sent without a validator.</summary>
    private static bool IsOfAnother(FoundBody body, Problem problem, ParseContext context) =>
        problem.Id == "ETAG003" || (problem.Id == "ETAG016" && NameableTypes.FirstThatIsNot(body.Type, context.Compilation) is not null);
}
