using EtagGen.CodeFixes.Handlers;
using EtagGen.Generators.Analysis;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace EtagGen.CodeFixes.Entities;

/// <summary>Finds the types that a handler sends and that lack a version.</summary>
internal static class UnversionedEntities
{
    public static IEnumerable<INamedTypeSymbol> Of(HandlerSite site)
    {
        var parsing = site.Facts.Parsing;
        var bodies = new SentBodies(parsing);
        return ResultParser.Seen(site.Method, parsing).Bodies
            .Where(body => !IsReadOnce(body.Type) && !HasDropped(body.Type))
            .SelectMany(body => EntitiesIn(SentBodies.ItemOf(body.Type), parsing))
            .Where(type => !HasDropped(type))
            .OfType<INamedTypeSymbol>()
            .Select(type => type.OriginalDefinition)
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);

        // There is a version already: it has to be handed on, and a second one would be nobody's.
        bool HasDropped(ITypeSymbol type) => BodySource.Lost(type, site.Method, bodies, parsing) is not null;
    }

    /// <summary>Whether a version in the items would not help, as they cannot be looked at before they are sent.</summary>
    private static bool IsReadOnce(ITypeSymbol type) =>
        SequenceTypes.ItemOf(type) is not null && SequenceTypes.MayRunOnce(type) && !SequenceTypes.IsStreamed(type)
        && !type.Is("System.Collections.Generic", "IEnumerable");

    /// <summary>The type, or what a page without a key is made of: the rows have the version, and the page its validator from them.</summary>
    private static IEnumerable<ITypeSymbol> EntitiesIn(ITypeSymbol type, ParseContext parsing)
    {
        if (!CanHaveVersion(type, parsing))
            return [];
        if (parsing.Keys.Find(type).IsKey)
            return [type];
        var rows = EntityMembers.Of(type)
            .Select(member => SequenceTypes.ItemOf(EntityMembers.TypeOf(member)))
            .OfType<ITypeSymbol>()
            .Where(row => CanHaveVersion(row, parsing) && parsing.Keys.Find(row).IsKey)
            .ToList();
        return rows.Count == 0 ? [type] : rows;
    }

    private static bool CanHaveVersion(ITypeSymbol type, ParseContext parsing) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct
        && BodyParser.IsObject(type)
        && !type.IsAnonymousType
        && parsing.Versions.Find(type, []) is { Members.IsEmpty: true, Problem: null };
}
