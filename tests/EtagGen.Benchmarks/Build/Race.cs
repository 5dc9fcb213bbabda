using EtagGen.Benchmarks.Quick;

namespace EtagGen.Benchmarks.Build;

/// <summary>
/// Tools that do the same to the same compilation, in turns, and each as often first: what a run leaves behind is the next one's to
/// collect. Measured is processor time, with what the garbage collector takes: of a build on a busy machine the wall clock tells little.
/// </summary>
internal static class Race
{
    /// <summary>The median over all rounds of our time by theirs in the same round.</summary>
    public static double Ratio(Preparation own, Preparation theirs, int rounds)
    {
        var times = Rounds([() => TimeOf(own), () => TimeOf(theirs)], rounds);
        return Median.OfRatios(times.Select(round => round[0]), times.Select(round => round[1]));
    }

    /// <summary>What the racers measured in each round; the first round is not counted.</summary>
    public static T[][] Rounds<T>(Func<T>[] racers, int rounds)
    {
        return [.. Enumerable.Range(0, rounds + 1).Select(Round).Skip(1)];

        T[] Round(int round)
        {
            var measured = new T[racers.Length];
            for (var i = 0; i < racers.Length; i++)
            {
                var racer = (i + round) % racers.Length;
                measured[racer] = racers[racer]();
            }

            return measured;
        }
    }

    /// <summary>The least of several runs: what else the machine does only adds.</summary>
    public static double LeastOf(Preparation work, int rounds) => Enumerable.Range(0, rounds).Min(_ => TimeOf(work));

    /// <summary>The processor time of a run, in milliseconds.</summary>
    public static double TimeOf(Preparation prepare)
    {
        var run = prepare();

        // The second one takes what waited for its finalizer.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        var check = run();
        var time = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        check();
        return time;
    }
}
