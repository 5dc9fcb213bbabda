using System.Collections.Immutable;
using EtagGen.CodeFixes.Editing;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace EtagGen.CodeFixes.Handlers;

/// <summary>Makes edits on trial, where no look at the code as it is tells what would come of them.</summary>
internal static class EditTrial
{
    /// <summary>What the parser says of the handler afterwards; null where the project would not compile.</summary>
    /// <param name="site">The handler.</param>
    /// <param name="edits">The edits.</param>
    /// <param name="names">The names of what is edited: files that do not have them are not looked at.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static async Task<ImmutableArray<Problem>?> ProblemsAsync(
        HandlerSite site, ImmutableArray<Edit> edits, IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        var mark = new SyntaxAnnotation();
        var marked = edits.RemoveAll(edit => edit.Node == site.Syntax)
            .Add(new(site.Syntax, (current, generator) => Change(current, generator).WithAdditionalAnnotations(mark)));
        if (await CompilationAsync(site.Project, site.Facts.Compilation, marked, names, cancellation).ConfigureAwait(false)
            is not var (project, compilation))
        {
            return null;
        }

        var handler = compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot(cancellation).GetAnnotatedNodes(mark))
            .OfType<ExpressionSyntax>()
            .FirstOrDefault();
        return handler is not null && HandlerSite.Of(handler, project, compilation.GetSemanticModel(handler.SyntaxTree), cancellation) is { } after
            ? HandlerTrial.ProblemsOf(after, after.Options)
            : null;

        SyntaxNode Change(SyntaxNode current, SyntaxGenerator generator) =>
            edits.FirstOrDefault(edit => edit.Node == site.Syntax)?.Change(current, generator) ?? current;
    }

    /// <summary>The project afterwards; null where it would not compile.</summary>
    public static async Task<(Project Project, Compilation Compilation)?> CompilationAsync(
        Project project, Compilation before, ImmutableArray<Edit> edits, IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        var solution = await Edits.ApplyAsync(project.Solution, edits, cancellation).ConfigureAwait(false);
        return solution.GetProject(project.Id) is { } after
            && await after.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation
            && ErrorsIn(compilation, names, cancellation) <= ErrorsIn(before, names, cancellation)
            && await IsReadAsWrittenAsync(solution, project.Solution, cancellation).ConfigureAwait(false)
                ? (after, compilation)
                : null;
    }

    /// <summary>Whether the texts are parsed to the trees that were edited: these know nothing of half a directive.</summary>
    private static async Task<bool> IsReadAsWrittenAsync(Solution edited, Solution before, CancellationToken cancellation)
    {
        foreach (var id in edited.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            var spaced = await Formatter
                .FormatAsync(edited.GetDocument(id)!, SyntaxAnnotation.ElasticAnnotation, cancellationToken: cancellation)
                .ConfigureAwait(false);
            if (await spaced.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
                return false;
            var options = (CSharpParseOptions?)spaced.Project.ParseOptions;
            var read = CSharpSyntaxTree.ParseText(root.ToFullString(), options, cancellationToken: cancellation);
            if (read.GetDiagnostics(cancellation).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                || !Texts(read.GetRoot(cancellation)).SequenceEqual(Texts(root)))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<string> Texts(SyntaxNode root) => root.DescendantTokens().Select(token => token.Text);

    private static int ErrorsIn(Compilation compilation, IReadOnlyCollection<string> names, CancellationToken cancellation) => compilation.SyntaxTrees
        .Where(tree => tree.GetRoot(cancellation).DescendantTokens().Any(token => names.Contains(token.ValueText)))
        .SelectMany(tree => compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellation))
        .Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
