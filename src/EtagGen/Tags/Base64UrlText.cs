using System.Buffers;

namespace EtagGen.Tags;

/// <summary>Base64url without padding (RFC 4648 §5), into a span: all its characters are valid in an entity-tag.</summary>
internal static class Base64UrlText
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public static readonly SearchValues<char> Characters = SearchValues.Create(Alphabet);

    /// <summary>Writes the highest bits of a number, six a character, the last one padded with zeros.</summary>
    /// <returns>The number of characters: <paramref name="bitCount"/> / 6, rounded up.</returns>
    public static int Write(ulong bits, int bitCount, Span<char> destination)
    {
        var length = (bitCount + 5) / 6;
        for (var i = 0; i < length; i++)
        {
            destination[i] = Alphabet[(int)(bits >> 58)];
            bits <<= 6;
        }

        return length;
    }

    /// <summary>Writes 128 bits.</summary>
    /// <returns>22.</returns>
    public static int Write(UInt128 bits, Span<char> destination)
    {
        for (var i = 0; i < 22; i++)
        {
            destination[i] = Alphabet[(int)(bits >> 122)];
            bits <<= 6;
        }

        return 22;
    }
}
