using System.Collections.Immutable;
using EtagGen.Generators.Model;

namespace EtagGen.Generators.Parsing;

/// <summary>The bodies that a handler can return, and what is wrong with them.</summary>
/// <param name="Bodies">Those that have a case.</param>
/// <param name="Nested">What they hold.</param>
/// <param name="ExperimentalIds">The diagnostics of the experimental types and members that they use.</param>
/// <param name="Problems">What is wrong with them.</param>
/// <param name="Rest">The wrapper of all that does not show; null where all does, or it is among the bodies.</param>
internal sealed record ReadBodies(
    EquatableArray<BodyModel> Bodies,
    EquatableArray<EntityModel> Nested,
    EquatableArray<string> ExperimentalIds,
    ImmutableArray<Problem> Problems,
    WrapperModel? Rest = null)
{
    public static ReadBodies Failed(params Problem[] problems) =>
        new(EquatableArray<BodyModel>.Empty, EquatableArray<EntityModel>.Empty, EquatableArray<string>.Empty, [.. problems]);

    public static ReadBodies Of(IReadOnlyCollection<ParsedBody> bodies, ImmutableArray<Problem> problems) =>
        bodies.Count == 1 && bodies.First() is { } only
            ? new(new([only.Body!]), only.Nested.ToEquatableArray(), only.ExperimentalIds.ToEquatableArray(), problems)
            : new(
                bodies.Select(body => body.Body!).ToEquatableArray(),
                bodies.SelectMany(body => body.Nested).Distinct().ToEquatableArray(),
                bodies.SelectMany(body => body.ExperimentalIds).Distinct().OrderBy(id => id, StringComparer.Ordinal).ToEquatableArray(),
                problems);

    public bool IsEmpty => Bodies.Count == 0 && Rest is null;

    /// <summary>Those that have a validator.</summary>
    public ImmutableArray<BodyModel> Covered => [.. Bodies.Concat(Rest?.Bodies ?? EquatableArray<BodyModel>.Empty).Where(body => body.IsCovered)];
}
