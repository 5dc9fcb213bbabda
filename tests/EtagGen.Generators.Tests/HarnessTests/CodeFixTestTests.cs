using EtagGen.Generators.Tests.Harness;
using EtagGen.Generators.Tests.HarnessTests.Toys;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit.Sdk;

namespace EtagGen.Generators.Tests.HarnessTests;

/// <summary>The harness of code fixes fails where it should.</summary>
public class CodeFixTestTests
{
    [Theory]
    [InlineData("public class {|TOY001:Foo|};", "public class Bar;")]
    [InlineData("public class {|TOY001:Foo|};\n\npublic class {|TOY001:FooToo|};\n", "public class Bar;\n\npublic class BarToo;\n")]
    public Task Does_what_is_expected_passes(string before, string after) => Test<WordFix>(before, after).RunAsync();

    [Theory]
    [InlineData("public class {|TOY001:Foo|};", "public class Baz;", "Strings differ")]
    [InlineData("public class Foo;", "public class Bar;", "Collections differ")]
    [InlineData("public class {|TOY001:Foo|};", null, "was offered")]
    [InlineData("public class {|TOY001:Foo|};\n\npublic class Bar;", "public class Bar;\n\npublic class Bar;", "CS0101")]
    [InlineData("public  class {|TOY001:Foo|};", "public  class Bar;", "Strings differ")]
    [InlineData("public class {|TOY001:Foo|} : Missing;", "public class Bar : Missing;", "CS0246")]
    public Task What_is_not_as_it_has_to_be_fails(string before, string? after, string message) => FailsAsync(Test<WordFix>(before, after), message);

    [Fact]
    public Task Nothing_offered_fails() => FailsAsync(Test<SilentFix>("public class {|TOY001:Foo|};", "public class Bar;"), "nothing was offered");

    [Fact]
    public Task Nothing_offered_passes_where_nothing_may_be() => Test<SilentFix>("public class {|TOY001:Foo|};", null).RunAsync();

    [Fact]
    public Task Other_titles_fail()
    {
        var test = Test<WordFix>("public class {|TOY001:Foo|};", "public class Bar;");
        test.CodeActionTitles = ["Write Baz"];
        return FailsAsync(test, "Collections differ");
    }

    [Fact]
    public Task Another_result_of_all_at_once_fails()
    {
        var test = Test<WordFix>("public class {|TOY001:Foo|};", "public class Bar;");
        test.BatchFixedCode = "public class Baz;";
        return FailsAsync(test, "Strings differ");
    }

    private static CodeFixTest<WordAnalyzer, TFix> Test<TFix>(string before, string? after)
        where TFix : CodeFixProvider, new()
    {
        var test = new CodeFixTest<WordAnalyzer, TFix>();
        test.TestState.Sources.Add(before);
        if (after is not null)
            test.FixedCode = after;
        return test;
    }

    private static async Task FailsAsync<TFix>(CodeFixTest<WordAnalyzer, TFix> test, string message)
        where TFix : CodeFixProvider, new() =>
        Assert.Contains(message, (await Assert.ThrowsAnyAsync<XunitException>(test.RunAsync)).Message, StringComparison.Ordinal);
}
