using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Pipeline;

namespace EtagGen.Benchmarks.Quick;

/// <summary>The curves.</summary>
internal sealed class Growth
{
    private static readonly int[] Items = [10, 100, 1_000, 10_000];
    private static readonly int[] Tags = [1, 10, 100, 1_000];

    public Growth(OrdersServers servers)
    {
        NotModified = OfItems("304, EtagGen, items of the list", Contestant.EtagGen, Answer.NotModified);
        Full = OfItems("200, EtagGen, items of the list", Contestant.EtagGen, Answer.Full);
        Header = new("304, EtagGen, tags in If-None-Match", Tags, [.. Tags.Select(tags => new Case(
            Contestant.EtagGen, Answer.NotModified, servers[Contestant.EtagGen].Get(Contestant.EtagGen, "orders/42", Answer.NotModified, tags - 1)))]);
        All =
        [
            NotModified,
            OfItems("304, hand-written, items of the list", Contestant.HandWritten, Answer.NotModified),
            Full,
            OfItems("200, bare, items of the list", Contestant.Bare, Answer.Full),
            Header,
        ];

        // The larger lists take a hundred times as long as anything else: in one group, they would leave the others few rounds.
        Measure([NotModified, All[1], Header], seconds: 8);
        Measure([Full, All[3]], seconds: 8);

        Curve OfItems(string title, Contestant contestant, Answer answer) =>
            new(title, Items, [.. Items.Select(items => new Case(contestant, answer, servers.Get(contestant, $"first/{items}", answer)))]);
    }

    public Curve NotModified { get; }

    public Curve Full { get; }

    public Curve Header { get; }

    public IReadOnlyList<Curve> All { get; }

    private static void Measure(Curve[] curves, int seconds) =>
        new Group("in process", "growth", curves.SelectMany(curve => curve.Cases), TimeSpan.FromMicroseconds(200)).Measure(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(seconds));
}
