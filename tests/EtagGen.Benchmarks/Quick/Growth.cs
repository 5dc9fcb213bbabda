using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Pipeline;

namespace EtagGen.Benchmarks.Quick;

/// <summary>The curves of requests.</summary>
internal sealed class Growth
{
    private static readonly int[] Items = [10, 100, 1_000, 10_000];
    private static readonly int[] Tags = [1, 10, 100, 1_000];

    public Growth(OrdersServers servers)
    {
        Case[] notModified = OfItems(Contestant.EtagGen, Answer.NotModified), byHand = OfItems(Contestant.HandWritten, Answer.NotModified),
            full = OfItems(Contestant.EtagGen, Answer.Full), bare = OfItems(Contestant.Bare, Answer.Full),
            header = [.. Tags.Select(tags => new Case(Contestant.EtagGen, Answer.NotModified, servers[Contestant.EtagGen].Get(Contestant.EtagGen, "orders/42", Answer.NotModified, tags - 1)))];

        // The larger lists take a hundred times as long as anything else: in one group, they would leave the others few rounds.
        Measure([.. notModified, .. byHand, .. header], seconds: 6);
        Measure([.. full, .. bare], seconds: 6);

        NotModified = new("304, EtagGen, items of the list", Items, Relative(notModified));
        Full = new("200, EtagGen, items of the list", Items, Relative(full));
        Bare = new("200, bare, items of the list", Items, Relative(bare));
        Header = new("304, EtagGen, tags in If-None-Match", Tags, Relative(header));
        All =
        [
            NotModified,
            new("304, hand-written, items of the list", Items, Relative(byHand)),
            Full,
            Bare,
            Header,
        ];

        Case[] OfItems(Contestant contestant, Answer answer) =>
            [.. Items.Select(items => new Case(contestant, answer, servers.Get(contestant, $"first/{items}", answer)))];
    }

    public Curve NotModified { get; }

    public Curve Full { get; }

    public Curve Bare { get; }

    public Curve Header { get; }

    public IReadOnlyList<Curve> All { get; }

    private static void Measure(Case[] cases, int seconds) =>
        new Group("in process", "growth", cases, TimeSpan.FromMicroseconds(200)).Measure(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(seconds));

    /// <summary>To the first, in the same round.</summary>
    private static double[] Relative(Case[] cases) => Array.ConvertAll(cases, c => c.RatioTo(cases[0]));
}
