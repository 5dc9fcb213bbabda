using System.Diagnostics;
using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Pipeline;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Benchmarks.Quick;

/// <summary>One line of the table: a contestant, a resource, and the answer that is expected.</summary>
internal sealed class Case
{
    private static readonly TimeSpan BatchTime = TimeSpan.FromMicroseconds(200);

    private readonly Exchange _exchange;
    private readonly List<double> _times = [];
    private int _batch;

    public Case(OrdersServer server, Contestant contestant, string resource, int status)
    {
        Contestant = contestant;
        Status = status;
        _exchange = server.Get($"/{contestant}/{resource}", revalidate: status == StatusCodes.Status304NotModified && contestant != Contestant.Floor304);
        if (_exchange.Send() != status || (_exchange.BodyLength == 0) != (status == StatusCodes.Status304NotModified))
            throw new InvalidOperationException($"{contestant} answers {_exchange.Response.StatusCode} where {status} is expected.");
    }

    public Contestant Contestant { get; }

    public int Status { get; }

    public double BytesPerRequest { get; private set; }

    public void Send(int count)
    {
        for (var i = 0; i < count; i++)
            _ = _exchange.Send();
    }

    /// <summary>Finds the bytes of a request, and how many take about as long as the batches of the other cases.</summary>
    public void Calibrate()
    {
        const int count = 2000;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        Send(count);
        _batch = Math.Max(1, (int)(count * BatchTime / Stopwatch.GetElapsedTime(start)));
        BytesPerRequest = (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)count;
    }

    public void MeasureBatch()
    {
        var start = Stopwatch.GetTimestamp();
        Send(_batch);
        _times.Add((Stopwatch.GetTimestamp() - start) / (double)_batch);
    }

    /// <summary>The median, over all batches, of this case's time by that of another in the same round.</summary>
    public double RatioTo(Case other)
    {
        var ratios = _times.Zip(other._times, (mine, theirs) => mine / theirs).Order().ToArray();
        return ratios[ratios.Length / 2];
    }
}
