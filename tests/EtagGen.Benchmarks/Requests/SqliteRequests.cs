using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Database;
using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Pipeline;

namespace EtagGen.Benchmarks.Requests;

/// <summary>Orders in SQLite, in process: the load, which <c>Current</c> spares where it hits.</summary>
[RequestConfig]
public class SqliteRequests
{
    private ShopServer _shop = null!;
    private InProcess _full = null!;
    private InProcess _notModified = null!;
    private InProcess _modified = null!;

    [Params("orders/42", "orders")]
    public string Resource { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _shop = new ShopServer();
        _full = new(contestant => _shop.Application.Get(contestant, Resource, Answer.Full));
        _notModified = new(contestant => _shop.Application.Get(contestant, Resource, Answer.NotModified));
        _modified = new(contestant => _shop.Application.Get(contestant, Resource, Answer.Modified));
    }

    [GlobalCleanup]
    public void Cleanup() => _shop.Dispose();

    [Benchmark]
    public int Bare200() => _full.Send(Contestant.Bare);

    [Benchmark]
    public int TwoQueries200() => _full.Send(Contestant.TwoQueries);

    [Benchmark]
    public int TwoQueriesCompiled200() => _full.Send(Contestant.TwoQueriesCompiled);

    [Benchmark]
    public int EtagGen200() => _full.Send(Contestant.EtagGen);

    [Benchmark]
    public int Current200() => _full.Send(Contestant.Current);

    [Benchmark]
    public int Current200OldTag() => _modified.Send(Contestant.Current);

    [Benchmark]
    public int CompiledCurrent200OldTag() => _modified.Send(Contestant.CompiledCurrent);

    [Benchmark(Baseline = true)]
    public int HandWritten304() => _notModified.Send(Contestant.HandWritten);

    [Benchmark]
    public int EtagGen304() => _notModified.Send(Contestant.EtagGen);

    [Benchmark]
    public int Current304() => _notModified.Send(Contestant.Current);

    [Benchmark]
    public int CompiledCurrent304() => _notModified.Send(Contestant.CompiledCurrent);
}
