using System.Collections.Immutable;
using System.Composition;
using EtagGen.CodeFixes.Editing;
using EtagGen.CodeFixes.Entities;
using EtagGen.CodeFixes.Handlers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EtagGen.CodeFixes;

/// <summary>ETAG002, ETAG003: gives the entity a version, of the kind that others have or as EF Core's row version.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddVersionMemberFix)), Shared]
public sealed class AddVersionMemberFix : EditingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["ETAG002", "ETAG003"];

    private protected override bool IsDecision => true;

    private protected override async Task<ImmutableArray<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await HandlerSite.OfAsync(document, diagnostic, cancellation).ConfigureAwait(false) is not { } site)
            return [];

        var offers = ImmutableArray.CreateBuilder<Offer>();
        foreach (var entity in UnversionedEntities.Of(site))
        {
            if (await EntityDeclaration.OfAsync(entity, document.Project.Solution, cancellation).ConfigureAwait(false) is not { } declaration)
                continue;
            foreach (var member in VersionMembers.For(entity, declaration, site.Facts.Parsing))
                offers.Add(new($"Add '{member.Text}' to '{entity.Name}'", $"Add '{member.Text}'", [MemberInsertion.Of(declaration, member)]));
        }

        return offers.ToImmutable();
    }
}
