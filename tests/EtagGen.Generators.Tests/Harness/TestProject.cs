using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>A user's web project in memory: its files and the settings that its project file would hold.</summary>
internal abstract class TestProject
{
    public TestState TestState { get; } = new();

    /// <summary>What is to be reported besides what markup in the sources says.</summary>
    public List<ExpectedDiagnostic> ExpectedDiagnostics { get; } = [];

    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;

    /// <summary>The MSBuild property of that name; <see langword="null"/>: not set.</summary>
    public string? InterceptorsNamespaces { get; set; } = "EtagGen.Generated";

    /// <summary><see langword="null"/>: a console application if a file has top-level statements, a library otherwise.</summary>
    public OutputKind? OutputKind { get; set; }

    public NullableContextOptions Nullable { get; set; } = NullableContextOptions.Enable;

    public bool ImplicitUsings { get; set; } = true;

    // Diagnose: under GenerateDocumentationFile an undocumented public type in generated code is a user's CS1591.
    public CSharpParseOptions ParseOptions
    {
        get
        {
            var options = new CSharpParseOptions(LanguageVersion, DocumentationMode.Diagnose);
            return InterceptorsNamespaces is null
                ? options
                : options.WithFeatures([new("InterceptorsNamespaces", InterceptorsNamespaces)]);
        }
    }

    /// <summary>The project as the user wrote it, before any generator.</summary>
    public CSharpCompilation CreateCompilation() => CreateCompilation(TestState.Sources);

    /// <summary>All files of the project, with what the SDK writes.</summary>
    public IEnumerable<(string FileName, string Content)> Files => WithUsings(TestState.Sources);

    private IEnumerable<(string FileName, string Content)> WithUsings(IEnumerable<(string FileName, string Content)> sources) =>
        ImplicitUsings ? sources.Append((WebSdkUsings.FileName, WebSdkUsings.Content)) : sources;

    protected CSharpCompilation CreateCompilation(IEnumerable<(string FileName, string Content)> sources)
    {
        SyntaxTree[] trees =
        [
            .. WithUsings(sources).Select(file => CSharpSyntaxTree.ParseText(
                file.Content, ParseOptions, SourceFileList.PathOf(file.FileName), System.Text.Encoding.UTF8)),
        ];
        var kind = OutputKind ?? (trees.Any(HasTopLevelStatements)
            ? Microsoft.CodeAnalysis.OutputKind.ConsoleApplication
            : Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary);

        return CSharpCompilation.Create(
            "TestProject",
            trees,
            [.. PlatformReferences.All, .. TestState.AdditionalReferences],
            new CSharpCompilationOptions(kind, nullableContextOptions: Nullable, warningLevel: 9999)
                .WithSyntaxTreeOptionsProvider(new ConfigOptions(TestState).Severities));
    }

    private static bool HasTopLevelStatements(SyntaxTree tree) =>
        ((CompilationUnitSyntax)tree.GetRoot()).Members.Any(member => member is GlobalStatementSyntax);
}
