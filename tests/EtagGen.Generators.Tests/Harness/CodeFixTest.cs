using System.Collections.Immutable;
using System.Text;
using EtagGen.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>
/// Runs a code fix over a project, in the shape of <c>CSharpCodeFixTest&lt;TAnalyzer, TCodeFix, DefaultVerifier&gt;</c>: diagnostic
/// by diagnostic until nothing is left to fix, and all of them at once. What comes out must compile, be formatted, and have no
/// error of ours that was not there before.
/// </summary>
internal sealed class CodeFixTest<TAnalyzer, TCodeFix> : TestProject
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    private readonly TCodeFix _fix = new();

    /// <summary>The files of a project that the other references; none: there is no such project.</summary>
    public SourceFileList LibrarySources { get; } = [];

    /// <summary>The files afterwards; those that are not here stay as they are. None: nothing may be offered.</summary>
    public TestState FixedState { get; } = new();

    /// <summary>The first file afterwards.</summary>
    public string FixedCode { set => FixedState.Sources.Add(value); }

    /// <summary>The first file after a fix of all, where that is another.</summary>
    public string? BatchFixedCode { get; set; }

    /// <summary>Which of the offers is taken.</summary>
    public int CodeActionIndex { get; set; }

    /// <summary>The offers of the first diagnostic that has any; <see langword="null"/>: whichever.</summary>
    public string[]? CodeActionTitles { get; set; }

    public async Task RunAsync()
    {
        using var workspace = new FixWorkspace();
        var before = workspace.Open(this, CreateCompilation(TestState.Sources.Select(file => (file.FileName, Markup.Parse(file.Content).Source))), LibrarySources);
        var reported = await ReportedAsync(before);
        MarkedDiagnostics.Verify(TestState.Sources, reported.Where(IsFixable));

        var (after, key) = await FixOneByOneAsync(before);
        if (FixedState.Sources.Count == 0)
        {
            Assert.True(key is null, $"'{key}' was offered");
            return;
        }

        Assert.True(key is not null, "nothing was offered");
        await VerifyAsync(after, FixedState.Sources, reported);

        var batch = BatchFixedCode is null ? FixedState.Sources : [(FixedState.Sources[0].FileName, BatchFixedCode), .. FixedState.Sources.Skip(1)];
        await VerifyAsync(await FixAllAsync(before, FixAllScope.Project, key), batch, reported);
        if (reported.Where(IsFixable).Select(diagnostic => diagnostic.Location.SourceTree).Distinct().Count() == 1)
            await VerifyAsync(await FixAllAsync(before, FixAllScope.Document, key), batch, reported);
    }

    private bool IsFixable(Diagnostic diagnostic) => _fix.FixableDiagnosticIds.Contains(diagnostic.Id);

    private async Task<(Project After, string? Key)> FixOneByOneAsync(Project project)
    {
        string? key = null;
        for (var round = 0; round < 20; round++)
        {
            CodeAction? action = null;
            foreach (var diagnostic in (await ReportedAsync(project)).Where(IsFixable))
            {
                var offers = await OffersAsync(project, diagnostic);
                if (key is null && offers.Count != 0 && CodeActionTitles is not null)
                    Assert.Equal(CodeActionTitles, offers.Select(offer => offer.Title));
                action = key is null ? offers.ElementAtOrDefault(CodeActionIndex) : offers.Find(offer => offer.EquivalenceKey == key);
                if (action is not null)
                    break;
            }

            if (action is null)
                return (project, key);
            key = action.EquivalenceKey ?? throw new InvalidOperationException("the offer has no equivalence key");
            project = await ApplyAsync(project, action);
        }

        throw new InvalidOperationException("the fix is offered for what it has fixed");
    }

    private async Task<List<CodeAction>> OffersAsync(Project project, Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        var document = project.GetDocument(diagnostic.Location.SourceTree)!;
        await _fix.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => offers.Add(action), CancellationToken.None));
        return offers;
    }

    private async Task<Project> FixAllAsync(Project project, FixAllScope scope, string key)
    {
        var first = (await ReportedAsync(project)).First(IsFixable).Location.SourceTree;
        var diagnostics = new FixWorkspace.Diagnostics(async () => [.. (await ReportedAsync(project)).Where(IsFixable)]);
        var context = new FixAllContext(project.GetDocument(first)!, _fix, scope, key, _fix.FixableDiagnosticIds, diagnostics, CancellationToken.None);
        var action = await _fix.GetFixAllProvider()!.GetFixAsync(context);
        Assert.True(action is not null, $"there is no fix of all for {scope}");
        return await ApplyAsync(project, action);
    }

    private static async Task<Project> ApplyAsync(Project project, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return (await ReadAgainAsync(Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution, project.Solution)).GetProject(project.Id)!;
    }

    /// <summary>The solution as it is once saved: a text need not be parsed to the tree that it was made of.</summary>
    private static async Task<Solution> ReadAgainAsync(Solution after, Solution before)
    {
        var read = after;
        foreach (var id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()).ToList())
            read = read.WithDocumentText(id, SourceText.From((await after.GetDocument(id)!.GetTextAsync()).ToString(), Encoding.UTF8));
        return read;
    }

    private async Task VerifyAsync(Project after, IEnumerable<(string FileName, string Content)> expected, ImmutableArray<Diagnostic> before)
    {
        var files = expected.Select(file => (file.FileName, Markup.Parse(file.Content).Source)).ToDictionary();
        foreach (var document in after.Solution.Projects.SelectMany(project => project.Documents).Where(document => document.Name != WebSdkUsings.FileName))
        {
            var original = TestState.Sources.Concat(LibrarySources).Single(file => file.FileName == document.Name).Content;
            var text = (await document.GetTextAsync()).ToString();
            Assert.Equal(files.GetValueOrDefault(document.Name) ?? Markup.Parse(original).Source, text);
            await FixWorkspace.AssertFormattedAsync(document);
        }

        var reported = await ReportedAsync(after);
        MarkedDiagnostics.Verify(expected, reported.Where(IsFixable));
        var errors = reported.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id);
        Assert.Empty(errors.Except(before.Select(diagnostic => diagnostic.Id)));
    }

    /// <summary>What the analyzers say of the sources, which have to compile.</summary>
    private static async Task<ImmutableArray<Diagnostic>> ReportedAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        ImmutableArray<DiagnosticAnalyzer> analyzers = typeof(TAnalyzer) == typeof(EtagAnalyzer) ? [new EtagAnalyzer()] : [new EtagAnalyzer(), new TAnalyzer()];
        var reported = await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == "AD0001");
        return [.. reported.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan)];
    }
}
