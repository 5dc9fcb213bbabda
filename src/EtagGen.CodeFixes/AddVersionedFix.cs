using System.Collections.Immutable;
using System.Composition;
using EtagGen.CodeFixes.Editing;
using EtagGen.CodeFixes.Handlers;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EtagGen.CodeFixes;

/// <summary>
/// ETAG001: adds <c>[Versioned]</c> to the handler, with a version that is one of several, or <c>.WithETag()</c> to the call
/// where the Request Delegate Generator owns it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddVersionedFix)), Shared]
public sealed class AddVersionedFix : EditingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["ETAG001"];

    private protected override async Task<ImmutableArray<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var site = await HandlerSite.OfAsync(document, diagnostic, cancellation).ConfigureAwait(false);
        if (site is not { Attribute: null, Facts.Build.Fault: null })
            return [];
        if (HandlerTrial.Succeeds(site, VersionedOptions.None))
            return Plain(site) is { } plain ? [plain] : [];
        return
        [
            .. VersionChoices.Of(site, VersionedOptions.None)
                .Where(choice => HandlerTrial.Succeeds(site, choice.AddTo(VersionedOptions.None)))
                .Select(choice => WithChoice(site, choice)).OfType<Offer>(),
        ];
    }

    private static Offer? Plain(HandlerSite site)
    {
        if (site.Facts.Build.HasRequestDelegateGenerator)
            return FluentAppend.To(site) is { } append ? Offer.Of("Add .WithETag()", append) : null;
        return AttributeEdit(site, null) is { } add ? Offer.Of("Add [Versioned]", add) : null;
    }

    private static Offer? WithChoice(HandlerSite site, VersionChoice choice)
    {
        if (AttributeEdit(site, choice) is not { } add)
            return null;
        var title = $"Add [Versioned({choice.Text})]";
        if (!site.Facts.Build.HasRequestDelegateGenerator)
            return Offer.Of(title, add) with { IsChoice = true };
        return FluentAppend.To(site) is { } append ? Offer.Of($"{title} and .WithETag()", add, append) with { IsChoice = true } : null;
    }

    private static Edit? AttributeEdit(HandlerSite site, VersionChoice? choice) =>
        HandlerDeclaration.Of(site) is { } declaration && site.Facts.TypeOf("VersionedAttribute") is { } attribute
            ? HandlerAttribute.Add(declaration, attribute, [.. choice?.Arguments() ?? []])
            : null;
}
