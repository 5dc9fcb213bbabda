using System.Diagnostics;

namespace EtagGen.IntegrationTests.Identity;

/// <summary>One build gives one tag for one state: in each process, on each node, under each culture.</summary>
public sealed class DeterminismTests
{
    [Theory]
    [InlineData("")]
    [InlineData(TagPrinter.Odd)]
    public async Task Two_processes_give_the_same_tags(string culture)
    {
        var here = await TagPrinter.TagsAsync();

        var there = await ChildProcessAsync(culture);

        Assert.Equal(here, there);
    }

    [Fact]
    public async Task No_two_kinds_of_versions_share_a_tag()
    {
        var tags = await TagPrinter.TagsAsync();

        Assert.Equal(VersionKinds.Paths.Count, tags.Select(line => line.Split(' ')[1]).Distinct().Count());
        Assert.All(tags, line => Assert.Matches("""^/[a-z]+ "[A-Za-z0-9_~-]+(\.[\w-]{6})(\.[\w-]{11})?" """, line));
    }

    private static async Task<IReadOnlyList<string>> ChildProcessAsync(string culture)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(TagPrinter).Assembly.Location, "tags", culture]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
