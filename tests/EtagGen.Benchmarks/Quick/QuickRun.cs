using EtagGen.Benchmarks.Build;
using EtagGen.Benchmarks.Database;
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
    public static int Build(TextWriter output)
    {
        // The largest projects come last: the heap that they leave is one that the others would have to collect.
        var goals = BuildResults.Goals();
        var growth = new BuildGrowth();
        Tables.Print(output, growth.All);
        output.WriteLine();
        return Check(output, [.. goals, .. BuildResults.Goals(growth)]);
    }

    /// <inheritdoc cref="Build"/>
    public static int Run(TextWriter output)
    {
        var servers = new OrdersServers();
        using var shop = new ShopServer();
        var results = new QuickResults(
            RequestGroups.InProcess(servers),
            new Growth(servers),
            RequestGroups.Sqlite(shop),
            RequestGroups.Kestrel(servers),
            RequestGroups.KestrelSqlite(shop));
        Tables.Print(output, results.Groups);
        output.WriteLine();
        Tables.Print(output, results.Growth.All);
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
