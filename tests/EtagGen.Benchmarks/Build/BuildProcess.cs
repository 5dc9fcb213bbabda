using System.Diagnostics;

namespace EtagGen.Benchmarks.Build;

/// <summary>
/// The build part in a process of its own, where the JIT compiles each method once and for all: what it does in the background of the
/// first dozens of runs is most of what these take, and lasts longest for whoever has the most methods.
/// </summary>
internal static class BuildProcess
{
    private static readonly string[] Arguments = ["--quick", "build"];

    public static bool IsThis(string[] args) => args.SequenceEqual(Arguments);

    /// <returns>Its exit code: 1 where a goal is missed by more than its margin.</returns>
    public static int Run()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!);
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(BuildProcess).Assembly.Location);
        foreach (var argument in Arguments)
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_TieredCompilation"] = "0";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
