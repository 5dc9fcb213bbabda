using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EtagGen.CodeFixes.Editing;

/// <summary>
/// Makes the edits of all diagnostics at once. Roslyn's batch fixer would merge the texts of fixes that were made one by one,
/// and drop those that touch what another has touched: a method that two calls map, the using directives.
/// </summary>
internal sealed class EditingFixAll : FixAllProvider
{
    public static readonly EditingFixAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        foreach (var (document, diagnostic) in await DiagnosticsAsync(context).ConfigureAwait(false))
        {
            var fix = (EditingFix)context.CodeFixProvider;
            edits.AddRange(await fix.EditsAsync(document, diagnostic, context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false));
        }

        var all = edits.ToImmutable();
        return all.IsEmpty
            ? null
            : CodeAction.Create(context.CodeActionEquivalenceKey!, cancellation => Edits.ApplyAsync(context.Solution, all, cancellation), context.CodeActionEquivalenceKey);
    }

    private static async Task<IEnumerable<(Document, Diagnostic)>> DiagnosticsAsync(FixAllContext context)
    {
        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        var found = new List<(Document, Diagnostic)>();
        foreach (var project in projects.Where(project => project.Language == LanguageNames.CSharp))
        {
            // Some are reported for the whole project, at the end of the analysis.
            foreach (var diagnostic in await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false))
            {
                if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                    && (context.Scope != FixAllScope.Document || document.Id == context.Document?.Id))
                {
                    found.Add((document, diagnostic));
                }
            }
        }

        return found;
    }
}
