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
        if (entity is not { Unhashed: { } unhashed, IsByValue: false, CountsMembers: true })
            return null;
        var version = entity.Version.Members;
        if (version.Any(member => member.Kind == ValueKind.Guid))
            return null;
        return Problem.Of("ETAG009", $"of '{entity.Type.Readable()}'", entity.Key.IsEmpty ? WithoutKey(version, unhashed) : WithPartOf(entity.Key[0]));
    }

    private static string WithoutKey(ImmutableArray<MemberModel> version, ISymbol unhashed)
    {
        var versions = string.Join(", ", version.Select(member => member.Path));
        return $"it has no key of plain values, {versions} is not unique among them, and no hash can be made of '{unhashed.Name}'; name the key Id, or mark it [Key]";
    }

    private static string WithPartOf(MemberModel key) =>
        $"of its key '{key.Path.Split('.')[0]}', which a JSON converter writes, no more than its public members counts; make it a sealed record or record struct of plain values";
}
