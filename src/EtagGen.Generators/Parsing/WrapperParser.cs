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

        var bodies = BodyAlternatives.Of(found, context).Select(body => BodyParser.Parse(body, options, context)).ToList();
        var problems = bodies.SelectMany(body => body.Problems).Distinct().ToImmutableArray();

        // Beside a body with a version, one without (or an anonymous one) is sent without a validator.
        var wrapped = bodies.FindAll(body => body.Body is not null);
        if (wrapped.Count != 0)
            problems = problems.RemoveAll(problem => problem.Id is "ETAG003" or "ETAG016");
        if (wrapped.Count == 0 || !problems.IsEmpty)
            return (null, problems);

        return (new WrapperModel(
            wrapped.Select(body => body.Body!).ToEquatableArray(),
            wrapped.SelectMany(body => body.Nested).Distinct().ToEquatableArray(),
            options.Weak,
            options.CacheControl), []);
    }
}
