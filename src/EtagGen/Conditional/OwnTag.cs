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

        var rest = opaque[(dot + 1)..];
        var wellFormed = rest.Length == ShapeLength
            || (rest.Length == ShapeLength + 1 + IdentityLength && rest[ShapeLength] == '.');
        if (!wellFormed || rest.ContainsAnyExcept(PartCharacters) || (rest.Length == ShapeLength && rest.Contains('.')))
            return false;

        tag = new OwnTag(opaque[..dot], coding);
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> PartCharacters = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
}
