namespace EtagGen.Benchmarks.Quick;

/// <summary>How far a measured value may be beyond its goal before the run fails, and why.</summary>
internal static class Margins
{
    /// <summary>Runs on a shared machine differ by up to a tenth, although each compares what it measured in turns.</summary>
    public const double Noise = 1.15;

    /// <summary>A 304 takes 100 to 200 ns where no list is hashed: where the JIT puts its code counts for more than the machine's noise.</summary>
    public const double ShortNoise = 1.25;

    /// <summary>The limit itself of 304 by hand-written: 0.70 to 0.84, where a handler with a fixed tag, which it but compares, takes 0.58 to 0.71.</summary>
    public const double ByHand = 1;

    /// <summary>The limit itself, in bytes: something else in the process may allocate in between, never a whole object a request.</summary>
    public const double Bytes = 4;

    /// <summary>The limit itself, in bytes: a tag of 37 characters.</summary>
    public const double TagBytes = 96 + Bytes;

    /// <summary>
    /// The limit itself of a version query that misses, not compiled: to find the plan, to open the connection and to prepare
    /// the statement, which EF Core does anew for each query, is a third of the load of an order.
    /// </summary>
    public const double SecondQuery = 1.6;

    /// <summary>The limit itself of the generator by the framework's, cold: 0.40 to 0.44, half of it to bind the calls.</summary>
    public const double Generator = 0.6;

    /// <summary>The limit itself after a keystroke: 0.004 in another file and 0.13 in a handler's body, as nothing else is bound again; what all types may be is asked anew.</summary>
    public const double Keystroke = 0.25;

    /// <summary>The limit itself after a keystroke in an entity, which each handler may be about: all are read again.</summary>
    public const double EntityKeystroke = 0.9;

    /// <summary>The analyzers take 0.94 to 1.06: nine tenths of theirs and of the framework's are what the compiler does to serve either.</summary>
    public const double Analyzer = 1.3;

    /// <summary>The limit itself of the time in the analyzers' own code, 0.7 to 1.0 and a tenth of what the compiler does: other processes stop the clock of neither.</summary>
    public const double AnalyzerOwn = 1.4;

    /// <summary>Added to that of the last step alone: 10,000 entities with their row versions are more than the cache of a core holds.</summary>
    public const double LastExponent = 0.25;

    /// <summary>Added to an exponent: caches end somewhere between 10 and 10,000 items.</summary>
    public const double Exponent = 0.1;
}
