using System.Collections.Concurrent;
using System.Collections.Immutable;
using EtagGen.Generators.Model;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// What the handlers do not show whose attributes name the same members, so that it is described alike for all of them. What else
/// an attribute says is of the handler's own wrapper, which asks the one that is made here.
/// </summary>
internal sealed class OpaqueRest(VersionedOptions names, ParseContext context)
{
    private readonly Lazy<(FoundBody Found, bool IsHash)?> _sample = new(() => SampleOf(names, context));
    private readonly Lazy<ReadBodies> _all = new(() => BodyReader.Read(context.Opaque.Bodies, names, context));
    private readonly Lazy<bool> _hasDate = new(() =>
        BodyAlternatives.AnyUnknown(context).Any(body => context.Bodies.Of(body, names).Body?.LastModified is not null));
    private readonly ConcurrentDictionary<(bool IsWeak, bool IsSample), ReadBodies> _shared = new();

    /// <summary>Whether any of it has a validator.</summary>
    public bool IsCovered => _sample.Value is not null;

    /// <summary>Whether a part has a hash for its version, which no version that <c>Current</c> returns is like.</summary>
    public bool HasHash => _sample.Value is { IsHash: true };

    /// <summary>Whether a part has a date of its own.</summary>
    public bool HasDate => _hasDate.Value;

    /// <summary>Whether there is any body beside these.</summary>
    public bool HasOthersThan(ImmutableArray<FoundBody> seen) =>
        (_sample.Value is { Found: var sample } && !seen.Contains(sample)) || context.Opaque.Bodies.Any(body => !seen.Contains(body));

    /// <summary>Whether a wrapper has but one body of it, which stands for all.</summary>
    public bool IsSample(WrapperModel wrapper) =>
        _shared.TryGetValue((wrapper.IsWeak, true), out var shared) && ReferenceEquals(shared.Rest, wrapper);

    /// <summary>A wrapper of it as the rest beside no bodies; where nothing of it can be wrapped, what is wrong with it.</summary>
    /// <param name="isWeak">Whether the developer asked for weak tags.</param>
    /// <param name="isSample">
    /// Whether one body that has a validator is enough: it tells that there may be one, and what is wrong with others is no problem then.
    /// </param>
    public ReadBodies Shared(bool isWeak, bool isSample) => _shared.GetOrAdd((isWeak, isSample), key => Share(key.IsWeak, key.IsSample));

    private ReadBodies Share(bool isWeak, bool isSample)
    {
        var read = isSample && _sample.Value is { Found: var sample } ? BodyReader.Read([sample], names, context, others: this) : _all.Value;
        return read.IsEmpty || read.Problems.Any(problem => Rules.Rules.IsError(problem.Id))
            ? read
            : ReadBodies.Failed([.. read.Problems]) with { Rest = new(read.Bodies, read.Nested, isWeak, CacheControl: null, read.ExperimentalIds) };
    }

    /// <summary>A body with a validator, a list if there is one.</summary>
    private static (FoundBody, bool)? SampleOf(VersionedOptions names, ParseContext context)
    {
        FoundBody? entity = null;
        foreach (var found in BodyAlternatives.AnyUnknown(context))
        {
            if (context.Bodies.Of(found, names).Body is not { IsCovered: true } body)
                continue;
            if (body.Entity is null)
                return (found, true);
            entity ??= found;
        }

        return entity is null ? null : (entity, false);
    }
}
