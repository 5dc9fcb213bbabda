using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace EtagGen.Generators.Tests.Harness;

/// <summary>
/// Runs a generator over a project, in the shape of <c>CSharpSourceGeneratorTest&lt;TGenerator, DefaultVerifier&gt;</c> of Roslyn's
/// testing packages, and holds it to what every run must show: cached when nothing changed, and no warning in what it emits.
/// </summary>
internal sealed class GeneratorTest<TGenerator> : TestProject
    where TGenerator : IIncrementalGenerator, new()
{
    public Task<GeneratorRun> RunAsync() => Task.Run(Run);

    /// <summary>Runs the generator, edits one file as a developer would, and tells what the second run did again.</summary>
    public StepReasons RunThenEdit(string fileName, string oldText, string newText) =>
        RunThenEdit(compilation =>
        {
            var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == SourceFileList.PathOf(fileName));
            var text = tree.GetText();
            var start = text.ToString().IndexOf(oldText, StringComparison.Ordinal);
            Assert.True(start >= 0, $"'{oldText}' is not in {fileName}");
            var edited = text.WithChanges(new TextChange(new TextSpan(start, oldText.Length), newText));
            return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(edited));
        });

    /// <inheritdoc cref="RunThenEdit(string, string, string)"/>
    public StepReasons RunThenEdit(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        var compilation = CreateCompilation();
        var driver = CreateDriver().RunGenerators(compilation).RunGenerators(edit(compilation));
        return new(ResultOf(driver));
    }

    private GeneratorRun Run()
    {
        var compilation = CreateCompilation();
        var driver = CreateDriver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var result = ResultOf(driver);
        var run = new GeneratorRun((CSharpCompilation)output, result);
        ExpectedDiagnostic.Verify(ExpectedDiagnostics, run.Problems());

        var again = new StepReasons(ResultOf(driver.RunGenerators(compilation.Clone())));
        AssertNone("steps that were not cached when nothing had changed", again.NotCached());
        AssertNone("steps without a constant in TrackingNames", again.Undeclared(typeof(TGenerator)));
        return run;
    }

    private GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new TGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        optionsProvider: new ConfigOptions(TestState),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    // An exception is only the warning CS8785 to the compiler, and then nothing is generated.
    private static GeneratorRunResult ResultOf(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        if (result.Exception is not null)
            Assert.Fail($"the generator threw (CS8785): {result.Exception}");
        return result;
    }

    private static void AssertNone(string what, IEnumerable<string> findings)
    {
        var list = findings.ToList();
        if (list.Count > 0)
            Assert.Fail($"{what}:\n{string.Join('\n', list)}");
    }
}
