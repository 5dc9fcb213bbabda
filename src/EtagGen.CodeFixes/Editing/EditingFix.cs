using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EtagGen.CodeFixes.Editing;

/// <summary>A fix that says what it would edit. Whether it can is decided before it is offered.</summary>
public abstract class EditingFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => IsDecision ? EditingFixAll.OnRequest : EditingFixAll.Anywhere;

    /// <summary>Whether it decides what only a person can, so that no run over a solution may: <c>dotnet format</c> is one.</summary>
    private protected virtual bool IsDecision => false;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var offer in await OffersAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
                context.RegisterCodeFix(new EditingAction(offer.Title, offer.Key, context.Document.Project.Solution, offer.Edits), diagnostic);
        }
    }

    /// <summary>What can be done about a diagnostic; empty: nothing.</summary>
    /// <param name="document">The file that it is reported in.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="cancellation">Ends the work early.</param>
    private protected abstract Task<ImmutableArray<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation);

    /// <summary>The edits of the offers with this key, for a fix of all.</summary>
    internal async Task<ImmutableArray<Edit>> EditsAsync(Document document, Diagnostic diagnostic, FixAllContext context)
    {
        var offers = await OffersAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false);
        return
        [
            .. offers.Where(offer => offer.Key == context.CodeActionEquivalenceKey && !(offer.IsChoice && context.Scope == FixAllScope.Solution))
                .SelectMany(offer => offer.Edits),
        ];
    }
}
