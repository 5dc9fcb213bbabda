using System.Globalization;
using System.Net;
using System.Numerics;

namespace EtagGen.Tests.Tags;

/// <summary>Versions of each type that a version member may have, at the ends of their ranges.</summary>
internal static class SampleVersions
{
    public static readonly Dictionary<string, Describe> All = new()
    {
        ["long 0"] = (ref writer) => writer.Version(0L),
        ["long 42"] = (ref writer) => writer.Version(42L),
        ["long -1"] = (ref writer) => writer.Version(-1L),
        ["long min"] = (ref writer) => writer.Version(long.MinValue),
        ["long max"] = (ref writer) => writer.Version(long.MaxValue),
        ["ulong max"] = (ref writer) => writer.Version(ulong.MaxValue),
        ["1 byte"] = (ref writer) => writer.Version([0xAB]),
        ["rowversion"] = (ref writer) => writer.Version(new byte[] { 0, 0, 0, 0, 0, 1, 0xE2, 0x40 }),
        ["memory"] = (ref writer) => writer.Version(new ReadOnlyMemory<byte>([1, 2, 3])),
        ["64 bytes"] = (ref writer) => writer.Version([.. Enumerable.Repeat((byte)0xFF, 64)]),
        ["65 bytes"] = (ref writer) => writer.Version([.. Enumerable.Repeat((byte)0xFF, 65)]),
        ["10,000 bytes"] = (ref writer) => writer.Version(new byte[10_000]),
        ["guid"] = (ref writer) => writer.Version(Guid.Parse("00112233-4455-6677-8899-AABBCCDDEEFF")),
        ["date and time"] = (ref writer) => writer.Version(new DateTime(2026, 6, 15, 12, 0, 0, DateTimeKind.Utc).AddTicks(1)),
        ["date and time min"] = (ref writer) => writer.Version(DateTime.MinValue.AddTicks(0xABC)),
        ["date and time max"] = (ref writer) => writer.Version(DateTime.MaxValue),
        ["offset"] = (ref writer) => writer.Version(new DateTimeOffset(2025, 6, 15, 14, 0, 0, TimeSpan.FromHours(2))),
        ["offset max"] = (ref writer) => writer.Version(DateTimeOffset.MaxValue.AddTicks(-1)),
        ["text of 1"] = (ref writer) => writer.Version("x"),
        ["text of 64"] = (ref writer) => writer.Version(new string('x', 64)),
        ["text of 65"] = (ref writer) => writer.Version(new string('x', 65)),
        ["text of 100,000"] = (ref writer) => writer.Version(new string('x', 100_000)),
        ["empty text"] = (ref writer) => writer.Version(""),
        ["text, non-ASCII"] = (ref writer) => writer.Version("é漢😀"),
        ["text, quotes"] = (ref writer) => writer.Version("\"a\""),
        ["text, comma"] = (ref writer) => writer.Version("a,b"),
        ["text, dot"] = (ref writer) => writer.Version("1.0"),
        ["text, plus"] = (ref writer) => writer.Version("a+gzip"),
        ["text, header injection"] = (ref writer) => writer.Version("a\r\nSet-Cookie: b=c"),
        ["text, NUL"] = (ref writer) => writer.Version("\0"),
        ["text, lone surrogate"] = (ref writer) => writer.Version("\uD800"),
        ["decimal"] = (ref writer) => writer.VersionFormatted(-1234567.89m),
        ["decimal min"] = (ref writer) => writer.VersionFormatted(decimal.MinValue),
        ["double"] = (ref writer) => writer.VersionFormatted(0.1 + 0.2),
        ["double NaN"] = (ref writer) => writer.VersionFormatted(double.NaN),
        ["double -infinity"] = (ref writer) => writer.VersionFormatted(double.NegativeInfinity),
        ["time of day"] = (ref writer) => writer.VersionFormatted(new TimeOnly(23, 59, 59, 999)),
        ["date"] = (ref writer) => writer.VersionFormatted(new DateOnly(2026, 6, 15)),
        ["duration"] = (ref writer) => writer.VersionFormatted(TimeSpan.FromTicks(-1)),
        ["Int128 min"] = (ref writer) => writer.VersionFormatted(Int128.MinValue),
        ["UInt128 max"] = (ref writer) => writer.VersionFormatted(UInt128.MaxValue),
        ["100 digits"] = (ref writer) => writer.VersionFormatted(BigInteger.Parse("-" + new string('7', 100), CultureInfo.InvariantCulture)),
        ["enum"] = (ref writer) => writer.VersionFormatted(DayOfWeek.Friday),
        ["char"] = (ref writer) => writer.VersionFormatted('"'),
        ["Version"] = (ref writer) => writer.VersionFormatted(new Version(1, 2, 3, 4)),
        ["address"] = (ref writer) => writer.VersionFormatted(IPAddress.IPv6Loopback),
        ["type of the application's"] = (ref writer) => writer.VersionFormatted(new Revision(7, "draft")),
        ["long text of the application's type"] = (ref writer) => writer.VersionFormatted(new Revision(7, new string('d', 1_000))),
    };

    /// <summary>A type of the application's whose text depends on the culture it is given.</summary>
    internal readonly record struct Revision(int Number, string Stage) : ISpanFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) =>
            string.Create(formatProvider, $"{-Number:N1}-{Stage}");

        public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
            destination.TryWrite(provider, $"{-Number:N1}-{Stage}", out charsWritten);
    }
}
