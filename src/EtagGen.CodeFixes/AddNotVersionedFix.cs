using System.Collections.Immutable;
using System.Composition;
using EtagGen.CodeFixes.Editing;
using EtagGen.CodeFixes.Handlers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.CodeFixes;

/// <summary>ETAG001, ETAG002: says that no validator is wanted, and leaves it to the developer to say why.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddNotVersionedFix)), Shared]
public sealed class AddNotVersionedFix : EditingFix
{
    // Only the developer knows why; until they say it, their own tools find it by this word.
    private const string Reason = "TODO: say why no validator is wanted";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["ETAG001", "ETAG002"];

    private protected override bool IsDecision => true;

    private protected override async Task<ImmutableArray<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var site = await HandlerSite.OfAsync(document, diagnostic, cancellation).ConfigureAwait(false);
        return site is not null
            && HandlerDeclaration.Of(site) is { } declaration
            && site.Facts.TypeOf("NotVersionedAttribute") is { } attribute
                ? [Offer.Of("Add [NotVersioned]", HandlerAttribute.Add(declaration, attribute, generator =>
                    SyntaxFactory.AttributeArgument((ExpressionSyntax)generator.LiteralExpression(Reason))))]
                : [];
    }
}
