namespace EtagGen;

/// <summary>What holds for all versioned endpoints of an application.</summary>
public sealed class ETagOptions
{
    /// <summary>
    /// The <c>Cache-Control</c> of answers with a validator, where neither the handler nor <c>[Versioned]</c> sets one:
    /// a private cache may store the answer and asks before it uses it (RFC 9111 §5.2.2). <see langword="null"/>: none is sent.
    /// </summary>
    public string? DefaultCacheControl { get; set; } = "private, no-cache";

    /// <summary>
    /// Folded into each tag: change it and no tag handed out before matches any more. All nodes of an application need the
    /// same value.
    /// </summary>
    public string? Salt { get; set; }

    /// <summary>How <c>If-Match</c> compares; <see cref="IfMatchComparison.Strong"/> unless set.</summary>
    public IfMatchComparison IfMatchComparison { get; set; }
}
