using System.Diagnostics;
using EtagGen.Benchmarks.Endpoints;

namespace EtagGen.Benchmarks.Quick;

/// <summary>
/// Cases that are measured in turns: a round is one short batch of each, so that what else the machine does hits all alike,
/// and only ratios within a round are used.
/// </summary>
/// <param name="where">What is around the endpoints.</param>
/// <param name="title">The resource.</param>
/// <param name="cases">The cases.</param>
/// <param name="batchTime">How long a batch takes.</param>
internal sealed class Group(string where, string title, IEnumerable<Case> cases, TimeSpan batchTime)
{
    /// <summary>Time, not a number of requests: beside lists of 10,000, the small ones would be measured before they are compiled.</summary>
    private static readonly TimeSpan WarmUpSlice = TimeSpan.FromMilliseconds(5);

    public string Where => where;

    public string Title => title;

    public IReadOnlyList<Case> Cases { get; } = [.. cases];

    public Case this[Contestant contestant, Answer answer] => Find(contestant, answer)!;

    public Case? Find(Contestant contestant, Answer answer) => Cases.SingleOrDefault(c => c.Contestant == contestant && c.Answer == answer);

    /// <summary>Sends each request in turn, at first only so that the JIT finishes with what is measured after that.</summary>
    /// <returns>This.</returns>
    public Group Measure(TimeSpan warmUp, TimeSpan time)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < warmUp;)
        {
            foreach (var c in Cases)
                c.SendFor(WarmUpSlice);
        }

        foreach (var c in Cases)
            c.Calibrate(batchTime);

        // In an order by chance: a round may take as long as the slices of time that another process gets, and then those would hit
        // the same cases again and again.
        var order = Cases.ToArray();
        for (var measuring = Stopwatch.StartNew(); measuring.Elapsed < time;)
        {
            Random.Shared.Shuffle(order);
            foreach (var c in order)
                c.MeasureBatch();
        }

        return this;
    }
}
