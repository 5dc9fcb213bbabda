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
    private readonly Lazy<ReadBodies> _read = new(() => BodyReader.Read(context.Opaque.Bodies, VersionedOptions.None, context));
    private readonly ConcurrentDictionary<(bool Weak, string? CacheControl), (WrapperModel?, ImmutableArray<Problem>)> _wrappers = new();

    /// <summary>The bodies, each before those that it could be taken for.</summary>
    public ImmutableArray<FoundBody> Bodies => _bodies.Value;

    /// <summary>What was read of them, for handlers whose attribute names nothing.</summary>
    public ReadBodies Read => _read.Value;

    /// <summary>
    /// What was read for all such handlers: one body that has a validator is enough to know that they may have one, and what is
    /// wrong with others is no problem then.
    /// </summary>
    private ReadBodies Sample => !context.IsForGeneration && _covered.Value is { } covered ? BodyReader.Read([covered], VersionedOptions.None, context) : Read;

    /// <summary>Whether an attribute names nothing, so that the bodies of all such handlers are the same.</summary>
    public static bool NamesNothing(VersionedOptions options) => options is { Members.IsEmpty: true, LastModified: null, Current: null };

    /// <summary>Whether a handler that only reads has the same wrapper as all others, for what it does not show.</summary>
    public bool AreAllFor(VersionedOptions options) => NamesNothing(options) && HasOthersThan([]);

    /// <summary>Whether there is any body beside these.</summary>
    public bool HasOthersThan(ImmutableArray<FoundBody> seen) =>
        (_covered.Value is { } covered && !seen.Contains(covered)) || Bodies.Any(body => !seen.Contains(body));

    /// <summary>Whether it is the wrapper of handlers that show nothing of what they return.</summary>
    public bool Is(WrapperModel wrapper) => _wrappers.Any(shared => ReferenceEquals(shared.Value.Item1, wrapper));

    /// <summary>The wrapper that all such handlers have, and what is wrong with it.</summary>
    public (WrapperModel? Wrapper, ImmutableArray<Problem> Problems) WrapperOf(
        VersionedOptions options, Func<ReadBodies, (WrapperModel?, ImmutableArray<Problem>)> read) =>
        _wrappers.GetOrAdd((options.Weak, options.CacheControl), _ => read(Sample));
}
