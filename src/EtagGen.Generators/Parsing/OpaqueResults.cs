using System.Collections.Concurrent;
using System.Collections.Immutable;
using EtagGen.Generators.Model;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// What the handlers of a compilation may send that do not show what: the same for all of them, a body of each type that has a
/// version. Read once, as there may be as many such handlers as types.
/// </summary>
internal sealed class OpaqueResults(ParseContext context)
{
    private readonly Lazy<ImmutableArray<FoundBody>> _bodies = new(() => BodyAlternatives.Unknown(context));
    private readonly Lazy<FoundBody?> _covered = new(() => BodyAlternatives.AnyUnknown(context)
        .FirstOrDefault(body => context.Bodies.Of(body, VersionedOptions.None).Body is { IsCovered: true }));
    private readonly ConcurrentDictionary<(bool Weak, string? CacheControl), (WrapperModel?, ImmutableArray<Problem>)> _wrappers = new();

    /// <summary>The bodies, each before those that it could be taken for.</summary>
    public ImmutableArray<FoundBody> Bodies => _bodies.Value;

    /// <summary>
    /// Bodies to read for all such handlers: one that has a validator is enough to know that they may have one, and what is wrong
    /// with others is no problem then.
    /// </summary>
    private ImmutableArray<FoundBody> Sample => !context.IsForGeneration && _covered.Value is { } covered ? [covered] : Bodies;

    /// <summary>Whether a handler that only reads has the same wrapper as all others: its attribute names nothing.</summary>
    public bool AreAllFor(VersionedOptions options) => options is { Members.IsEmpty: true, LastModified: null, Current: null } && !Sample.IsEmpty;

    /// <summary>The wrapper that all such handlers have, and what is wrong with it.</summary>
    public (WrapperModel?, ImmutableArray<Problem>) WrapperOf(
        VersionedOptions options, Func<ImmutableArray<FoundBody>, (WrapperModel?, ImmutableArray<Problem>)> read) =>
        _wrappers.GetOrAdd((options.Weak, options.CacheControl), _ => read(Sample));
}
