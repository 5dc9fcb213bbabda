namespace EtagGen.Benchmarks.Endpoints;

/// <summary>Who answers; the name is the first segment of its routes.</summary>
public enum Contestant
{
    /// <summary>The handler alone: always 200.</summary>
    Bare,

    /// <summary>An endpoint filter that calls the handler and no more: what any filter costs.</summary>
    PassThrough,

    /// <summary>An endpoint filter that calls the handler and sets 304, whatever was asked.</summary>
    Floor304,

    /// <summary>A handler that sets 304, whatever was asked: the floor of what needs no filter.</summary>
    Only304,

    /// <summary>A handler that sets the headers of a validator, always the same ones: what they cost without being derived.</summary>
    Fixed200,

    /// <summary>The same, and the one comparison that a 304 needs: what is left where no tag has to be made, filter or not.</summary>
    Fixed304,

    /// <summary>A handler that makes the tag for each request and compares it: the least that a made tag costs.</summary>
    MadeTag,

    /// <summary>Tag and compare in the handler, as people write it today.</summary>
    HandWritten,

    /// <summary>The same in an endpoint filter.</summary>
    HandWrittenFilter,

    /// <summary>A middleware that buffers the body and hashes it with SHA-256.</summary>
    BodyHash,

    /// <summary>The framework's output cache, with a tag that the handler sets, so that it answers 304 itself.</summary>
    OutputCache,

    /// <summary><c>[Versioned]</c>.</summary>
    EtagGen,

    /// <summary><c>[Versioned(Current = …)]</c>: only where there is a database to be spared.</summary>
    Current,

    /// <summary>The same, with the query that <c>Current</c> sends compiled once (<c>EF.CompileAsyncQuery</c>).</summary>
    CompiledCurrent,

    /// <summary>The bare endpoint with the query of <see cref="Current"/> before the load, and no validator: what a miss is at least.</summary>
    TwoQueries,

    /// <summary>The same with that of <see cref="CompiledCurrent"/>.</summary>
    TwoQueriesCompiled,
}
