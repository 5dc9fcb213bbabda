using System.Collections.Immutable;
using System.Composition;
using EtagGen.CodeFixes.Editing;
using EtagGen.CodeFixes.Handlers;
using EtagGen.CodeFixes.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EtagGen.CodeFixes;

/// <summary>
/// ETAG007: makes what the handler sends visible, with <c>TypedResults</c> and their types in the handler, in the methods of
/// the project that it has its results from, and in locals that hold them.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseTypedResultsFix)), Shared]
public sealed class UseTypedResultsFix : EditingFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["ETAG007"];

    private protected override async Task<ImmutableArray<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await HandlerSite.OfAsync(document, diagnostic, cancellation).ConfigureAwait(false) is not { } site)
            return [];

        var results = new ErasedResults(site);
        var edits = results.Edits;
        if (edits.IsEmpty)
            return [];

        // Other callers, interfaces and delegates may need the method as it is.
        var problems = await EditTrial.ProblemsAsync(site, edits, results.Names, cancellation).ConfigureAwait(false);
        return problems is { } left && !left.Any(problem => problem.Id == "ETAG007" || Generators.Rules.Rules.IsError(problem.Id))
            ? [new("Use TypedResults", "Use TypedResults", edits)]
            : [];
    }
}
