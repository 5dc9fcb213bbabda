using EtagGen.Benchmarks.Database;
using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Loopback;
using EtagGen.Benchmarks.Pipeline;

namespace EtagGen.Benchmarks.Quick;

/// <summary>What is measured of requests, and for how long.</summary>
internal static class RequestGroups
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <summary>Orders in memory, no server.</summary>
    public static (Group Order, Group List) InProcess(OrdersServers servers) => Both((resource, title) =>
        new Group("in process", title, LineUp.InProcess.Select(it => new Case(it.Item1, it.Item2, servers.Get(it.Item1, resource, it.Item2))), TimeSpan.FromMicroseconds(200))
            .Measure(WarmUp, TimeSpan.FromSeconds(6)));

    /// <summary>Orders in memory, over sockets.</summary>
    public static (Group Order, Group List) Kestrel(OrdersServers servers) =>
        Both((resource, title) => OverSockets("Kestrel", resource, title, LineUp.Kestrel, contestant => servers[contestant], batchMilliseconds: 20, WarmUp, TimeSpan.FromSeconds(4)));

    /// <summary>Orders in SQLite, no server.</summary>
    public static (Group Order, Group List) Sqlite(ShopServer shop) => Both((resource, title) =>
        new Group("SQLite", title, LineUp.Sqlite.Select(it => new Case(it.Item1, it.Item2, shop.Application.Get(it.Item1, resource, it.Item2))), TimeSpan.FromMilliseconds(1))
            .Measure(WarmUp, TimeSpan.FromSeconds(5)));

    /// <summary>Orders in SQLite, over sockets; what answers is warm from what went before.</summary>
    public static (Group Order, Group List) KestrelSqlite(ShopServer shop) =>
        Both((resource, title) => OverSockets("Kestrel, SQLite", resource, title, LineUp.KestrelSqlite, _ => shop.Application, batchMilliseconds: 8, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)));

    private static (Group Order, Group List) Both(Func<string, string, Group> measured) => (measured("orders/42", "one order"), measured("orders", "list of 100"));

    /// <summary>Each batch is long enough that waking the threads of both ends is a small part of it.</summary>
    private static Group OverSockets(
        string where, string resource, string title, (Contestant, Answer)[] lineUp, Func<Contestant, OrdersServer> server, int batchMilliseconds, TimeSpan warmUp, TimeSpan time)
    {
        var requests = new List<LoopbackRequest>();
        try
        {
            return new Group(where, title, lineUp.Select(it => new Case(it.Item1, it.Item2, Open(it.Item1, it.Item2))), TimeSpan.FromMilliseconds(batchMilliseconds)).Measure(warmUp, time);
        }
        finally
        {
            requests.ForEach(request => request.Dispose());
        }

        LoopbackRequest Open(Contestant contestant, Answer answer)
        {
            requests.Add(LoopbackRequest.Get(server(contestant), contestant, resource, answer));
            return requests[^1];
        }
    }
}
