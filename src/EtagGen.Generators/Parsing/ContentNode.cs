using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>A type within a body, as <see cref="ContentExplorer"/> finds out about it.</summary>
/// <param name="type">The type.</param>
/// <param name="version">Its version.</param>
/// <param name="isByValue">Whether all of it is hashed by value.</param>
/// <param name="key">What identifies it, in plain values, and whether that is a key.</param>
/// <param name="named">What sets its reader apart from another of the same type; empty: nothing does.</param>
internal sealed class ContentNode(ITypeSymbol type, FoundVersion version, bool isByValue, FoundKey key, string named = "")
{
    public ITypeSymbol Type { get; } = type;

    public FoundVersion Version { get; private set; } = version;

    public bool IsByValue { get; } = isByValue;

    public bool HasKey => key.IsKey;

    public string Named { get; } = named;

    /// <summary>Whether its members are those of the type that it is declared as.</summary>
    public bool IsVersionOnly { get; init; }

    /// <summary>What identifies it, beside its members.</summary>
    public ImmutableArray<MemberModel> Key => CountsMembers ? key.Shown : key.Members;

    /// <summary>
    /// Whether its members are hashed by value: with or without a version, where nothing else says which one it is. Two that
    /// differ in anything that is written never share a tag.
    /// </summary>
    public bool CountsMembers => IsByValue || (!HasKey && !Version.Members.IsEmpty);

    /// <summary>A member of it that is written, should count and cannot be hashed.</summary>
    public ISymbol? Unhashed { get; set; }

    /// <summary>The members that hold something.</summary>
    public List<ChildModel> Children { get; } = [];

    /// <summary>The classes that are written in its place.</summary>
    public List<DerivedModel> Derived { get; } = [];

    /// <summary>What was found within it.</summary>
    public ContentScope Scope { get; } = new();

    /// <summary>What it leads to; null until all of that is explored.</summary>
    public ContentReach? Reach { get; set; }

    /// <summary>It as a model, once that was asked for.</summary>
    public EntityModel? Model { get; set; }

    /// <summary>The version of the same type, met once more: there the developer may have named it.</summary>
    public void Add(FoundVersion version) => Version = Version.With(version);
}

/// <summary>What a type within a body leads to.</summary>
/// <param name="Matters">Whether something of it gets into the hash.</param>
/// <param name="IsInCycle">Whether an object can hold itself, at any depth.</param>
/// <param name="HoldsVersions">Whether an object can hold versioned ones, at any depth.</param>
internal sealed record ContentReach(bool Matters, bool IsInCycle, bool HoldsVersions);
