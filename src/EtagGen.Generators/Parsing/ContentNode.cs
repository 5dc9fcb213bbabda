using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>A type within a body, as <see cref="ContentGraph"/> finds out about it.</summary>
/// <param name="type">The type.</param>
/// <param name="version">Its version.</param>
/// <param name="isByValue">Whether all of it is hashed by value.</param>
internal sealed class ContentNode(ITypeSymbol type, FoundVersion version, bool isByValue)
{
    public ITypeSymbol Type { get; } = type;

    public FoundVersion Version { get; private set; } = version;

    public bool IsByValue { get; } = isByValue;

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
