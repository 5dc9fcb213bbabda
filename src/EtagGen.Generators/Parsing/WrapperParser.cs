using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Decides what the wrapper of a handler is made of, from its results and the developer's options.</summary>
internal static class WrapperParser
{
    public static (WrapperModel? Wrapper, ImmutableArray<Problem> Problems) Parse(
        IMethodSymbol handler, VersionedOptions options, Compilation compilation)
    {
        var (found, resultProblem) = ResultParser.Bodies(handler.ReturnType);
        if (resultProblem is not null)
            return (null, [resultProblem]);

        var bodies = found.Distinct().Select(body => BodyParser.Parse(body, options, compilation)).ToList();
        var problems = bodies.SelectMany(body => body.Problems).Distinct().ToImmutableArray();
        if (!problems.IsEmpty)
            return (null, problems);

        return (new WrapperModel(
            bodies.Select(body => body.Body!).ToEquatableArray(),
            bodies.SelectMany(body => body.Nested).Distinct().ToEquatableArray(),
            options.Weak,
            options.CacheControl), []);
    }
}
