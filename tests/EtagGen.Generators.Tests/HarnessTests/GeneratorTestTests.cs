using EtagGen.Generators.Tests.Harness;
using EtagGen.Generators.Tests.HarnessTests.Toys;
using EtagGen.Generators.Tests.HarnessTests.Toys.Declared;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace EtagGen.Generators.Tests.HarnessTests;

public class GeneratorTestTests
{
    [Fact]
    public async Task A_cached_and_clean_generator_passes()
    {
        var run = await new GeneratorTest<ClassNameGenerator> { TestState = { Sources = { "class Order;" } } }.RunAsync();

        Assert.Equal(["Always.g.cs", "Names.g.cs", "Positions.g.cs"], run.GeneratedSources.Keys.Order());
        Assert.Equal("// Order\n", run.GeneratedSources["Names.g.cs"]);
    }

    [Fact]
    public async Task A_model_that_is_never_equal_fails() =>
        Assert.Contains("Names: Modified", await FailureOf<ForgetfulGenerator>());

    [Fact]
    public async Task A_step_that_is_not_declared_fails() =>
        Assert.EndsWith("TrackingNames:\nUnknown", await FailureOf<UndeclaredStepGenerator>());

    [Fact]
    public async Task A_warning_in_a_generated_file_fails() =>
        Assert.Contains("CS0168", await FailureOf<UnusedVariableGenerator>());

    [Fact]
    public async Task An_undocumented_public_type_in_a_generated_file_fails() =>
        Assert.Contains("CS1591", await FailureOf<UndocumentedGenerator>());

    [Fact]
    public async Task An_error_in_a_generated_file_fails() =>
        Assert.Contains("CS0246", await FailureOf<BrokenGenerator>());

    [Fact]
    public async Task A_diagnostic_of_the_generator_fails() =>
        Assert.Contains("TOY100", await FailureOf<ReportingGenerator>());

    [Fact]
    public async Task An_exception_in_the_generator_fails() =>
        Assert.Contains("toy failure", await FailureOf<ThrowingGenerator>());

    [Fact]
    public async Task An_expected_diagnostic_passes_and_is_required()
    {
        var test = new GeneratorTest<UnusedVariableGenerator> { ExpectedDiagnostics = { new("CS0168", "Emitted.g.cs", Line: 1) } };
        await test.RunAsync();

        test.ExpectedDiagnostics.Add(new("CS0246"));
        Assert.Contains("missing: ", (await Assert.ThrowsAsync<FailException>(test.RunAsync)).Message);
    }

    [Fact]
    public async Task An_error_in_the_users_own_code_fails_and_a_warning_does_not()
    {
        await new GeneratorTest<ClassNameGenerator> { TestState = { Sources = { "class C { void M() { int unused; } }" } } }.RunAsync();

        Assert.Contains("CS0103", await FailureOf<ClassNameGenerator>("class C { int M() => unknown; }"));
    }

    [Fact]
    public void An_edit_elsewhere_leaves_a_file_cached_and_an_edit_of_its_input_does_not()
    {
        var test = new GeneratorTest<ClassNameGenerator> { TestState = { Sources = { ("Order.cs", "/* */ class Order;") } } };

        var moved = test.RunThenEdit("Order.cs", "/* */", "/* moved */");
        Assert.Equal([IncrementalStepRunReason.Unchanged], moved.Of(ClassNameGenerator.Names));
        Assert.Equal(IncrementalStepRunReason.Cached, moved.OfFile("Names.g.cs"));
        Assert.Equal(IncrementalStepRunReason.Modified, moved.OfFile("Positions.g.cs"));

        var renamed = test.RunThenEdit("Order.cs", "Order", "Invoice");
        Assert.Equal([IncrementalStepRunReason.Modified], renamed.Of(ClassNameGenerator.Names));
        Assert.Equal(IncrementalStepRunReason.Modified, renamed.OfFile("Names.g.cs"));
        Assert.Equal(IncrementalStepRunReason.Cached, renamed.OfFile("Positions.g.cs"));
    }

    [Fact]
    public void A_step_or_file_that_does_not_exist_is_not_taken_for_cached()
    {
        var steps = new GeneratorTest<ClassNameGenerator> { TestState = { Sources = { "class Order;" } } }.RunThenEdit(c => c.Clone());

        Assert.Throws<ArgumentException>(() => steps.Of("Nmaes"));
        Assert.Throws<ArgumentException>(() => steps.OfFile("Nmaes.g.cs"));
    }

    private static async Task<string> FailureOf<TGenerator>(string source = "class Order;")
        where TGenerator : IIncrementalGenerator, new()
    {
        var test = new GeneratorTest<TGenerator> { TestState = { Sources = { source } } };
        return (await Assert.ThrowsAsync<FailException>(test.RunAsync)).Message;
    }
}
