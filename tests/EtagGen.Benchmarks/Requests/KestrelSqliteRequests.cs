using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Database;
using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Loopback;

namespace EtagGen.Benchmarks.Requests;

/// <summary>Orders in SQLite, over sockets.</summary>
[RequestConfig]
public class KestrelSqliteRequests
{
    private const int Count = 16;

    private readonly Dictionary<(Contestant, Answer), LoopbackRequest> _requests = [];
    private ShopServer _shop = null!;

    [Params("orders/42", "orders")]
    public string Resource { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _shop = new ShopServer();

    [GlobalCleanup]
    public void Cleanup()
    {
        foreach (var request in _requests.Values)
            request.Dispose();
        _shop.Dispose();
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void Bare200() => Send(Contestant.Bare, Answer.Full);

    [Benchmark(OperationsPerInvoke = Count)]
    public void HandWritten200() => Send(Contestant.HandWritten, Answer.Full);

    [Benchmark(OperationsPerInvoke = Count)]
    public void EtagGen200() => Send(Contestant.EtagGen, Answer.Full);

    [Benchmark(OperationsPerInvoke = Count)]
    public void Current200() => Send(Contestant.Current, Answer.Full);

    [Benchmark(OperationsPerInvoke = Count)]
    public void CompiledCurrent200() => Send(Contestant.CompiledCurrent, Answer.Full);

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public void HandWritten304() => Send(Contestant.HandWritten, Answer.NotModified);

    [Benchmark(OperationsPerInvoke = Count)]
    public void EtagGen304() => Send(Contestant.EtagGen, Answer.NotModified);

    [Benchmark(OperationsPerInvoke = Count)]
    public void Current304() => Send(Contestant.Current, Answer.NotModified);

    [Benchmark(OperationsPerInvoke = Count)]
    public void CompiledCurrent304() => Send(Contestant.CompiledCurrent, Answer.NotModified);

    private void Send(Contestant contestant, Answer answer)
    {
        if (!_requests.TryGetValue((contestant, answer), out var request))
            _requests.Add((contestant, answer), request = LoopbackRequest.Get(_shop.Application, contestant, Resource, answer));
        request.Send(Count);
    }
}
