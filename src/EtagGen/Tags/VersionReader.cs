using System.Globalization;
using System.Runtime.CompilerServices;

namespace EtagGen.Tags;

/// <summary>
/// Reads a version back from its text in a tag: the way of <see cref="VersionText"/>, from the other end. Tags are compared octet
/// by octet, so no other way to write the same value is read: no capitals, no leading zeros.
/// </summary>
internal static class VersionReader
{
    /// <summary>Reads a version.</summary>
    /// <typeparam name="T">
    /// An integer or enumeration, <c>byte[]</c>, <see cref="ReadOnlyMemory{T}"/> of bytes, <see cref="Guid"/>,
    /// <see cref="DateTime"/>, <see cref="DateTimeOffset"/> or <see cref="string"/>.
    /// </typeparam>
    /// <param name="text">The version part of a tag.</param>
    /// <param name="version">The version; a date is in UTC.</param>
    /// <returns>Whether it is one of that type. A hash is one of none.</returns>
    public static bool TryRead<T>(ReadOnlySpan<char> text, out T version)
    {
        version = default!;
        if (typeof(T).IsEnum)
            return TryReadEnum(text, out version);
        if (typeof(T) == typeof(byte[]))
            return TryReadBytes(text, out var bytes) && Set(bytes, out version);
        if (typeof(T) == typeof(ReadOnlyMemory<byte>))
            return TryReadBytes(text, out var bytes) && Set(new ReadOnlyMemory<byte>(bytes), out version);
        if (typeof(T) == typeof(string))
            return Set(text.ToString(), out version);
        if (typeof(T) == typeof(Guid))
            return !HasCapitals(text) && Guid.TryParseExact(text, "N", out var guid) && Set(guid, out version);
        if (typeof(T) == typeof(DateTime))
            return TryReadTicks(text, out var ticks) && Set(new DateTime(ticks, DateTimeKind.Utc), out version);
        if (typeof(T) == typeof(DateTimeOffset))
            return TryReadTicks(text, out var ticks) && Set(new DateTimeOffset(ticks, TimeSpan.Zero), out version);
        return TryReadInteger(text, out version);
    }

    private static bool TryReadInteger<T>(ReadOnlySpan<char> text, out T version)
    {
        version = default!;
        if (text is ['0', _, ..] or ['-', '0', ..] or ['+', ..])
            return false;
        if (typeof(T) == typeof(int))
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Set(number, out version);
        if (typeof(T) == typeof(uint))
            return uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Set(number, out version);
        if (typeof(T) == typeof(long))
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Set(number, out version);
        if (typeof(T) == typeof(ulong))
            return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Set(number, out version);
        if (typeof(T) == typeof(short))
            return short.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Set(number, out version);
        if (typeof(T) == typeof(ushort))
            return ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Set(number, out version);
        if (typeof(T) == typeof(byte))
            return byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Set(number, out version);
        if (typeof(T) == typeof(sbyte))
            return sbyte.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Set(number, out version);
        return false;
    }

    /// <summary>By the number behind it, which has to fit.</summary>
    private static bool TryReadEnum<T>(ReadOnlySpan<char> text, out T version)
    {
        switch (Unsafe.SizeOf<T>(), Type.GetTypeCode(typeof(T)))
        {
            case (_, TypeCode.SByte): return TryReadInteger(text, out sbyte i8) & Set(i8, out version);
            case (_, TypeCode.Int16): return TryReadInteger(text, out short i16) & Set(i16, out version);
            case (_, TypeCode.Int32): return TryReadInteger(text, out int i32) & Set(i32, out version);
            case (_, TypeCode.Int64): return TryReadInteger(text, out long i64) & Set(i64, out version);
            case (1, _): return TryReadInteger(text, out byte u8) & Set(u8, out version);
            case (2, _): return TryReadInteger(text, out ushort u16) & Set(u16, out version);
            case (4, _): return TryReadInteger(text, out uint u32) & Set(u32, out version);
            default: return TryReadInteger(text, out ulong u64) & Set(u64, out version);
        }
    }

    private static bool TryReadBytes(ReadOnlySpan<char> text, out byte[] bytes)
    {
        bytes = [];
        if (text.IsEmpty || text.Length % 2 != 0 || text.Length > VersionText.MaxLength || text.ContainsAnyExcept("0123456789abcdef"))
            return false;
        bytes = Convert.FromHexString(text);
        return true;
    }

    private static bool TryReadTicks(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        return text is not ['0', ..] && !HasCapitals(text)
            && long.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ticks)
            && ticks > 0 && ticks <= DateTime.MaxValue.Ticks;
    }

    private static bool HasCapitals(ReadOnlySpan<char> text) => text.ContainsAnyInRange('A', 'F');

    /// <summary>Hands over a value whose type is that of the version, or of the number behind it.</summary>
    private static bool Set<TFrom, T>(TFrom value, out T version)
    {
        version = Unsafe.As<TFrom, T>(ref value);
        return true;
    }
}
