using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using EtagGen.Benchmarks.Orders;

namespace EtagGen.Benchmarks.Endpoints;

/// <summary>
/// A tag as the library makes it, of the same length and from the same data, for these two resources alone: the row version as it is
/// and the key mixed, or the first 128 bits of SHA-256 over all keys and row versions. Nothing is allocated.
/// </summary>
internal static class MadeTag
{
    /// <summary>Holds any of them.</summary>
    public const int Length = 64;

    private const string Shape = ".X0d_q2.";
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>Writes the tag of an order.</summary>
    /// <returns>Its length.</returns>
    public static int Write(Order order, Span<char> tag)
    {
        tag[0] = '"';
        _ = Convert.TryToHexStringLower(order.RowVersion, tag[1..], out var version);
        Shape.CopyTo(tag[(1 + version)..]);
        var length = 1 + version + Shape.Length;
        length += WriteDigits(Mixed((ulong)order.Id), tag[length..]);
        tag[length] = '"';
        return length + 1;
    }

    /// <summary>Writes the tag of a list.</summary>
    /// <returns>Its length.</returns>
    [SkipLocalsInit]
    public static int Write(List<Order> orders, Span<char> tag)
    {
        Span<byte> parts = stackalloc byte[4096], digest = stackalloc byte[SHA256.HashSizeInBytes];
        var hashed = 0;
        foreach (var order in orders)
        {
            BinaryPrimitives.WriteInt64LittleEndian(parts[hashed..], order.Id);
            order.RowVersion.CopyTo(parts[(hashed + sizeof(long))..]);
            hashed += sizeof(long) + order.RowVersion.Length;
        }

        _ = SHA256.HashData(parts[..hashed], digest);
        tag[0] = '"';
        var length = 1 + WriteDigits(BinaryPrimitives.ReadUInt64BigEndian(digest), tag[1..]);
        length += WriteDigits(BinaryPrimitives.ReadUInt64BigEndian(digest[sizeof(ulong)..]), tag[length..]);
        Shape.CopyTo(tag[length..]);
        length += Shape.Length;
        tag[length] = '"';
        return length + 1;
    }

    private static ulong Mixed(ulong key)
    {
        key *= 0x9E3779B97F4A7C15;
        key ^= key >> 32;
        key *= 0xD6E8FEB86659FD93;
        return key ^ (key >> 32);
    }

    /// <summary>All bits, six to a character.</summary>
    private static int WriteDigits(ulong bits, Span<char> text)
    {
        for (var i = 0; i < 11; i++, bits >>= 6)
            text[i] = Digits[(int)(bits & 63)];
        return 11;
    }
}
