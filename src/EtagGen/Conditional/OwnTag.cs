using EtagGen.Tags;

namespace EtagGen.Conditional;

/// <summary>
/// Tells the parts of a tag of ours apart: <c>version "." shape [ "." identity ] [ "+" coding ]</c>. No part holds the
/// separator that ends it, so the split is unambiguous.
/// </summary>
internal readonly ref struct OwnTag
{
    /// <summary>36 bits in base64url.</summary>
    public const int ShapeLength = 6;

    /// <summary>64 bits in base64url.</summary>
    public const int IdentityLength = 11;

    private OwnTag(ReadOnlySpan<char> version, ReadOnlySpan<char> coding)
    {
        Version = version;
        Coding = coding;
    }

    /// <summary>The state: what <c>If-Match</c> compares on unsafe methods.</summary>
    public ReadOnlySpan<char> Version { get; }

    /// <summary>The content coding, without its <c>+</c>; empty: none.</summary>
    public ReadOnlySpan<char> Coding { get; }

    /// <summary>Splits an opaque-tag; false where it was not made by this library.</summary>
    public static bool TryParse(ReadOnlySpan<char> opaque, out OwnTag tag)
    {
        tag = default;
        var coding = ReadOnlySpan<char>.Empty;
        if (opaque.LastIndexOf('+') is var plus and >= 0)
        {
            coding = opaque[(plus + 1)..];
            opaque = opaque[..plus];
            if (coding.IsEmpty)
                return false;
        }

        var dot = opaque.IndexOf('.');
        if (dot <= 0)
            return false;

        var version = opaque[..dot];
        var rest = opaque[(dot + 1)..];
        var isWellFormed = rest.Length == ShapeLength ? IsBase64Url(rest)
            : rest.Length == ShapeLength + 1 + IdentityLength
                && rest[ShapeLength] == '.' && IsBase64Url(rest[..ShapeLength]) && IsBase64Url(rest[(ShapeLength + 1)..]);
        if (!isWellFormed || version.ContainsAnyExcept(VersionText.Plain))
            return false;

        tag = new OwnTag(version, coding);
        return true;
    }

    /// <summary>What follows the shape, less the identity, if there is one.</summary>
    public static ReadOnlySpan<char> WithoutIdentity(ReadOnlySpan<char> rest) =>
        rest is ['.', ..] && rest.Length > IdentityLength && IsBase64Url(rest.Slice(1, IdentityLength)) ? rest[(1 + IdentityLength)..] : rest;

    private static bool IsBase64Url(ReadOnlySpan<char> part) => !part.ContainsAnyExcept(Base64UrlText.Characters);
}
