using System.Globalization;
using EtagGen.Generators.Tests.Harness;
using Xunit.Abstractions;

namespace EtagGen.Generators.Tests.Mutation;

/// <summary>All programs of this project's tests, as they are while someone types.</summary>
public class TestInputTests(ITestOutputHelper output)
{
    private const int Seed = 2616;
    private const int Parts = 8;

    /// <summary>Variants of each program; <c>ETAGGEN_VARIANTS</c> asks for more.</summary>
    private static readonly int Variants =
        int.TryParse(Environment.GetEnvironmentVariable("ETAGGEN_VARIANTS"), CultureInfo.InvariantCulture, out var variants) ? variants : 4;

    public static TheoryData<int> AllParts => [.. Enumerable.Range(0, Parts)];

    [Theory]
    [MemberData(nameof(AllParts))]
    public async Task Deleting_tokens_breaks_nothing(int part)
    {
        int total = 0, compiled = 0;
        foreach (var (program, index) in TestInputs.All.Select((program, index) => (program, index)).Where(input => input.index % Parts == part))
        {
            var test = VersionedProgram.Test(program);
            Configure(test, index);
            var mutation = new Mutation(test, new Random(Seed + index));
            for (var variant = 0; variant < Variants; variant++, total++)
                await mutation.DeleteAsync(file: 0, wholeNodes: variant % 2 == 1);
            compiled += mutation.Compiled;
        }

        output.WriteLine($"{total} variants, of which {compiled} compiled");
        Assert.InRange(compiled, total / 20, total);
    }

    /// <summary>Each way of building in its turn.</summary>
    private static void Configure(TestProject test, int index)
    {
        test.TestState.GlobalOptions.Add("build_property.EtagGenSummary", index % 2 == 0 ? "true" : "false");
        test.TestState.GlobalOptions.Add("build_property.EnableRequestDelegateGenerator", index % 5 == 4 ? "true" : "false");
        if (index % 7 == 6)
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\netaggen.version_members = Id, Number\netaggen.ignored_routes = /a*, /\n"));
    }

    [Fact]
    public void There_are_hundreds_of_programs() => Assert.InRange(TestInputs.All.Count, 500, 5000);
}
