using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Reads the bodies of a handler, and tells what is wrong with them together.</summary>
internal static class BodyReader
{
    /// <param name="bodies">The bodies, each before those that it could be taken for.</param>
    /// <param name="options">What the handler's attribute says.</param>
    /// <param name="context">The compilation.</param>
    /// <param name="others">What may be sent beside them, of which at least one has a validator; null: nothing.</param>
    public static ReadBodies Read(ImmutableArray<FoundBody> bodies, VersionedOptions options, ParseContext context, OpaqueRest? others = null)
    {
        var parsed = new ParsedBody[bodies.Length];
        var wrapped = new List<ParsedBody>(bodies.Length);
        for (var i = 0; i < bodies.Length; i++)
        {
            parsed[i] = context.Bodies.Of(bodies[i], options);
            if (parsed[i].Body is not null)
                wrapped.Add(parsed[i]);
        }

        var isCovered = others is not null || wrapped.Any(body => body.Body!.IsCovered);
        var problems = ProblemsOf(bodies, parsed, isWrapped: others is not null || wrapped.Count != 0, isCovered, context);
        if (options.LastModified is { } date && isCovered && wrapped.All(body => body.Body!.LastModified is null) && others is not { HasDate: true })
        {
            problems = problems.Add(Problem.Of("ETAG005", date,
                "a list, a page, or an entity that holds other versioned ones, has no date of its own: the latest one in it can go back"));
        }

        if (problems.IsEmpty && (others is not null || bodies.Any(body => body.IsGuess)))
            problems = [Problem.Of("ETAG007")];
        return ReadBodies.Of(wrapped, problems);
    }

    /// <summary>What is wrong with bodies. What nobody says that it is sent is no problem, as long as something else may be.</summary>
    private static ImmutableArray<Problem> ProblemsOf(
        ImmutableArray<FoundBody> bodies, ParsedBody[] parsed, bool isWrapped, bool isCovered, ParseContext context)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        for (var i = 0; i < bodies.Length; i++)
        {
            if ((bodies[i].IsGuess && isCovered) || IsUnresolved(bodies[i].Type))
                continue;
            foreach (var problem in parsed[i].Problems)
            {
                if (!(isWrapped && IsOfAnother(bodies[i], problem, context)) && !problems.Contains(problem))
                    problems.Add(problem);
            }
        }

        return problems.ToImmutable();
    }

    /// <summary>Whether the compiler does not know a type either: someone is typing, and it says so already.</summary>
    private static bool IsUnresolved(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => IsUnresolved(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsUnresolved),
        _ => false,
    };

    /// <summary>Whether a body has no version, or is anonymous: beside one with a version, it is sent without a validator.</summary>
    private static bool IsOfAnother(FoundBody body, Problem problem, ParseContext context) =>
        problem.Id == "ETAG003" || (problem.Id == "ETAG016" && NameableTypes.FirstThatIsNot(body.Type, context.Compilation) is not null);
}
