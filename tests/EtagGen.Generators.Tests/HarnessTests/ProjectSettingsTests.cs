using EtagGen.Generators.Tests.Harness;
using EtagGen.Generators.Tests.HarnessTests.Toys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Sdk;

namespace EtagGen.Generators.Tests.HarnessTests;

public class ProjectSettingsTests
{
    [Fact]
    public async Task Top_level_statements_make_a_console_application_with_the_usings_of_the_Web_SDK()
    {
        var run = await new GeneratorTest<ClassNameGenerator>
        {
            TestState = { Sources = { "var app = WebApplication.Create(args); app.MapGet(\"/\", [Versioned] () => \"\"); class Order;" } },
        }.RunAsync();

        Assert.Equal(OutputKind.ConsoleApplication, run.Compilation.Options.OutputKind);
    }

    [Fact]
    public async Task Implicit_usings_can_be_switched_off()
    {
        var test = new GeneratorTest<ClassNameGenerator>
        {
            ImplicitUsings = false,
            TestState = { Sources = { "class Order : List<int>;" } },
        };

        Assert.Contains("CS0246", (await Assert.ThrowsAsync<FailException>(test.RunAsync)).Message);
    }

    [Fact]
    public async Task The_language_version_can_be_lowered()
    {
        var test = new GeneratorTest<ClassNameGenerator>
        {
            LanguageVersion = LanguageVersion.CSharp11,
            TestState = { Sources = { "class Order(int id) { int Id => id; }" } },
        };

        Assert.Contains("CS9058", (await Assert.ThrowsAsync<FailException>(test.RunAsync)).Message);
    }

    [Fact]
    public async Task User_code_sees_neither_xunit_nor_Roslyn()
    {
        var test = new GeneratorTest<ClassNameGenerator>
        {
            TestState = { Sources = { "class Order { Xunit.FactAttribute F; Microsoft.CodeAnalysis.SyntaxNode N; }" } },
            ExpectedDiagnostics = { new("CS0246"), new("CS0234") },
        };

        await test.RunAsync();
    }
}
