namespace EtagGen;

/// <summary>
/// Put on a minimal API handler: its answers carry an <c>ETag</c> (and <c>Last-Modified</c>, where a date is known) that is
/// derived from the version of the returned entity, and conditional requests are answered as RFC 9110 §13 says.
/// </summary>
/// <param name="members">
/// The members of the entity that make up its version, as names or dotted paths (<c>nameof(Order.RowVersion)</c>,
/// <c>"Header.Version"</c>). None: the version is discovered from attributes and conventional names.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class VersionedAttribute(params string[] members) : Attribute
{
    /// <summary>The version members named by the developer, in the order given; empty where the version is discovered.</summary>
    public IReadOnlyList<string> Members { get; } = members;

    /// <summary>The member that gives <c>Last-Modified</c> (RFC 9110 §8.8.2); <see langword="null"/>: discovered.</summary>
    public string? LastModified { get; set; }

    /// <summary>Whether the tag is sent as weak, <c>W/"…"</c> (RFC 9110 §8.8.1).</summary>
    public bool Weak { get; set; }

    /// <summary>
    /// The <c>Cache-Control</c> of the answers, where the handler sets none; <see langword="null"/>:
    /// <see cref="ETagOptions.DefaultCacheControl"/>.
    /// </summary>
    public string? CacheControl { get; set; }

    /// <summary>Whether the endpoint of a <c>MapGet</c> answers HEAD too (RFC 9110 §9.3.2).</summary>
    public bool Head { get; set; }
}
