using EtagGen.Generators.Tests.Harness;
using EtagGen.Generators.Tests.HarnessTests.Toys;
using Xunit.Sdk;

namespace EtagGen.Generators.Tests.HarnessTests;

public class AnalyzerTestTests
{
    [Fact]
    public async Task Marked_spans_in_several_files_pass()
    {
        var test = Test("class [|FooA|];", "class Bar { int M() => {|CS0103:unknown|}; class {|TOY001:Foo|}; }");

        var reported = await test.RunAsync();

        Assert.Equal(["'FooA' holds 'Foo'", "'Foo' holds 'Foo'"], reported.Select(diagnostic => diagnostic.GetMessage()));
    }

    [Theory]
    [InlineData("class Foo;", "unexpected: /0/Test0.cs(1,7): warning TOY001")]
    [InlineData("class [|Bar|];", "marked but not reported:\n/0/Test0.cs: (0,6)-(0,9): TOY001 on 'Bar'")]
    [InlineData("class F[|oo|];", "marked but not reported:\n/0/Test0.cs: (0,7)-(0,9): TOY001 on 'oo'")]
    [InlineData("class {|TOY002:Foo|};", "TOY002 on 'Foo'")]
    [InlineData("class [|[|Foo|]|];", "TOY001 on 'Foo'")]
    [InlineData("class Bar { int M() => unknown; }", "CS0103")]
    public async Task What_is_reported_must_be_what_is_marked(string source, string message) =>
        Assert.Contains(message, (await Assert.ThrowsAsync<FailException>(Test(source).RunAsync)).Message);

    [Theory]
    [InlineData("class [|Foo;")]
    [InlineData("class {|TOY001:Foo|];")]
    [InlineData("class Foo|];")]
    public void Markup_that_does_not_close_fails(string source) =>
        Assert.Throws<FormatException>(() => Markup.Parse(source));

    [Fact]
    public async Task Files_global_options_and_severities_reach_the_analyzer()
    {
        var test = Test("class Foo { class [|Global|]; }");
        test.TestState.GlobalOptions.Add("build_property.ToyWord", "Global");
        test.TestState.Sources.Add(("legacy/Old.cs", "class [|Local|] { class Global2; }"));
        test.TestState.Sources.Add(("silent/New.cs", "class Global3;"));
        test.TestState.AnalyzerConfigFiles.Add((".editorconfig", """
            [legacy/*.cs]
            toy.word = Local

            [silent/*.cs]
            dotnet_diagnostic.TOY001.severity = none
            """));

        await test.RunAsync();
    }

    [Fact]
    public async Task An_analyzer_that_throws_fails()
    {
        var test = new AnalyzerTest<ThrowingAnalyzer> { TestState = { Sources = { "class C;" } } };

        Assert.Contains("toy failure", (await Assert.ThrowsAsync<FailException>(test.RunAsync)).Message);
    }

    [Fact]
    public async Task The_analyzer_sees_generated_code_only_where_a_generator_is_given()
    {
        const string Source = "class Bar { System.Type M() => typeof({|CS0246:Emitted|}); }";
        await Test(Source).RunAsync();

        var test = Test(Source.Replace("{|CS0246:Emitted|}", "Emitted"));
        test.Generators.Add(new UndocumentedGenerator());
        await test.RunAsync();
    }

    private static AnalyzerTest<WordAnalyzer> Test(params string[] sources)
    {
        var test = new AnalyzerTest<WordAnalyzer>();
        Array.ForEach(sources, test.TestState.Sources.Add);
        return test;
    }
}
