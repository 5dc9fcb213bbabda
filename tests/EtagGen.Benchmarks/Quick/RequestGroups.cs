using EtagGen.Benchmarks.Database;
using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Loopback;
using EtagGen.Benchmarks.Pipeline;

namespace EtagGen.Benchmarks.Quick;

/// <summary>What is measured of requests, and for how long.</summary>
internal static class RequestGroups
{
    private const string Order = "orders/42";
    private const string List = "orders";

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    /// <summary>In process and on loopback.</summary>
    public static (Group Order, Group List) InProcess(OrdersServers servers)
    {
        return (Of(Order, "one order"), Of(List, "list of 100"));

        Group Of(string resource, string title) =>
            new Group("in process", title, LineUp.InProcess.Select(it => new Case(it.Item1, it.Item2, servers.Get(it.Item1, resource, it.Item2))), TimeSpan.FromMicroseconds(200))
                .Measure(WarmUp, TimeSpan.FromSeconds(16));
    }

    /// <summary>Each batch is long enough that waking the threads of both ends is a small part of it.</summary>
    public static (Group Order, Group List) Kestrel(OrdersServers servers)
    {
        return (Of(Order, "one order"), Of(List, "list of 100"));

        Group Of(string resource, string title)
        {
            var requests = new List<LoopbackRequest>();
            try
            {
                var group = new Group("Kestrel", title, LineUp.Kestrel.Select(it => new Case(it.Item1, it.Item2, Open(it.Item1, it.Item2))), TimeSpan.FromMilliseconds(20));
                return group.Measure(WarmUp, TimeSpan.FromSeconds(8));
            }
            finally
            {
                requests.ForEach(request => request.Dispose());
            }

            LoopbackRequest Open(Contestant contestant, Answer answer)
            {
                requests.Add(LoopbackRequest.Get(servers[contestant], contestant, resource, answer));
                return requests[^1];
            }
        }
    }

    public static (Group Order, Group List) Sqlite()
    {
        using var shop = new ShopServer();
        return (Of(Order, "one order"), Of(List, "list of 100"));

        Group Of(string resource, string title) =>
            new Group("SQLite", title, LineUp.Sqlite.Select(it => new Case(it.Item1, it.Item2, shop.Application.Get(it.Item1, resource, it.Item2))), TimeSpan.FromMilliseconds(1))
                .Measure(WarmUp, TimeSpan.FromSeconds(9));
    }
}
