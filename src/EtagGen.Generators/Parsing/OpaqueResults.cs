using System.Collections.Concurrent;
using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// What the handlers of a compilation may send that do not show what: the same for all of them, a body of each type that has a
/// version. Read once, as there may be as many such handlers as types.
/// </summary>
internal sealed class OpaqueResults(ParseContext context)
{
    private readonly Lazy<ImmutableArray<FoundBody>> _bodies = new(() => BodyAlternatives.Unknown(context));
    private readonly Lazy<ImmutableArray<ulong>> _contracts = new(() => [.. context.Opaque.Bodies.Select(body => body.Contract)]);
    private readonly Lazy<ILookup<ISymbol, FoundBody>> _byBase = new(() => ByBase(context.Opaque.Bodies));
    private readonly ConcurrentDictionary<string, OpaqueRest> _byNames = new();

    /// <summary>The bodies, each before those that it could be taken for.</summary>
    public ImmutableArray<FoundBody> Bodies => _bodies.Value;

    /// <summary>Their contracts, in the same order.</summary>
    public ImmutableArray<ulong> Contracts => _contracts.Value;

    /// <summary>Those of a class or interface as it is declared, and of what derives from it.</summary>
    public IEnumerable<FoundBody> DerivedFrom(ITypeSymbol definition) => _byBase.Value[definition];

    /// <summary>What is read of them for handlers whose attribute names the same.</summary>
    public OpaqueRest For(VersionedOptions options)
    {
        if (_byNames.TryGetValue(options.Names, out var rest))
            return rest;
        var names = VersionedOptions.None with { Members = options.Members, LastModified = options.LastModified };
        return _byNames.GetOrAdd(options.Names, new OpaqueRest(names, context));
    }

    /// <summary>Whether a wrapper has but one of them, which stands for all.</summary>
    public bool IsSample(WrapperModel wrapper) => For(VersionedOptions.None).IsSample(wrapper);

    private static ILookup<ISymbol, FoundBody> ByBase(ImmutableArray<FoundBody> bodies) => bodies
        .SelectMany(body => BasesOf(body.Type).Select(type => (Type: (ISymbol)type.OriginalDefinition, Body: body)))
        .ToLookup(derived => derived.Type, derived => derived.Body, SymbolEqualityComparer.Default);

    private static IEnumerable<ITypeSymbol> BasesOf(ITypeSymbol type)
    {
        for (var level = type; level is not null && level.SpecialType != SpecialType.System_Object; level = level.BaseType)
            yield return level;
        foreach (var implemented in type.AllInterfaces)
            yield return implemented;
    }
}
