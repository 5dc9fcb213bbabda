using EtagGen.Generators.Model;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Finds entities that a tag does not tell apart: a counter starts anew in each of them, there is no key, and something that is
/// written cannot be hashed.
/// </summary>
internal static class Identification
{
    /// <summary>What is wrong with a versioned entity; null where two of it have two tags.</summary>
    public static Problem? ProblemOf(ContentNode entity) =>
        entity is { IsByValue: false, CountsMembers: true, Unhashed: { } member }
        && !entity.Version.Members.Any(version => version.Kind == ValueKind.Guid)
            ? Problem.Of(
                "ETAG009",
                $"of '{entity.Type.Readable()}'",
                $"it has no key of plain values, {string.Join(", ", entity.Version.Members.Select(version => version.Path))} is not unique among them, and no hash can be made of '{member.Name}'; name the key Id, or mark it [Key]")
            : null;
}
