using EtagGen.Benchmarks.Build;
using EtagGen.Benchmarks.Pipeline;

namespace EtagGen.Benchmarks.Quick;

/// <summary>Under three minutes, for a noisy machine: ratios, bytes, curves, and what was reached of the goals.</summary>
internal static class QuickRun
{
    /// <summary>The requests in process alone, for those who work on them.</summary>
    public static void InProcess(TextWriter output)
    {
        var (order, list) = RequestGroups.InProcess(new OrdersServers());
        Tables.Print(output, [order, list]);
    }

    /// <summary>The generator and the analyzers, as <see cref="BuildProcess"/> runs them.</summary>
    /// <returns>The exit code: 1 where a goal is missed by more than its margin.</returns>
    public static int Build(TextWriter output) => Check(output, [.. BuildResults.Goals()]);

    /// <inheritdoc cref="Build"/>
    public static int Run(TextWriter output)
    {
        var servers = new OrdersServers();
        var results = new QuickResults(
            RequestGroups.InProcess(servers),
            new Growth(servers),
            RequestGroups.Sqlite(),
            RequestGroups.Kestrel(servers));
        var (inProcess, growth, sqlite, kestrel) = results;
        Tables.Print(output, [inProcess.Order, inProcess.List, kestrel.Order, kestrel.List, sqlite.Order, sqlite.List]);
        output.WriteLine();
        Tables.Print(output, growth.All);
        output.WriteLine();
        var missed = Check(output, [.. Goals.Of(results)]);
        output.WriteLine();
        output.Flush();
        return Math.Max(missed, BuildProcess.Run());
    }

    private static int Check(TextWriter output, List<Goal> goals)
    {
        Tables.Print(output, goals);
        return goals.Exists(goal => goal.IsMissed) ? 1 : 0;
    }
}
