using EtagGen.Generators.Model;
using EtagGen.Generators.Parsing;

namespace EtagGen.Generators.Analysis;

/// <summary>ETAG017, of versions that may be the same after a change.</summary>
internal static class PoorVersions
{
    private const string IsDate =
        "it is a date, and two changes within its resolution, a second in many a database, are one version; a row version tells them apart";

    private const string GoesBack =
        "as a [ConcurrencyCheck] column it may go back to an older value, and then the older copy passes for the current one; a row version never does";

    public static IReadOnlyList<Problem> In(WrapperModel wrapper)
    {
        var problems = new List<Problem>();
        foreach (var body in wrapper.Bodies)
            Add(body.Entity, problems);
        foreach (var entity in wrapper.Nested)
            Add(entity, problems);
        return problems;
    }

    private static void Add(EntityModel? entity, List<Problem> problems)
    {
        if (entity is null || FaultOf(entity) is not { } fault)
            return;
        var problem = Problem.Of("ETAG017", $"{entity.Name}.{entity.Version[0].Path}", fault);
        if (!problems.Contains(problem))
            problems.Add(problem);
    }

    private static string? FaultOf(EntityModel entity)
    {
        if (entity.Version.Count != 1)
            return null;
        if (entity.Version[0].Kind == ValueKind.DateTime)
            return IsDate;
        return entity.VersionSource == VersionFinder.ConcurrencyCheck && !VersionFinder.IsConventional(entity.Version[0].Path)
            ? GoesBack
            : null;
    }
}
