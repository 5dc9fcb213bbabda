using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Loopback;
using EtagGen.Benchmarks.Pipeline;

namespace EtagGen.Benchmarks.Requests;

/// <summary>Over sockets, on four connections at once; the client is in the process, and in the time.</summary>
[RequestConfig]
public class KestrelRequests
{
    private const int Count = 64;

    private readonly Dictionary<(Contestant, Answer), LoopbackRequest> _requests = [];
    private OrdersServers _servers = null!;

    [Params("orders/42", "orders")]
    public string Resource { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _servers = new OrdersServers();

    [GlobalCleanup]
    public void Cleanup()
    {
        foreach (var request in _requests.Values)
            request.Dispose();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public void Bare200() => Send(Contestant.Bare, Answer.Full);

    [Benchmark(OperationsPerInvoke = Count)]
    public void HandWritten200() => Send(Contestant.HandWritten, Answer.Full);

    [Benchmark(OperationsPerInvoke = Count)]
    public void BodyHash200() => Send(Contestant.BodyHash, Answer.Full);

    [Benchmark(OperationsPerInvoke = Count)]
    public void OutputCache200() => Send(Contestant.OutputCache, Answer.Full);

    [Benchmark(OperationsPerInvoke = Count)]
    public void EtagGen200() => Send(Contestant.EtagGen, Answer.Full);

    [Benchmark(OperationsPerInvoke = Count)]
    public void Floor304() => Send(Contestant.Floor304, Answer.NotModified);

    [Benchmark(OperationsPerInvoke = Count)]
    public void HandWritten304() => Send(Contestant.HandWritten, Answer.NotModified);

    [Benchmark(OperationsPerInvoke = Count)]
    public void BodyHash304() => Send(Contestant.BodyHash, Answer.NotModified);

    [Benchmark(OperationsPerInvoke = Count)]
    public void OutputCache304() => Send(Contestant.OutputCache, Answer.NotModified);

    [Benchmark(OperationsPerInvoke = Count)]
    public void EtagGen304() => Send(Contestant.EtagGen, Answer.NotModified);

    private void Send(Contestant contestant, Answer answer)
    {
        if (!_requests.TryGetValue((contestant, answer), out var request))
            _requests.Add((contestant, answer), request = LoopbackRequest.Get(_servers[contestant], contestant, Resource, answer));
        request.Send(Count);
    }
}
