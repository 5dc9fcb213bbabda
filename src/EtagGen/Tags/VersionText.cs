using System.Buffers;
using System.Globalization;
using EtagGen.Runtime;

namespace EtagGen.Tags;

/// <summary>Text of a version: what stands for it in the tag.</summary>
internal static class VersionText
{
    /// <summary>The longest version, in characters: 64 bytes in hex.</summary>
    public const int MaxLength = 128;

    /// <summary>The buffer, in characters, into which a value is formatted.</summary>
    public const int FormatBuffer = 64;

    private const int MaxPlainText = 64;

    /// <summary>What a version is made of, where it is not hashed.</summary>
    public static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~-");

    /// <summary>Lowercase hex; more bytes than fit are hashed.</summary>
    /// <returns>The number of characters.</returns>
    public static int WriteBytes(ReadOnlySpan<byte> version, Span<char> destination)
    {
        if (version.Length * 2 > MaxLength)
            return WriteHashOf(version, destination);

#if NET9_0_OR_GREATER
        _ = Convert.TryToHexStringLower(version, destination, out var written);
        return written;
#else
        const string digits = "0123456789abcdef";
        for (var i = 0; i < version.Length; i++)
        {
            destination[i * 2] = digits[version[i] >> 4];
            destination[(i * 2) + 1] = digits[version[i] & 0xF];
        }

        return version.Length * 2;
#endif
    }

    /// <summary>The text as it is where it is short and plain, else <c>h</c> and 128 bits of its SHA-256.</summary>
    /// <returns>The number of characters.</returns>
    public static int WriteText(ReadOnlySpan<char> version, Span<char> destination)
    {
        if (version.Length is > 0 and <= MaxPlainText && !version.ContainsAnyExcept(Plain))
        {
            version.CopyTo(destination);
            return version.Length;
        }

        return WriteHashOf(version, destination);
    }

    /// <summary>The invariant text of a value.</summary>
    public static ReadOnlySpan<char> Format<T>(T value, Span<char> buffer)
        where T : ISpanFormattable =>
        value.TryFormat(buffer, out var written, RoundTripFormat<T>(), CultureInfo.InvariantCulture)
            ? buffer[..written]
            : value.ToString(RoundTripFormat<T>(), CultureInfo.InvariantCulture);

    /// <summary>Ticks of the point in time in UTC; an unspecified kind is taken as UTC, so that no node's time zone matters.</summary>
    public static long UtcTicks(DateTime value) =>
        value.Kind == DateTimeKind.Local ? value.ToUniversalTime().Ticks : value.Ticks;

    // By themselves: a method with a buffer on its stack is not compiled into those that call it.
    private static int WriteHashOf(ReadOnlySpan<byte> version, Span<char> destination)
    {
        Span<byte> buffer = stackalloc byte[PartHash.SmallBuffer];
        var hash = new PartHash(buffer);
        hash.Add(version);
        return WriteHash(hash.Finish(), destination);
    }

    private static int WriteHashOf(ReadOnlySpan<char> version, Span<char> destination)
    {
        Span<byte> buffer = stackalloc byte[PartHash.SmallBuffer];
        var hash = new PartHash(buffer);
        hash.AddText(version);
        return WriteHash(hash.Finish(), destination);
    }

    private static int WriteHash(UInt128 hash, Span<char> destination)
    {
        destination[0] = 'h';
        return 1 + Base64UrlText.Write128(hash, destination[1..]);
    }

    // The default formats of these drop their seconds or fractions.
    private static string? RoundTripFormat<T>() =>
        typeof(T) == typeof(TimeOnly) || typeof(T) == typeof(DateOnly) ? "O" : null;
}
