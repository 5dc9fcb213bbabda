using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EtagGen.CodeFixes.Editing;

/// <summary>
/// Makes the edits of all diagnostics at once. Roslyn's batch fixer would merge the texts of fixes that were made one by one,
/// and drop those that touch what another has touched: a method that two calls map, the using directives.
/// </summary>
internal sealed class EditingFixAll(params FixAllScope[] scopes) : FixAllProvider
{
    public static readonly EditingFixAll Anywhere = new(FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution);

    /// <summary><c>dotnet format</c> applies what can fix a whole solution, without being asked for it.</summary>
    public static readonly EditingFixAll OnRequest = new(FixAllScope.Document, FixAllScope.Project);

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => scopes;

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        foreach (var (document, diagnostic) in await DiagnosticsAsync(context).ConfigureAwait(false))
        {
            var fix = (EditingFix)context.CodeFixProvider;
            edits.AddRange(await fix.EditsAsync(document, diagnostic, context).ConfigureAwait(false));
        }

        var all = edits.ToImmutable();
        return all.IsEmpty || context.CodeActionEquivalenceKey is not { } key ? null : new EditingAction(key, key, context.Solution, all);
    }

    private static async Task<IEnumerable<(Document, Diagnostic)>> DiagnosticsAsync(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } only })
            return (await context.GetDocumentDiagnosticsAsync(only).ConfigureAwait(false)).Select(diagnostic => (only, diagnostic));

        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        var found = new List<(Document, Diagnostic)>();
        foreach (var project in projects.Where(project => project.Language == LanguageNames.CSharp))
        {
            foreach (var diagnostic in await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false))
            {
                if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document)
                    found.Add((document, diagnostic));
            }
        }

        return found;
    }
}
