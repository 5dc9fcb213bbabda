using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Pipeline;

namespace EtagGen.Benchmarks.Requests;

/// <summary>How cost grows with the number of tags in If-None-Match: the one that matches is the last.</summary>
[RequestConfig]
public class HeaderRequests
{
    private Exchange _one = null!;
    private Exchange _many = null!;

    [Params(10, 100, 1_000)]
    public int Tags { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var server = new OrdersServers()[Contestant.EtagGen];
        _one = server.Get(Contestant.EtagGen, "orders/42", Answer.NotModified);
        _many = server.Get(Contestant.EtagGen, "orders/42", Answer.NotModified, Tags - 1);
    }

    [Benchmark(Baseline = true)]
    public int OneTag() => _one.Send();

    [Benchmark]
    public int ManyTags() => _many.Send();
}
