namespace EtagGen.Benchmarks.Endpoints;

/// <summary>What is asked for, and so what is expected.</summary>
public enum Answer
{
    /// <summary>200 to a request without a condition.</summary>
    Full,

    /// <summary>304 to the tag of the last answer.</summary>
    NotModified,

    /// <summary>200 to a tag that is out of date.</summary>
    Modified,
}
