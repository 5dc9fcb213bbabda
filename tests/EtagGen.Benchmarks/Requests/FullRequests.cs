using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Pipeline;

namespace EtagGen.Benchmarks.Requests;

/// <summary>200 to a request without a condition, in process.</summary>
[RequestConfig]
public class FullRequests
{
    private InProcess _requests = null!;

    [Params("orders/42", "orders")]
    public string Resource { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var servers = new OrdersServers();
        _requests = new(contestant => servers.Get(contestant, Resource, Answer.Full));
    }

    [Benchmark(Baseline = true)]
    public int Bare() => _requests.Send(Contestant.Bare);

    [Benchmark]
    public int PassThrough() => _requests.Send(Contestant.PassThrough);

    [Benchmark]
    public int Fixed200() => _requests.Send(Contestant.Fixed200);

    [Benchmark]
    public int MadeTag() => _requests.Send(Contestant.MadeTag);

    [Benchmark]
    public int HandWritten() => _requests.Send(Contestant.HandWritten);

    [Benchmark]
    public int HandWrittenFilter() => _requests.Send(Contestant.HandWrittenFilter);

    [Benchmark]
    public int BodyHash() => _requests.Send(Contestant.BodyHash);

    [Benchmark]
    public int OutputCache() => _requests.Send(Contestant.OutputCache);

    [Benchmark]
    public int EtagGen() => _requests.Send(Contestant.EtagGen);
}
