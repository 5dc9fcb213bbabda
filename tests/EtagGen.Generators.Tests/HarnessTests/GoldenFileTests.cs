using EtagGen.Generators.Tests.Harness;
using EtagGen.Generators.Tests.HarnessTests.Toys;
using Xunit.Sdk;

namespace EtagGen.Generators.Tests.HarnessTests;

public sealed class GoldenFileTests : IDisposable
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    public GoldenFileTests()
    {
        Directory.CreateDirectory(_directory);
        File.WriteAllText(Path.Combine(_directory, "A.g.cs.txt"), "one\r\ntwo\r\n");
    }

    [Fact]
    public void The_same_text_passes_whatever_its_line_endings() => Verify(("A.g.cs", "one\ntwo\n"));

    [Fact]
    public void Another_text_fails_and_names_the_line()
    {
        var failure = Assert.Throws<TrueException>(() => Verify(("A.g.cs", "one\nthree\n")));

        Assert.Contains("A.g.cs.txt, line 2:\n  golden: two\n  actual: three", failure.Message);
    }

    [Fact]
    public void A_file_too_many_or_too_few_fails()
    {
        Assert.Throws<EqualException>(() => Verify(("A.g.cs", "one\ntwo\n"), ("B.g.cs", "")));
        Assert.Throws<EqualException>(() => Verify());
    }

    [Fact]
    public void No_golden_files_at_all_fails() =>
        Assert.Throws<FailException>(() => GoldenFiles.Verify(Path.Combine(_directory, "none"), Files(("A.g.cs", "")), update: false));

    [Fact]
    public void A_rewrite_replaces_the_files_and_fails()
    {
        var failure = Assert.Throws<FailException>(() => GoldenFiles.Verify(_directory, Files(("B.g.cs", "new\n")), update: true));

        Assert.StartsWith("golden files rewritten", failure.Message);
        Assert.Equal("B.g.cs.txt", Path.GetFileName(Assert.Single(Directory.GetFiles(_directory))));
        Verify(("B.g.cs", "new\n"));
    }

    [Fact]
    public async Task A_run_is_compared_with_the_files_of_the_test_project()
    {
        var run = await new GeneratorTest<ClassNameGenerator> { TestState = { Sources = { "class Order;" } } }.RunAsync();

        run.MatchesGolden("ClassNames");
    }

    private void Verify(params (string, string)[] files) => GoldenFiles.Verify(_directory, Files(files), update: false);

    private static Dictionary<string, string> Files(params (string Name, string Text)[] files) =>
        files.ToDictionary(file => file.Name, file => file.Text);
}
