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

    /// <summary>
    /// The name of a static method that reads the current version before the handler runs: a GET whose copy is still good and a
    /// write whose precondition is false are answered without the handler. Its parameters are parameters of the handler (by name
    /// and type), <c>HttpContext</c>, <c>CancellationToken</c> or services. It returns, at once or in a <c>Task</c> or
    /// <c>ValueTask</c>, a version, a <c>(key, version)</c> tuple or a type with a version; <see langword="null"/>: the resource
    /// has no current representation.
    /// </summary>
    public string? Current { get; set; }

    /// <summary>The type that declares <see cref="Current"/>; <see langword="null"/>: the one that declares the handler.</summary>
    public Type? CurrentIn { get; set; }

    /// <summary>
    /// Whether a write without a precondition is answered 428 (RFC 6585 §3). <c>If-Match</c> is one; where there is a
    /// <see cref="Current"/> to compare with, <c>If-None-Match: *</c> and, if it has a date, <c>If-Unmodified-Since</c> are too.
    /// </summary>
    public bool RequireIfMatch { get; set; }
}
