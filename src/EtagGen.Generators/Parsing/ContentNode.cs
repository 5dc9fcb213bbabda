using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>A type within a body, as <see cref="ContentGraph"/> finds out about it.</summary>
/// <param name="type">The type.</param>
/// <param name="version">Its version.</param>
/// <param name="isByValue">Whether all of it is hashed by value.</param>
/// <param name="key">What identifies it, in plain values, and whether that is a key.</param>
internal sealed class ContentNode(ITypeSymbol type, FoundVersion version, bool isByValue, FoundKey key)
{
    public ITypeSymbol Type { get; } = type;

    public FoundVersion Version { get; private set; } = version;

    public bool IsByValue { get; } = isByValue;

    public bool HasKey => key.IsKey;

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

    public bool IsExplored { get; set; }

    /// <summary>Whether something of it gets into the hash.</summary>
    public bool Matters { get; set; } = isByValue || !version.Members.IsEmpty;

    /// <summary>The version of the same type, met once more: there the developer may have named it.</summary>
    public void Add(FoundVersion version)
    {
        Version = Version.With(version);
        Matters |= !Version.Members.IsEmpty;
    }
}
