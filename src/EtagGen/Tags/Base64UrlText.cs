using System.Buffers;

namespace EtagGen.Tags;

/// <summary>
/// Base64url without padding (RFC 4648 §5), into a span: all its characters are valid in an entity-tag. Shape
/// and identity, which each answer has, are written without a loop.
/// </summary>
internal static class Base64UrlText
{
    public static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>Writes the highest 36 bits of a number.</summary>
    /// <returns>6.</returns>
    public static int Write36(ulong bits, Span<char> destination)
    {
        destination[5] = Digit(bits >> 28);
        destination[4] = Digit(bits >> 34);
        destination[3] = Digit(bits >> 40);
        destination[2] = Digit(bits >> 46);
        destination[1] = Digit(bits >> 52);
        destination[0] = Digit(bits >> 58);
        return 6;
    }

    /// <summary>Writes 64 bits, the last character padded with two zeros.</summary>
    /// <returns>11.</returns>
    public static int Write64(ulong bits, Span<char> destination)
    {
        destination[10] = Digit(bits << 2);
        destination[9] = Digit(bits >> 4);
        destination[8] = Digit(bits >> 10);
        destination[7] = Digit(bits >> 16);
        destination[6] = Digit(bits >> 22);
        return 5 + Write36(bits, destination);
    }

    /// <summary>Writes 128 bits, the last character padded with four zeros.</summary>
    /// <returns>22.</returns>
    public static int Write128(UInt128 bits, Span<char> destination)
    {
        for (var i = 0; i < 22; i++)
        {
            destination[i] = Digit((ulong)(bits >> 122));
            bits <<= 6;
        }

        return 22;
    }

    // The mask changes nothing: it tells the compiler that no index is out of range.
    private static char Digit(ulong sextet) => (char)"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8[(int)(sextet & 63)];
}
