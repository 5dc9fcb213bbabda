using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Tells which members of an object are part of a body.</summary>
internal static class ContentMembers
{
    /// <summary>Whether the serialiser leaves a member out, or the developer does.</summary>
    public static bool IsLeftOut(ISymbol member) => IsNotVersioned(member) || JsonContract.IsAlwaysIgnored(member);

    public static bool IsNotVersioned(ISymbol member) => member.HasAttribute(TypeNames.EtagGen, "NotVersionedAttribute");
}
