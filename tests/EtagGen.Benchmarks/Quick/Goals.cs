using EtagGen.Benchmarks.Endpoints;

namespace EtagGen.Benchmarks.Quick;

/// <summary>The goals of requests: ratios of one run.</summary>
internal static class Goals
{
    public static IEnumerable<Goal> Of(QuickResults results) =>
    [
        .. OfOrder(results.InProcess.Order),
        .. OfList(results.InProcess.List),
        .. OfKestrel(results.Kestrel.Order, 1, Margins.KestrelOrder),
        .. OfKestrel(results.Kestrel.List, 0.15, Margins.KestrelList),
        .. CurrentGoals.Of(results.Sqlite),
        .. OfGrowth(results.Growth),
    ];

    private static IEnumerable<Goal> OfOrder(Group order)
    {
        var (own, made) = (order[Contestant.EtagGen, Answer.NotModified], order[Contestant.MadeTag, Answer.NotModified]);
        var (byHand, floor) = (order[Contestant.HandWritten, Answer.NotModified], order[Contestant.Floor304, Answer.NotModified]);
        yield return new("304 one order, time by hand-written", 0.7, own.RatioTo(byHand), Margins.ByHand);
        yield return Goal.None("304 one order, time of a made tag by hand-written", made.RatioTo(byHand));
        yield return Goal.None("304 one order, time by a made tag", own.RatioTo(made));
        yield return new("304 one order, bytes by hand-written", 0.45, own.BytesPerRequest / byHand.BytesPerRequest, Margins.ByHandBytes);
        yield return new("304 one order, bytes more than the filter's context", 0, Math.Round(own.BytesPerRequest - floor.BytesPerRequest), Margins.ContextBytes);
        yield return new("304 one order, time by a filter that sets 304", 1.4, own.RatioTo(floor), Margins.Floor);
        yield return new("304 one order, time by body hash", 0.15, own.RatioTo(order[Contestant.BodyHash, Answer.NotModified]), Margins.BodyHash);

        var bare = order[Contestant.Bare, Answer.Full];
        (own, made) = (order[Contestant.EtagGen, Answer.Full], order[Contestant.MadeTag, Answer.Full]);
        yield return new("200 one order, time by bare", 1.08, own.RatioTo(bare), Margins.Full);
        yield return Goal.None("200 one order, time of a made tag by bare", made.RatioTo(bare));
        yield return Goal.None("200 one order, time by a made tag", own.RatioTo(made));
        yield return new("200 one order, bytes more than bare", 90, Math.Round(own.BytesPerRequest - bare.BytesPerRequest), Margins.TagBytes);
    }

    private static IEnumerable<Goal> OfList(Group list)
    {
        var (own, made) = (list[Contestant.EtagGen, Answer.NotModified], list[Contestant.MadeTag, Answer.NotModified]);
        var bare = list[Contestant.Bare, Answer.Full];
        yield return new("304 list of 100, time by bare 200", 0.015, own.RatioTo(bare), Margins.List);
        yield return Goal.None("304 list of 100, time of a made tag by bare 200", made.RatioTo(bare));
        yield return Goal.None("304 list of 100, time by a made tag", own.RatioTo(made));
        yield return new("304 list of 100, time by body hash", 0.01, own.RatioTo(list[Contestant.BodyHash, Answer.NotModified]), Margins.ListBodyHash);
        yield return new("304 list of 100, bytes", 0, Math.Round(own.BytesPerRequest), Margins.Bytes);
        yield return new("200 list of 100, time by bare", 1.03, list[Contestant.EtagGen, Answer.Full].RatioTo(bare), Margins.FullList);
    }

    private static IEnumerable<Goal> OfKestrel(Group group, double limit, double asserted)
    {
        var hashed = group[Contestant.BodyHash, Answer.NotModified];
        yield return new($"304 {group.Title} over Kestrel, time by body hash", limit, group[Contestant.EtagGen, Answer.NotModified].RatioTo(hashed), asserted);
    }

    private static IEnumerable<Goal> OfGrowth(Growth growth)
    {
        // What is sent for a long list is more than the caches hold, as others leave them: the bare endpoint's says how much that is.
        var ofFull = Math.Max(Margins.LastExponent, growth.Bare.LastExponent + Margins.MoreThanBare);
        foreach (var (curve, ofLast) in new[] { (growth.NotModified, Margins.LastExponent), (growth.Full, ofFull), (growth.Header, Margins.LastExponent) })
        {
            yield return new($"exponent of {curve.Title}", 1.05, curve.Exponent, Margins.Exponent);
            yield return new($"exponent of {curve.Title}, last step", 1.05, curve.LastExponent, ofLast);
        }
    }
}
