namespace EtagGen.Benchmarks.Endpoints;

/// <summary>Who takes part where.</summary>
internal static class LineUp
{
    /// <summary>In process, orders in memory.</summary>
    public static readonly (Contestant, Answer)[] InProcess =
    [
        (Contestant.Floor304, Answer.NotModified),
        (Contestant.Only304, Answer.NotModified),
        (Contestant.Fixed304, Answer.NotModified),
        (Contestant.MadeTag, Answer.NotModified),
        (Contestant.HandWritten, Answer.NotModified),
        (Contestant.HandWrittenFilter, Answer.NotModified),
        (Contestant.BodyHash, Answer.NotModified),
        (Contestant.OutputCache, Answer.NotModified),
        (Contestant.EtagGen, Answer.NotModified),
        (Contestant.Bare, Answer.Full),
        (Contestant.PassThrough, Answer.Full),
        (Contestant.Fixed200, Answer.Full),
        (Contestant.MadeTag, Answer.Full),
        (Contestant.HandWritten, Answer.Full),
        (Contestant.HandWrittenFilter, Answer.Full),
        (Contestant.BodyHash, Answer.Full),
        (Contestant.OutputCache, Answer.Full),
        (Contestant.EtagGen, Answer.Full),
    ];

    /// <summary>Kestrel, orders in memory.</summary>
    public static readonly (Contestant, Answer)[] Kestrel =
    [
        (Contestant.Floor304, Answer.NotModified),
        (Contestant.HandWritten, Answer.NotModified),
        (Contestant.BodyHash, Answer.NotModified),
        (Contestant.OutputCache, Answer.NotModified),
        (Contestant.EtagGen, Answer.NotModified),
        (Contestant.Bare, Answer.Full),
        (Contestant.HandWritten, Answer.Full),
        (Contestant.BodyHash, Answer.Full),
        (Contestant.OutputCache, Answer.Full),
        (Contestant.EtagGen, Answer.Full),
    ];

    /// <summary>In process, orders in SQLite.</summary>
    public static readonly (Contestant, Answer)[] Sqlite =
    [
        (Contestant.HandWritten, Answer.NotModified),
        (Contestant.EtagGen, Answer.NotModified),
        (Contestant.Current, Answer.NotModified),
        (Contestant.CompiledCurrent, Answer.NotModified),
        (Contestant.Current, Answer.Modified),
        (Contestant.CompiledCurrent, Answer.Modified),
        (Contestant.Bare, Answer.Full),
        (Contestant.TwoQueries, Answer.Full),
        (Contestant.TwoQueriesCompiled, Answer.Full),
        (Contestant.HandWritten, Answer.Full),
        (Contestant.EtagGen, Answer.Full),
        (Contestant.Current, Answer.Full),
    ];

    /// <summary>Kestrel, orders in SQLite.</summary>
    public static readonly (Contestant, Answer)[] KestrelSqlite =
    [
        (Contestant.HandWritten, Answer.NotModified),
        (Contestant.EtagGen, Answer.NotModified),
        (Contestant.Current, Answer.NotModified),
        (Contestant.CompiledCurrent, Answer.NotModified),
        (Contestant.Bare, Answer.Full),
        (Contestant.EtagGen, Answer.Full),
        (Contestant.Current, Answer.Full),
    ];
}
