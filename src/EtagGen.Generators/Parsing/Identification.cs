using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Finds entities that a tag does not tell apart: a counter starts anew in each of them, and something that is written and would
/// tell them apart cannot be hashed.
/// </summary>
internal static class Identification
{
    /// <summary>What is wrong with a versioned entity; null where two of it have two tags.</summary>
    public static Problem? ProblemOf(ContentNode entity)
    {
        var version = entity.Version.Members;
        if (entity.IsByValue || version.IsEmpty || version.Any(member => member.Kind == ValueKind.Guid))
            return null;
        return entity is { PartialKey: { } key } ? ProblemOf(entity, Partial(key))
            : entity is { CountsMembers: true, Unhashed: { } unhashed } ? ProblemOf(entity, Missing(version, unhashed))
            : null;
    }

    private static string Partial(ISymbol key) =>
        $"its key '{key.Name}' holds more than its one public property, which its JSON converter may write; "
        + "make it a record struct of that property alone";

    private static string Missing(ImmutableArray<MemberModel> version, ISymbol unhashed) =>
        $"it has no key of plain values, {string.Join(", ", version.Select(member => member.Path))} is not unique among them, "
        + $"and no hash can be made of '{unhashed.Name}'; name the key Id, or mark it [Key]";

    private static Problem ProblemOf(ContentNode entity, string reason) => Problem.Of("ETAG009", $"of '{entity.Type.Readable()}'", reason);
}
