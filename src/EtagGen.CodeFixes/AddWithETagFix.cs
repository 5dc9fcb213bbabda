using System.Collections.Immutable;
using System.Composition;
using EtagGen.CodeFixes.Editing;
using EtagGen.CodeFixes.Handlers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EtagGen.CodeFixes;

/// <summary>ETAG008: appends <c>.WithETag()</c> to a <c>Map*</c> call that the Request Delegate Generator owns.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddWithETagFix)), Shared]
public sealed class AddWithETagFix : EditingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["ETAG008"];

    private protected override async Task<ImmutableArray<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var site = await HandlerSite.OfAsync(document, diagnostic, cancellation).ConfigureAwait(false);

        // Other errors come to light with the call, and would be all that it brings.
        return site is not null && FluentAppend.To(site) is { } append && HandlerTrial.Succeeds(site, site.Options)
            ? [Offer.Of("Add .WithETag()", append)]
            : [];
    }
}
