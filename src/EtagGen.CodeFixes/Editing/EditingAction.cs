using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Formatting;

namespace EtagGen.CodeFixes.Editing;

/// <summary>Edits a solution when the developer asks for it.</summary>
internal sealed class EditingAction(string title, string key, Solution solution, ImmutableArray<Edit> edits) : CodeAction
{
    public override string Title => title;

    public override string EquivalenceKey => key;

    /// <summary>Makes the edits, with the line ends that each file has: what Roslyn lays out later on gets those of the machine.</summary>
    protected override async Task<Solution?> GetChangedSolutionAsync(CancellationToken cancellationToken)
    {
        var edited = await Edits.ApplyAsync(solution, edits, cancellationToken).ConfigureAwait(false);
        foreach (var id in edited.GetChanges(solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()).ToList())
            edited = await LaidOutAsync(edited.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
        return edited;
    }

    private static async Task<Solution> LaidOutAsync(Document document, CancellationToken cancellation)
    {
        var options = await document.GetOptionsAsync(cancellation).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var ownLineEnds = options.WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, LineEnds.Of(text));
        var laidOut = await Formatter.FormatAsync(document, Formatter.Annotation, ownLineEnds, cancellation).ConfigureAwait(false);
        return laidOut.Project.Solution;
    }
}
