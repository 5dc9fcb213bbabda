using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace EtagGen.CodeFixes.Editing;

/// <summary>Makes edits, in any files of a solution.</summary>
internal static class Edits
{
    /// <summary>
    /// Makes the edits. What comes out compiles; using directives, short names and the layout are what the code action makes
    /// of the annotations afterwards.
    /// </summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Edit> edits, CancellationToken cancellation)
    {
        var edited = solution;
        foreach (var file in edits.GroupBy(edit => edit.Node.SyntaxTree))
        {
            if (solution.GetDocument(file.Key) is not { } document)
                continue;
            var editor = new SyntaxEditor(await file.Key.GetRootAsync(cancellation).ConfigureAwait(false), solution.Services);

            // One node is edited once: two Map calls can have one handler, and two handlers one entity.
            foreach (var edit in file.GroupBy(edit => edit.Node).Select(same => same.First()))
                editor.ReplaceNode(edit.Node, (current, generator) => edit.Change(current, generator));
            var positions = file.Select(edit => edit.Node.SpanStart);
            var root = await Imports.AskForAsync(editor.GetChangedRoot(), document, positions, cancellation).ConfigureAwait(false);
            edited = edited.WithDocumentSyntaxRoot(document.Id, root);
        }

        return edited;
    }
}
