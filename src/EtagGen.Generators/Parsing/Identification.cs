using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Finds entities that a tag does not tell apart: a counter starts anew in each of them, and there is neither a key nor any
/// other plain value beside it, but something in the body that is in no tag by itself.
/// </summary>
internal static class Identification
{
    /// <summary>What is wrong with a versioned entity; null where two of it have two tags.</summary>
    public static Problem? ProblemOf(ITypeSymbol type, EntityModel entity) =>
        entity.Version.Count != 0
        && !entity.HasKey
        && !entity.Version.Any(IsUnique)
        && entity.Key.All(value => entity.Version.Contains(value))
        && EntityMembers.Of(type).Any(member => IsUncounted(type, member, entity))
            ? Problem.Of(
                "ETAG009",
                $"of '{type.Readable()}'",
                $"it has no key, and {string.Join(", ", entity.Version.Select(member => member.Path))} is not unique among them; name the key Id, or mark it [Key]")
            : null;

    /// <summary>Whether no two entities have one version: a GUID, the row version of a database, a stamp.</summary>
    private static bool IsUnique(MemberModel version) => version.Kind is ValueKind.Guid or ValueKind.Bytes or ValueKind.Text;

    private static bool IsUncounted(ITypeSymbol type, ISymbol member, EntityModel entity) =>
        !member.HasAttribute(TypeNames.EtagGen, "NotVersionedAttribute")
        && !JsonContract.IsAlwaysIgnored(member)
        && MemberParser.Value(type, member) is null
        && entity.Children.All(child => child.Access != member.Name.Escaped());
}
