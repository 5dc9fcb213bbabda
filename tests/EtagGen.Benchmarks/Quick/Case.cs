using System.Diagnostics;
using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Pipeline;

namespace EtagGen.Benchmarks.Quick;

/// <summary>One line of the table.</summary>
/// <param name="contestant">Who answers.</param>
/// <param name="answer">What.</param>
/// <param name="request">How it is asked.</param>
internal sealed class Case(Contestant contestant, Answer answer, IRequest request)
{
    private readonly List<double> _times = [];
    private int _batch;

    public Contestant Contestant => contestant;

    public Answer Answer => answer;

    public double BytesPerRequest { get; private set; }

    /// <summary>The median of all batches.</summary>
    public double RequestsPerSecond => Stopwatch.Frequency / Median.Of(_times);

    public void SendFor(TimeSpan time)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time;)
            request.Send(4);
    }

    /// <summary>Finds the bytes of a request, and how many take about as long as the batches of the other cases.</summary>
    public void Calibrate(TimeSpan batchTime)
    {
        var watch = Stopwatch.StartNew();
        request.Send(1);
        var count = (int)Math.Clamp(TimeSpan.FromMilliseconds(50) / watch.Elapsed, 4, 2000);

        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        watch.Restart();
        request.Send(count);
        _batch = Math.Max(1, (int)(count * batchTime / watch.Elapsed));
        BytesPerRequest = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)count;
    }

    public void MeasureBatch()
    {
        var start = Stopwatch.GetTimestamp();
        request.Send(_batch);
        _times.Add((Stopwatch.GetTimestamp() - start) / (double)_batch);
    }

    /// <summary>The median, over all batches, of this case's time by that of another in the same round.</summary>
    public double RatioTo(Case other) => Median.OfRatios(_times, other._times);
}
