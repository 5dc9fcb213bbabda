using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>A test's project as an editor has it open.</summary>
internal sealed class FixWorkspace : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    /// <param name="test">The files and settings.</param>
    /// <param name="compilation">The project as the compiler has it, for the options and references.</param>
    /// <param name="library">The files of a project that it references.</param>
    public Project Open(TestProject test, Compilation compilation, IReadOnlyList<(string FileName, string Content)> library)
    {
        var id = ProjectId.CreateNewId();
        var project = ProjectInfo.Create(
            id, VersionStamp.Default, "TestProject", "TestProject", LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: test.ParseOptions,
            metadataReferences: compilation.References);
        var solution = _workspace.CurrentSolution.AddProject(project);
        foreach (var (name, content) in test.Files)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), name, TextOf(Markup.Parse(content).Source), filePath: SourceFileList.PathOf(name));

        // Options without a file get one, as they do in a build.
        var global = string.Join('\n', test.TestState.GlobalOptions.Select(option => $"{option.Key} = {option.Value}").Prepend("is_global = true"));
        foreach (var (name, content) in test.TestState.AnalyzerConfigFiles.Append(("/.globalconfig", global)))
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), name, TextOf(content), filePath: SourceFileList.PathOf(name));
        return (library.Count == 0 ? solution : WithLibrary(solution, solution.GetProject(id)!, library)).GetProject(id)!;
    }

    public void Dispose() => _workspace.Dispose();

    public static async Task AssertFormattedAsync(Document document)
    {
        var options = (await document.GetOptionsAsync()).WithChangedOption(
            FormattingOptions.NewLine, LanguageNames.CSharp, (await document.GetTextAsync()).ToString().Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
        var formatted = await Formatter.FormatAsync(document, options);
        Assert.Equal((await formatted.GetTextAsync()).ToString(), (await document.GetTextAsync()).ToString());
    }

    private static Solution WithLibrary(Solution solution, Project project, IReadOnlyList<(string FileName, string Content)> files)
    {
        var id = ProjectId.CreateNewId();
        solution = solution
            .AddProject(ProjectInfo.Create(
                id, VersionStamp.Default, "Library", "Library", LanguageNames.CSharp,
                compilationOptions: project.CompilationOptions, parseOptions: project.ParseOptions, metadataReferences: project.MetadataReferences))
            .AddProjectReference(project.Id, new(id));
        return files.Aggregate(solution, (current, file) =>
            current.AddDocument(DocumentId.CreateNewId(id), file.FileName, TextOf(file.Content), filePath: SourceFileList.PathOf(file.FileName)));
    }

    private static SourceText TextOf(string content) => SourceText.From(content, Encoding.UTF8);

    /// <summary>Gives a fix of all the diagnostics of the project, as the editor would.</summary>
    internal sealed class Diagnostics(Func<Task<IReadOnlyList<Diagnostic>>> reported) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await reported();

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await reported()).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
