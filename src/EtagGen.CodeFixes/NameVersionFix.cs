using System.Collections.Immutable;
using System.Composition;
using EtagGen.CodeFixes.Editing;
using EtagGen.CodeFixes.Handlers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace EtagGen.CodeFixes;

/// <summary>ETAG004: names one of several candidates in <c>[Versioned]</c>, beside what else it says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameVersionFix)), Shared]
public sealed class NameVersionFix : EditingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["ETAG004"];

    private protected override bool IsDecision => true;

    private protected override async Task<ImmutableArray<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var site = await HandlerSite.OfAsync(document, diagnostic, cancellation).ConfigureAwait(false);
        return site is null ? [] : [.. VersionChoices.Of(site, site.Options).Select(choice => OfferOf(site, choice)).OfType<Offer>()];
    }

    private static Offer? OfferOf(HandlerSite site, VersionChoice choice) => EditOf(site, choice) is { } edit
        ? Offer.Of($"Name the candidate: [Versioned({choice.Text})]", edit)
        : null;

    private static Edit? EditOf(HandlerSite site, VersionChoice choice)
    {
        // WithETag() needs no attribute, but only that can name a member.
        if (site.Attribute is not { } attribute)
        {
            return HandlerDeclaration.Of(site) is { } declaration && site.Facts.TypeOf("VersionedAttribute") is { } type
                ? HandlerAttribute.Add(declaration, type, [.. choice.Arguments()])
                : null;
        }

        return attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax written && HandlerDeclaration.IsOwn(written, site.Project)
            && !(choice.IsVersion && Positional(written) != 0)
                ? new(written, (current, generator) => Extend((AttributeSyntax)current, choice, generator))
                : null;
    }

    private static AttributeSyntax Extend(AttributeSyntax attribute, VersionChoice choice, SyntaxGenerator generator)
    {
        foreach (var argument in choice.Arguments().Select(argument => argument(generator)))
            attribute = AttributeArguments.Add(attribute, argument);
        return attribute;
    }

    private static int Positional(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.Count(argument => argument.NameEquals is null) ?? 0;
}
