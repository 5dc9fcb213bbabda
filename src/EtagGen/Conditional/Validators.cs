namespace EtagGen.Conditional;

/// <summary>The validators of the selected representation (RFC 9110 §8.8), as a precondition is compared with them.</summary>
internal readonly ref struct Validators
{
    /// <summary>A representation exists.</summary>
    /// <param name="hasTag">Whether there is an entity-tag.</param>
    /// <param name="opaqueTag">The opaque-tag without quotes.</param>
    /// <param name="isWeak">Whether the tag is weak.</param>
    /// <param name="isOwn">Whether the tag is one of ours, so that its parts can be told apart.</param>
    /// <param name="lastModified">Last-Modified, in whole seconds since 1970-01-01T00:00:00Z; null: no date.</param>
    /// <param name="isWhole">Whether the tag is whole; if not, its identity is not known yet.</param>
    public Validators(bool hasTag, ReadOnlySpan<char> opaqueTag, bool isWeak, bool isOwn, long? lastModified, bool isWhole = true)
    {
        Exists = true;
        HasTag = hasTag;
        OpaqueTag = opaqueTag;
        IsWeak = isWeak;
        IsOwn = isOwn;
        LastModified = lastModified;
        IsWhole = isWhole;
    }

    /// <summary>No current representation: <c>default</c>.</summary>
    public bool Exists { get; }

    public ReadOnlySpan<char> OpaqueTag { get; }

    public bool HasTag { get; }

    public bool IsWeak { get; }

    public bool IsOwn { get; }

    public long? LastModified { get; }

    public bool IsWhole { get; }
}
