using EtagGen.Benchmarks.Endpoints;

namespace EtagGen.Benchmarks.Quick;

/// <summary>The goals of <c>Current</c> on SQLite: what it spares where it hits, and what it costs where it does not.</summary>
internal static class CurrentGoals
{
    /// <summary>A version query, as LINQ and compiled.</summary>
    /// <param name="By">Who sends it.</param>
    /// <param name="Queries">Who sends it and loads, without a validator.</param>
    /// <param name="Hit">Asserted of a 304 by load, then 304.</param>
    /// <param name="Missed">Asserted of a miss by the load alone.</param>
    /// <param name="MissedByBoth">Asserted of a miss by both queries.</param>
    private sealed record Query(Contestant By, Contestant Queries, double Hit, double Missed, double MissedByBoth);

    /// <summary>
    /// A hit in 0.34 to 0.50 and 0.24, a miss in 1.39 to 1.54 and 1.25 to 1.33 (not reached): to find the plan, to open the connection and to
    /// prepare the statement, which EF Core does anew for each query, is a third of the load of an order, and half of it on some machines.
    /// </summary>
    private static readonly Query[] OfOrder =
    [
        new(Contestant.Current, Contestant.TwoQueries, Hit: 0.58, Missed: 1.65, MissedByBoth: 1.12),
        new(Contestant.CompiledCurrent, Contestant.TwoQueriesCompiled, Hit: 0.29, Missed: 1.42, MissedByBoth: 1.1),
    ];

    /// <summary>A hit in 0.013 to 0.036 and 0.009 to 0.019; a miss in 0.97 to 1.06.</summary>
    private static readonly Query[] OfList =
    [
        new(Contestant.Current, Contestant.TwoQueries, Hit: 0.05, Missed: 1.1, MissedByBoth: 1.06),
        new(Contestant.CompiledCurrent, Contestant.TwoQueriesCompiled, Hit: 0.05, Missed: 1.1, MissedByBoth: 1.06),
    ];

    public static IEnumerable<Goal> Of((Group Order, Group List) groups) => [.. Of(groups.Order, 0.35, OfOrder), .. Of(groups.List, 0.05, OfList)];

    private static IEnumerable<Goal> Of(Group group, double hit, Query[] queries)
    {
        var (load, notModified) = (group[Contestant.Bare, Answer.Full], group[Contestant.HandWritten, Answer.NotModified]);
        foreach (var query in queries)
        {
            var missed = group[query.By, Answer.Modified];
            yield return new($"304 {group.Title} on SQLite by {query.By}, time by load, then 304", hit, group[query.By, Answer.NotModified].RatioTo(notModified), query.Hit);
            yield return new($"200 {group.Title} on SQLite after {query.By} missed, time by the load alone", 1.25, missed.RatioTo(load), query.Missed);
            yield return new(
                $"200 {group.Title} on SQLite after {query.By} missed, time by both queries without a validator", 1.05, missed.RatioTo(group[query.Queries, Answer.Full]), query.MissedByBoth);
        }

        var unconditional = group[Contestant.Current, Answer.Full].RatioTo(group[Contestant.EtagGen, Answer.Full]);
        yield return new($"200 {group.Title} on SQLite without a condition, time with Current by without", 1.05, unconditional, Margins.Unconditional);
    }
}
