using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Decides what the wrapper of a handler is made of, from its results and the developer's options.</summary>
internal static class WrapperParser
{
    /// <summary>Reads a handler.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="options">What its attribute says.</param>
    /// <param name="writes">Whether it is mapped to other methods than GET and HEAD.</param>
    /// <param name="pattern">The route pattern; null where it cannot be seen.</param>
    /// <param name="context">The compilation.</param>
    public static (WrapperModel? Wrapper, ImmutableArray<Problem> Problems) Parse(
        IMethodSymbol handler, VersionedOptions options, bool writes, string? pattern, ParseContext context)
    {
        var seen = ResultParser.Seen(handler, context);
        if (!writes && seen is { Bodies.IsEmpty: true, AreAll: false } && context.Opaque.AreAllFor(options))
            return context.Opaque.WrapperOf(options, bodies => Plain(Read((bodies, null), options, context), options, write: null));

        var found = ResultParser.Bodies(handler, seen, context);
        var read = Read(found, options, context);
        var write = writes ? WriteParser.Parse(handler, options, context) : null;
        if (options.Current is not null)
            return WithCurrent(handler, options, pattern, found.Bodies, read, write, context);
        if (write?.IfMatch is not null)
            return WithIfMatch(handler, options, read, write, context);
        return Plain(read, options, write);
    }

    private static (WrapperModel?, ImmutableArray<Problem>) Plain(ReadBodies read, VersionedOptions options, WriteModel? write) =>
        read.IsEmpty || read.Problems.Any(problem => Rules.Rules.IsError(problem.Id))
            ? (null, read.Problems)
            : (ToModel(read, options, null, write), read.Problems);

    /// <summary>The bodies that a handler can return, and what is wrong with them.</summary>
    private sealed record ReadBodies(ImmutableArray<ParsedBody> Wrapped, ImmutableArray<Problem> Problems)
    {
        public bool IsEmpty => Wrapped.IsEmpty;

        /// <summary>Those that have a validator.</summary>
        public ImmutableArray<BodyModel> Covered => [.. Wrapped.Select(body => body.Body!).Where(body => body.IsCovered)];
    }

    private static ReadBodies Read((ImmutableArray<FoundBody> Bodies, Problem? Problem) found, VersionedOptions options, ParseContext context)
    {
        if (found.Problem is not null)
            return new([], [found.Problem]);

        var bodies = BodyAlternatives.Of(found.Bodies, context);
        var parsed = new ParsedBody[bodies.Length];
        var wrapped = ImmutableArray.CreateBuilder<ParsedBody>(bodies.Length);
        for (var i = 0; i < bodies.Length; i++)
        {
            parsed[i] = context.Bodies.Of(bodies[i], options);
            if (parsed[i].Body is not null)
                wrapped.Add(parsed[i]);
        }

        var isCovered = wrapped.Any(body => body.Body!.IsCovered);
        var problems = ProblemsOf(bodies, parsed, isWrapped: wrapped.Count != 0, isCovered, context);
        if (options.LastModified is { } date && isCovered && wrapped.All(body => body.Body!.LastModified is null))
            problems = problems.Add(Problem.Of("ETAG005", date, "a list, a page, or an entity that holds other versioned ones, has no date of its own: the latest one in it can go back"));
        if (problems.IsEmpty && bodies.Any(body => body.IsGuess))
            problems = [Problem.Of("ETAG007")];
        return new(wrapped.ToImmutable(), problems);
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

    /// <summary>The current version comes from elsewhere, so any result will do.</summary>
    private static (WrapperModel?, ImmutableArray<Problem>) WithCurrent(
        IMethodSymbol handler, VersionedOptions options, string? pattern, ImmutableArray<FoundBody> found, ReadBodies read, WriteModel? write, ParseContext context)
    {
        var parsed = CurrentParser.Parse(handler, options, pattern, read.Covered, ContractOf(found), context);
        if (parsed.Current is not { } current)
            return (null, parsed.Problems);
        if (write is not null && WriteParser.FaultOf(handler, [current.State], context.Compilation) is { } fault)
            return (null, [fault]);

        var bodies = parsed.IsAlone ? new([], []) : read;
        var problems = (parsed.IsAlone ? read.Problems.RemoveAll(problem => problem.Id != "ETAG005") : read.Problems).AddRange(parsed.Problems);
        var model = ToModel(bodies, options, current, write);
        return problems.Any(problem => Rules.Rules.IsError(problem.Id))
            ? (null, problems)
            : (model with { Nested = model.Nested.Concat(parsed.Nested).Distinct().ToEquatableArray() }, problems);
    }

    /// <summary>Fingerprint of all that a handler may send; of files and the like nothing is known.</summary>
    private static ulong ContractOf(ImmutableArray<FoundBody> found) => found.Aggregate(
        0UL, (bits, body) => unchecked((bits * 31) ^ JsonContract.Fingerprint(SequenceTypes.StreamedItemOf(body.Type) ?? body.Type, named: false)));

    /// <summary>The handler compares the version itself, so any result will do.</summary>
    private static (WrapperModel?, ImmutableArray<Problem>) WithIfMatch(
        IMethodSymbol handler, VersionedOptions options, ReadBodies read, WriteModel write, ParseContext context)
    {
        var problems = read.Problems.RemoveAll(problem => problem.Id is "ETAG003" or "ETAG014" or "ETAG016");
        if (WriteParser.FaultOf(handler, read.Covered.Select(body => body.Entity).OfType<EntityModel>(), context.Compilation) is { } fault)
            problems = problems.Add(fault);
        return problems.Any(problem => Rules.Rules.IsError(problem.Id)) ? (null, problems) : (ToModel(read, options, null, write), problems);
    }

    private static WrapperModel ToModel(ReadBodies read, VersionedOptions options, CurrentModel? current, WriteModel? write) => new(
        read.Wrapped.Select(body => body.Body!).ToEquatableArray(),
        read.Wrapped.Length == 1 ? read.Wrapped[0].Nested.ToEquatableArray() : read.Wrapped.SelectMany(body => body.Nested).Distinct().ToEquatableArray(),
        options.Weak,
        options.CacheControl,
        read.Wrapped.Length == 1
            ? read.Wrapped[0].ExperimentalIds.ToEquatableArray()
            : read.Wrapped.SelectMany(body => body.ExperimentalIds).Distinct().OrderBy(id => id, StringComparer.Ordinal).ToEquatableArray(),
        current,
        write);
}
