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
    private readonly ConcurrentDictionary<(bool Weak, string? CacheControl), (WrapperModel?, ImmutableArray<Problem>)> _wrappers = new();

    /// <summary>The bodies, each before those that it could be taken for.</summary>
    public ImmutableArray<FoundBody> Bodies => _bodies.Value;

    /// <summary>Whether a handler that only reads shows nothing, and its attribute names nothing.</summary>
    public bool AreAllOf(ImmutableArray<FoundBody> bodies, VersionedOptions options) =>
        !bodies.IsEmpty && bodies[0].IsGuess && bodies == Bodies && options is { Members.IsEmpty: true, LastModified: null, Current: null };

    /// <summary>The wrapper that all such handlers have, and what is wrong with it.</summary>
    public (WrapperModel?, ImmutableArray<Problem>) WrapperOf(VersionedOptions options, Func<(WrapperModel?, ImmutableArray<Problem>)> read) =>
        _wrappers.GetOrAdd((options.Weak, options.CacheControl), _ => read());
}
