using System.Collections.Concurrent;
using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Where the version of an entity comes from.</summary>
/// <param name="Members">The members that make it up; none: no version was found.</param>
/// <param name="Source">The tier that had them, for readers.</param>
/// <param name="IsWeak">Whether it is but a date.</param>
/// <param name="Problem">Why there is none, where the developer meant one.</param>
internal sealed record FoundVersion(ImmutableArray<MemberModel> Members, string Source, bool IsWeak, Problem? Problem)
{
    public static readonly FoundVersion None = new([], "", false, null);

    /// <summary>Whether it is read alike, for the same reason.</summary>
    public bool IsSame(FoundVersion other) => Source == other.Source && Members.SequenceEqual(other.Members);

    /// <summary>Where it comes from, in words that no other has.</summary>
    public string Words => $"{string.Join(", ", Members.Select(member => member.Of("")))} {Source}";

    /// <summary>This version and what another adds to it.</summary>
    public FoundVersion With(FoundVersion other) => Members.IsEmpty ? other : this with
    {
        Members = [.. Members.Union(other.Members)],
        IsWeak = IsWeak || other.IsWeak,
        Problem = Problem ?? other.Problem,
    };
}

/// <summary>Finds the version of an entity: the first tier that has a candidate wins.</summary>
/// <param name="tokens">The concurrency tokens that are configured in code.</param>
/// <param name="configuredNames">Names of version members beside the conventional ones.</param>
internal sealed class VersionFinder(ConcurrencyTokens tokens, ImmutableArray<string> configuredNames)
{
    /// <summary>The tier of columns that EF Core compares, which may be any.</summary>
    public const string ConcurrencyCheck = "[ConcurrencyCheck]";

    private static readonly ImmutableArray<string> ConventionalNames =
        ["RowVersion", "Version", "ETag", "ConcurrencyStamp", "ConcurrencyToken", "Revision", "xmin"];

    /// <summary>The version of what a handler returns.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="named">The members named in <c>[Versioned]</c>.</param>
    public FoundVersion Find(ITypeSymbol entity, ImmutableArray<string> named) =>
        !named.IsEmpty ? Named(entity, named)
        : _only.TryGetValue(entity, out var found) ? found
        : _only.GetOrAdd(entity, Discover(entity, several: Ambiguous));

    /// <summary>The version of an entity within another: nobody can name one of several there, so all of them count.</summary>
    public FoundVersion FindNested(ITypeSymbol entity) =>
        _all.TryGetValue(entity, out var found) ? found : _all.GetOrAdd(entity, Discover(entity, several: Composite));

    private readonly ConcurrentDictionary<ITypeSymbol, FoundVersion> _only = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, FoundVersion> _all = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a name says that it is a version, unless settings say so.</summary>
    public static bool IsConventional(string name) => ConventionalNames.Contains(name);

    private delegate FoundVersion Choice(ITypeSymbol entity, IReadOnlyList<ISymbol> candidates, string source);

    private FoundVersion Discover(ITypeSymbol entity, Choice several)
    {
        List<ISymbol> members = [], marked = [];
        foreach (var member in EntityMembers.WithExplicit(entity))
        {
            var isMarked = member is IPropertySymbol { IsOverride: true } || !member.GetAttributes().IsEmpty;
            if (isMarked && ContentMembers.IsNotVersioned(member))
                continue;
            members.Add(member);
            if (isMarked)
                marked.Add(member);
        }

        var fields = Having(marked, TypeNames.EtagGen, "VersionFieldAttribute");
        var attributed = Having(marked, TypeNames.DataAnnotations, "TimestampAttribute");
        var timestamps = members.FindAll(member => attributed.Contains(member) || tokens.Contains(entity, member));
        if (fields.Count != 0 && timestamps.All(fields.Contains))
            return Composite(entity, fields, "[VersionField]");
        if (fields.Count != 0 || timestamps.Count != 0)
        {
            return Choose(
                [.. fields.Union(timestamps, SymbolEqualityComparer.Default)],
                attributed.Count != 0 ? "[Timestamp]" : "configured for EF Core");
        }

        var checks = Having(marked, TypeNames.DataAnnotations, "ConcurrencyCheckAttribute");
        if (checks.Count != 0)
            return Choose(checks, ConcurrencyCheck);

        var conventional = members.FindAll(member => IsConventional(entity, member));
        if (conventional.Exists(member => !EntityMembers.IsExplicit(entity, member)))
            conventional.RemoveAll(member => EntityMembers.IsExplicit(entity, member));
        if (conventional.Count != 0)
            return Choose(conventional, "by its name");

        var dates = LastModifiedFinder.Candidates(entity);
        return dates.Count == 0 ? FoundVersion.None : Choose(dates, "a date") with { IsWeak = true };

        FoundVersion Choose(IReadOnlyList<ISymbol> candidates, string source) =>
            (candidates.Count == 1 ? Composite : several)(entity, candidates, source);
    }

    private static FoundVersion Named(ITypeSymbol entity, ImmutableArray<string> paths)
    {
        var members = ImmutableArray.CreateBuilder<MemberModel>();
        foreach (var path in paths)
        {
            var (member, fault) = MemberParser.Follow(entity, path);
            if (member is null)
                return FoundVersion.None with { Problem = Problem.Of("ETAG005", path, fault!) };
            members.Add(member);
        }

        return new(members.ToImmutable(), "named in [Versioned]", false, null);
    }

    private static FoundVersion Composite(ITypeSymbol entity, IReadOnlyList<ISymbol> candidates, string source)
    {
        var members = ImmutableArray.CreateBuilder<MemberModel>();
        foreach (var candidate in candidates)
        {
            if (MemberParser.Value(entity, candidate) is not { } member)
                return FoundVersion.None with { Problem = Unsupported(entity, candidate) };
            members.Add(member);
        }

        return new(members.ToImmutable(), source, false, null);
    }

    private static FoundVersion Ambiguous(ITypeSymbol entity, IReadOnlyList<ISymbol> candidates, string source) =>
        FoundVersion.None with { Problem = AmbiguityOf(entity, candidates) };

    public static Problem AmbiguityOf(ITypeSymbol entity, IEnumerable<ISymbol> candidates) =>
        Problem.Of("ETAG004", entity.Readable(), string.Join(", ", candidates.Select(candidate => candidate.Name)));

    private static Problem Unsupported(ITypeSymbol entity, ISymbol member) => Problem.Of(
        "ETAG005", $"{entity.Readable()}.{member.Name}", $"'{EntityMembers.TypeOf(member).Readable()}' is not a type that a version can have");

    private static List<ISymbol> Having(List<ISymbol> members, string containingNamespace, string attribute) =>
        members.FindAll(member => member.HasAttribute(containingNamespace, attribute));

    /// <summary>Whether a member of a type is a version by its name.</summary>
    public bool IsConventional(ITypeSymbol entity, ISymbol member)
    {
        if (!(ConventionalNames.Contains(member.Name) || configuredNames.Contains(member.Name))
            || MemberParser.Value(entity, member) is not { } value)
        {
            return false;
        }

        // A product's string Version is not a row version.
        return member.Name != "Version" || configuredNames.Contains("Version")
            || value.Kind is ValueKind.SignedInteger or ValueKind.UnsignedInteger or ValueKind.Bytes or ValueKind.Guid;
    }
}
