using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Pipeline;

namespace EtagGen.Benchmarks.Requests;

/// <summary>How cost grows with the length of a list.</summary>
[RequestConfig]
public class GrowthRequests
{
    private InProcess _full = null!;
    private InProcess _notModified = null!;

    [Params(10, 100, 1_000, 10_000)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var servers = new OrdersServers();
        _full = new(contestant => servers.Get(contestant, $"first/{Items}", Answer.Full));
        _notModified = new(contestant => servers.Get(contestant, $"first/{Items}", Answer.NotModified));
    }

    [Benchmark(Baseline = true)]
    public int Bare200() => _full.Send(Contestant.Bare);

    [Benchmark]
    public int EtagGen200() => _full.Send(Contestant.EtagGen);

    [Benchmark]
    public int HandWritten304() => _notModified.Send(Contestant.HandWritten);

    [Benchmark]
    public int EtagGen304() => _notModified.Send(Contestant.EtagGen);
}
