using EtagGen.Generators.Model;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace EtagGen.CodeFixes.Handlers;

/// <summary>Finds what settles ETAG004: each of the candidates that the handler can be wrapped with.</summary>
internal static class VersionChoices
{
    /// <param name="site">The handler.</param>
    /// <param name="options">What its attribute says, or would say.</param>
    public static IEnumerable<VersionChoice> Of(HandlerSite site, VersionedOptions options)
    {
        var before = HandlerTrial.ProblemsOf(site, options);
        return Ambiguities(site, options)
            .Where(ambiguity => before.Contains(ambiguity.Problem))
            .SelectMany(ambiguity => Candidates(ambiguity.Entity, ambiguity.Problem).Select(member => Ways(ambiguity.Entity, member, ambiguity.IsDate)
                .FirstOrDefault(choice => Settles(choice, ambiguity.Problem))))
            .OfType<VersionChoice>();

        // Another member may be ambiguous still: one thing at a time.
        bool Settles(VersionChoice choice, Problem problem)
        {
            var after = HandlerTrial.ProblemsOf(site, choice.AddTo(options));
            return !after.Contains(problem)
                && after.Where(other => Generators.Rules.Rules.IsError(other.Id)).All(other => before.Any(known => known.Id == other.Id));
        }
    }

    private static IEnumerable<(ITypeSymbol Entity, Problem Problem, bool IsDate)> Ambiguities(HandlerSite site, VersionedOptions options)
    {
        var found = ResultParser.Bodies(site.Method, ResultParser.Seen(site.Method, site.Facts.Parsing), site.Facts.Parsing).Bodies;
        foreach (var body in BodyAlternatives.Of(found, site.Facts.Parsing))
        {
            var entity = SequenceTypes.InnermostItem(body.Type);
            if (site.Facts.Parsing.Versions.Find(entity, options.Members).Problem is { Id: "ETAG004" } version)
                yield return (entity, version, false);
            else if (LastModifiedFinder.Find(entity, options.LastModified).Problem is { Id: "ETAG004" } date)
                yield return (entity, date, true);
        }
    }

    private static IEnumerable<ISymbol> Candidates(ITypeSymbol entity, Problem problem)
    {
        var names = problem.Arguments[1].Split([", "], StringSplitOptions.None);
        return EntityMembers.WithExplicit(entity).Where(member => names.Contains(member.Name));
    }

    /// <summary>The ways to name a member. Where only dates are there, one of them is both, the version and the date.</summary>
    private static IEnumerable<VersionChoice> Ways(ITypeSymbol entity, ISymbol member, bool isDate)
    {
        var owner = EntityMembers.IsExplicit(entity, member) ? member.ContainingType : entity.WithNullableAnnotation(NullableAnnotation.None);
        return isDate ? [new(member, owner, false, true)] : [new(member, owner, true, false), new(member, owner, true, true)];
    }
}
