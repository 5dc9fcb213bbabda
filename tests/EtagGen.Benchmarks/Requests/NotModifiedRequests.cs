using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Pipeline;

namespace EtagGen.Benchmarks.Requests;

/// <summary>304 to the tag of the last answer, in process; against what people write today.</summary>
[RequestConfig]
public class NotModifiedRequests
{
    private InProcess _requests = null!;

    [Params("orders/42", "orders")]
    public string Resource { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var servers = new OrdersServers();
        _requests = new(contestant => servers.Get(contestant, Resource, contestant == Contestant.Bare ? Answer.Full : Answer.NotModified));
    }

    /// <summary>Cannot answer 304: the 200 is what is spared.</summary>
    /// <returns>The status code.</returns>
    [Benchmark]
    public int Bare200() => _requests.Send(Contestant.Bare);

    [Benchmark]
    public int Floor304() => _requests.Send(Contestant.Floor304);

    [Benchmark]
    public int Only304() => _requests.Send(Contestant.Only304);

    [Benchmark]
    public int Fixed304() => _requests.Send(Contestant.Fixed304);

    [Benchmark]
    public int MadeTag() => _requests.Send(Contestant.MadeTag);

    [Benchmark(Baseline = true)]
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
