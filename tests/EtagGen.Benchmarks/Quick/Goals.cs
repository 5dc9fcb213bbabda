using EtagGen.Benchmarks.Endpoints;

namespace EtagGen.Benchmarks.Quick;

/// <summary>The goals of requests: ratios of one run.</summary>
internal static class Goals
{
    public static IEnumerable<Goal> Of(QuickResults results) =>
    [
        .. OfNotModified(results.InProcess.Order, results.InProcess.List),
        .. OfFull(results.InProcess.Order, results.InProcess.List),
        .. OfCurrent(results.Sqlite.Order, results.Sqlite.List),
        .. OfGrowth(results.Growth),
    ];

    private static IEnumerable<Goal> OfNotModified(Group order, Group list)
    {
        var (own, byHand) = (order[Contestant.EtagGen, Answer.NotModified], order[Contestant.HandWritten, Answer.NotModified]);
        var floor = order[Contestant.Floor304, Answer.NotModified];

        // What routing allocates for the parameter of the route is in all of them: a 304 less the filter's context.
        var context = order[Contestant.PassThrough, Answer.Full].BytesPerRequest - order[Contestant.Bare, Answer.Full].BytesPerRequest;
        var routing = floor.BytesPerRequest - context;

        yield return new("304 one order, time by hand-written", 0.7, own.RatioTo(byHand), Margins.ByHand);
        yield return new("304 one order, bytes by hand-written, less routing's", 0.45, (own.BytesPerRequest - routing) / (byHand.BytesPerRequest - routing), 0.45);
        yield return new("304 one order, bytes more than the filter's context", 0, Math.Round(own.BytesPerRequest - floor.BytesPerRequest), Margins.Bytes);
        yield return new("304 one order, time by a filter that sets 304", 1.4, own.RatioTo(floor), 1.4 * Margins.ShortNoise);
        yield return new("304 one order, time by body hash", 0.15, own.RatioTo(order[Contestant.BodyHash, Answer.NotModified]), 0.15 * Margins.Noise);
        own = list[Contestant.EtagGen, Answer.NotModified];
        yield return new("304 list of 100, time by bare 200", 0.015, own.RatioTo(list[Contestant.Bare, Answer.Full]), 0.015 * Margins.ShortNoise);
        yield return new("304 list of 100, time by body hash", 0.01, own.RatioTo(list[Contestant.BodyHash, Answer.NotModified]), 0.01 * Margins.ShortNoise);
    }

    private static IEnumerable<Goal> OfFull(Group order, Group list)
    {
        var (own, bare) = (order[Contestant.EtagGen, Answer.Full], order[Contestant.Bare, Answer.Full]);
        yield return new("200 one order, time by bare", 1.08, own.RatioTo(bare), 1.08 * Margins.Noise);
        yield return new("200 one order, bytes more than bare", 90, Math.Round(own.BytesPerRequest - bare.BytesPerRequest), Margins.TagBytes);
        yield return new("200 list of 100, time by bare", 1.03, list[Contestant.EtagGen, Answer.Full].RatioTo(list[Contestant.Bare, Answer.Full]), 1.03 * Margins.Noise);
    }

    private static IEnumerable<Goal> OfCurrent(Group order, Group list)
    {
        foreach (var (group, limit) in new[] { (order, 0.35), (list, 0.05) })
        {
            foreach (var contestant in new[] { Contestant.Current, Contestant.CompiledCurrent })
            {
                var hit = group[contestant, Answer.NotModified].RatioTo(group[Contestant.HandWritten, Answer.NotModified]);
                yield return new($"304 {group.Title} on SQLite by {contestant}, time by load, then 304", limit, hit, limit * Margins.Noise);
            }

            foreach (var (contestant, queries, asserted) in new[]
            {
                (Contestant.Current, Contestant.TwoQueries, Margins.SecondQuery),
                (Contestant.CompiledCurrent, Contestant.TwoQueriesCompiled, 1.25 * Margins.Noise),
            })
            {
                var missed = group[contestant, Answer.Modified];
                yield return new($"200 {group.Title} on SQLite after {contestant} missed, time by the load alone", 1.25, missed.RatioTo(group[Contestant.Bare, Answer.Full]), asserted);
                yield return new($"200 {group.Title} on SQLite after {contestant} missed, time by both queries without a validator", 1.05, missed.RatioTo(group[queries, Answer.Full]), 1.05 * Margins.Noise);
            }
        }
    }

    private static IEnumerable<Goal> OfGrowth(Growth growth)
    {
        foreach (var curve in new[] { growth.NotModified, growth.Full, growth.Header })
        {
            yield return new($"exponent of {curve.Title}", 1.05, curve.Exponent, 1.05 + Margins.Exponent);
            yield return new($"exponent of {curve.Title}, last step", 1.05, curve.LastExponent, 1.05 + Margins.LastExponent);
        }
    }
}
