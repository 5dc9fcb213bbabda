namespace EtagGen.Benchmarks.Build;

/// <summary>
/// Two tools that do the same to the same compilation, in turns, and each as often first: what a run leaves behind is the next one's to
/// collect. Measured is processor time, with what the garbage collector takes: of a build on a busy machine the wall clock tells little.
/// </summary>
/// <param name="Title">What they do.</param>
/// <param name="Own">Prepares what is ours; running it is measured.</param>
/// <param name="Theirs">The same for the framework's.</param>
internal sealed record Race(string Title, Func<Action> Own, Func<Action> Theirs)
{
    /// <summary>The median over all rounds, the first third left out, of our time by theirs in the same round.</summary>
    public double Ratio(int rounds)
    {
        var ratios = Enumerable.Range(0, rounds).Select(RatioOf).Skip(rounds / 3).Order().ToArray();
        return ratios[ratios.Length / 2];
    }

    private double RatioOf(int round)
    {
        if (round % 2 == 0)
            return TimeOf(Own) / TimeOf(Theirs);
        var theirs = TimeOf(Theirs);
        return TimeOf(Own) / theirs;
    }

    /// <summary>The least of several runs: what else the machine does only adds.</summary>
    public static double LeastOf(Func<Action> work, int rounds) => Enumerable.Range(0, rounds).Min(_ => TimeOf(work));

    private static double TimeOf(Func<Action> work)
    {
        var run = work();

        // The second one takes what waited for its finalizer.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        run();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
