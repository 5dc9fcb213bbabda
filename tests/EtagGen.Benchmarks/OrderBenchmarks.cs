using BenchmarkDotNet.Attributes;
using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Pipeline;

namespace EtagGen.Benchmarks;

/// <summary>What all share: one resource, all contestants.</summary>
[MemoryDiagnoser]
public abstract class OrderBenchmarks(string resource, bool revalidate)
{
    private Exchange _exchange = null!;

    /// <summary>Sends one request through the whole pipeline.</summary>
    /// <returns>The status code.</returns>
    [Benchmark]
    public int Get() => _exchange.Send();

    protected void Prepare(Contestant contestant) =>
        _exchange = new OrdersServer().Get($"/{contestant}/{resource}", revalidate && contestant != Contestant.Floor304);
}

/// <summary>200, no conditional header.</summary>
public abstract class FullBenchmarks(string resource) : OrderBenchmarks(resource, revalidate: false)
{
    [Params(Contestant.Bare, Contestant.PassThrough, Contestant.HandWritten, Contestant.HandWrittenFilter, Contestant.EtagGen)]
    public Contestant Contestant { get; set; }

    [GlobalSetup]
    public void Setup() => Prepare(Contestant);
}

/// <summary>304, the tag of the last answer in If-None-Match.</summary>
public abstract class NotModifiedBenchmarks(string resource) : OrderBenchmarks(resource, revalidate: true)
{
    [Params(Contestant.Floor304, Contestant.HandWritten, Contestant.HandWrittenFilter, Contestant.EtagGen)]
    public Contestant Contestant { get; set; }

    [GlobalSetup]
    public void Setup() => Prepare(Contestant);
}

public class OneOrderNotModified() : NotModifiedBenchmarks("orders/42");

public class OneOrderFull() : FullBenchmarks("orders/42");

public class OrderListNotModified() : NotModifiedBenchmarks("orders");

public class OrderListFull() : FullBenchmarks("orders");
