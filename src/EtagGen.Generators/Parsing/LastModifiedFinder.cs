using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Finds the member that gives Last-Modified: named, then attributed, then by its name.</summary>
internal static class LastModifiedFinder
{
    private static readonly ImmutableArray<string> ConventionalNames = ["LastModified", "UpdatedAt", "ModifiedAt", "LastUpdated"];

    public static (MemberModel? Member, Problem? Problem) Find(ITypeSymbol entity, string? named)
    {
        if (named is not null)
        {
            var (member, fault) = MemberParser.Follow(entity, named);
            fault ??= member!.Kind == ValueKind.DateTime ? null : "it is neither DateTime nor DateTimeOffset";
            return fault is null ? (member, null) : (null, Problem.Of("ETAG005", named, fault));
        }

        var candidates = Candidates(entity);
        return candidates.Count switch
        {
            0 => (null, null),
            1 when MemberParser.Value(entity, candidates[0]) is { Kind: ValueKind.DateTime } date => (date, null),
            1 => (null, Problem.Of(
                "ETAG005", $"{entity.Readable()}.{candidates[0].Name}", "[LastModified] goes on a DateTime or DateTimeOffset")),
            _ => (null, VersionFinder.AmbiguityOf(entity, candidates)),
        };
    }

    /// <summary>The members with <c>[LastModified]</c>, else the dates with a conventional name.</summary>
    public static IReadOnlyList<ISymbol> Candidates(ITypeSymbol entity)
    {
        List<ISymbol> attributed = [], named = [];
        foreach (var member in EntityMembers.WithExplicit(entity))
        {
            if (member.HasAttribute(TypeNames.EtagGen, "LastModifiedAttribute"))
                attributed.Add(member);
            else if (ConventionalNames.Contains(member.Name) && IsDate(entity, member))
                named.Add(member);
        }

        var found = attributed.FindAll(IsVersioned);
        return found.Count != 0 ? found : named.FindAll(IsVersioned);

        static bool IsVersioned(ISymbol member) => !member.HasAttribute(TypeNames.EtagGen, "NotVersionedAttribute");
    }

    private static bool IsDate(ITypeSymbol entity, ISymbol member) => MemberParser.Value(entity, member) is { Kind: ValueKind.DateTime };
}
