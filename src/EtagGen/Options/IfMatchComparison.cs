namespace EtagGen;

/// <summary>How the tags of <c>If-Match</c> are compared with the current one.</summary>
public enum IfMatchComparison
{
    /// <summary>Strong comparison: a weak tag never matches (RFC 9110 §13.1.1).</summary>
    Strong,

    /// <summary>
    /// A weak tag matches where its opaque part does: for clients behind a proxy that weakens the tags that pass through it.
    /// Outside the letter of RFC 9110 §13.1.1.
    /// </summary>
    StateToken,
}
