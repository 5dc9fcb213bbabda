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

    /// <summary>
    /// Whether the answer to a PUT carries the new validator. RFC 9110 §9.3.4 allows that only where the content is stored as it
    /// was sent: <see langword="false"/> keeps to its letter, <see langword="true"/>, the default, spares the client a GET.
    /// </summary>
    public bool ValidatorOnPut { get; set; } = true;
}
