using EtagGen.Generators.Model;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Finds entities that a tag does not tell apart: a counter starts anew in each of them, and something that is written and would
/// tell them apart cannot be hashed.
/// </summary>
internal static class Identification
{
    /// <summary>What is wrong with a versioned entity; null where two of it have two tags.</summary>
    public static Problem? ProblemOf(ContentNode entity) =>
        entity.IsByValue || entity.Version.Members.IsEmpty || entity.Version.Members.Any(version => version.Kind == ValueKind.Guid) ? null
        : entity.PartialKey is { } key
            ? ProblemOf(entity, $"its key '{key.Name}' holds more than its one public property, which its JSON converter may write; make it a record struct of that property alone")
        : entity is { CountsMembers: true, Unhashed: { } member }
            ? ProblemOf(entity, $"it has no key of plain values, {string.Join(", ", entity.Version.Members.Select(version => version.Path))} is not unique among them, and no hash can be made of '{member.Name}'; name the key Id, or mark it [Key]")
        : null;

    private static Problem ProblemOf(ContentNode entity, string reason) => Problem.Of("ETAG009", $"of '{entity.Type.Readable()}'", reason);
}
