using EtagGen.Conditional;

namespace EtagGen.Tests.Conditional;

/// <summary>The current representation that a request is decided against.</summary>
internal sealed record Representation(string? Opaque, bool IsWeak, bool IsOwn, long? LastModified, bool Exists = true)
{
    public static readonly Representation None = new(null, false, false, null, Exists: false);

    public static readonly Representation WithoutValidators = new(null, false, false, null);

    /// <summary>With a tag as a header field writes it, set by a handler.</summary>
    public static Representation WithTag(string tag) => new(tag.Split('"')[1], tag.StartsWith("W/"), false, null);

    /// <summary>With a tag that this library made.</summary>
    public static Representation WithOwnTag(string tag) => WithTag(tag) with { IsOwn = true };

    public static Representation WithDate(long lastModified) => new(null, false, false, lastModified);

    public Validators ToValidators() =>
        Exists ? new Validators(Opaque is not null, Opaque, IsWeak, IsOwn, LastModified) : default;
}
