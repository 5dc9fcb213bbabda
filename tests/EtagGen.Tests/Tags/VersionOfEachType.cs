using System.Globalization;
using System.Numerics;

namespace EtagGen.Tests.Tags;

/// <summary>What stands for a version in the tag: readable where it can be.</summary>
public sealed class VersionOfEachType
{
    public static TheoryData<string> Names => [.. SampleVersions.All.Keys];

    [Theory]
    [InlineData(0, "0")]
    [InlineData(42, "42")]
    [InlineData(-1, "-1")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    public void An_integer_is_written_in_decimal(long version, string expected) =>
        Assert.Equal(expected, WrittenTag.Opaque((ref writer) => Assert.True(writer.Version(version))));

    [Fact]
    public void An_unsigned_integer_is_written_in_decimal() =>
        Assert.Equal("18446744073709551615", WrittenTag.Opaque((ref writer) => Assert.True(writer.Version(ulong.MaxValue))));

    [Fact]
    public void Bytes_are_written_in_lowercase_hex()
    {
        byte[] version = [0x00, 0x0F, 0xA0, 0xFF];
        Assert.Equal("000fa0ff", WrittenTag.Opaque((ref writer) => Assert.True(writer.Version(version))));
        Assert.Equal("000fa0ff", WrittenTag.Opaque((ref writer) => Assert.True(writer.Version(version.AsSpan()))));
        Assert.Equal("000fa0ff", WrittenTag.Opaque((ref writer) => Assert.True(writer.Version(new ReadOnlyMemory<byte>(version)))));
    }

    [Fact]
    public void No_bytes_are_no_version() => WrittenTag.Opaque((ref writer) => Assert.False(writer.Version(Array.Empty<byte>())));

    [Fact]
    public void A_date_that_was_never_set_is_no_version()
    {
        WrittenTag.Opaque((ref writer) => Assert.False(writer.Version(default(DateTime))));
        WrittenTag.Opaque((ref writer) => Assert.False(writer.Version(default(DateTimeOffset))));
    }

    [Theory]
    [InlineData(64, 128)]
    [InlineData(65, 23)]
    public void More_than_64_bytes_are_hashed(int count, int length) =>
        Assert.Equal(length, WrittenTag.Opaque((ref writer) => Assert.True(writer.Version(new byte[count]))).Length);

    [Fact]
    public void A_GUID_is_written_as_32_hex_digits() =>
        Assert.Equal(
            "00112233445566778899aabbccddeeff",
            WrittenTag.Opaque((ref writer) => Assert.True(writer.Version(Guid.Parse("00112233-4455-6677-8899-AABBCCDDEEFF")))));

    [Fact]
    public void A_point_in_time_is_written_as_UTC_ticks_in_hex()
    {
        var utc = new DateTime(2026, 6, 15, 12, 0, 0, DateTimeKind.Utc).AddTicks(1);
        var expected = utc.Ticks.ToString("x", CultureInfo.InvariantCulture);

        Assert.Equal(expected, WrittenTag.Opaque((ref writer) => Assert.True(writer.Version(utc))));
        Assert.Equal(expected, WrittenTag.Opaque((ref writer) => writer.Version(utc.ToLocalTime())));
        Assert.Equal(expected, WrittenTag.Opaque((ref writer) => writer.Version(DateTime.SpecifyKind(utc, DateTimeKind.Unspecified))));
        Assert.Equal(expected, WrittenTag.Opaque((ref writer) => Assert.True(writer.Version(new DateTimeOffset(utc)))));
        var elsewhere = new DateTimeOffset(utc).ToOffset(new TimeSpan(-9, -30, 0));
        Assert.Equal(expected, WrittenTag.Opaque((ref writer) => writer.Version(elsewhere)));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AZaz09_~-")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    public void Short_plain_text_is_written_as_it_is(string version) =>
        Assert.Equal(version, WrittenTag.Opaque((ref writer) => Assert.True(writer.Version(version))));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("1.0")]
    [InlineData("a+b")]
    [InlineData("a/b")]
    [InlineData("a=")]
    [InlineData("é")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234")]
    public void Other_text_is_written_as_h_and_its_hash(string version) =>
        Assert.Matches("^h[A-Za-z0-9_-]{22}$", WrittenTag.Opaque((ref writer) => Assert.True(writer.Version(version))));

    [Fact]
    public void Lone_surrogates_are_kept_apart() =>
        Assert.NotEqual(
            WrittenTag.Opaque((ref writer) => writer.Version("\uD800")), WrittenTag.Opaque((ref writer) => writer.Version("\uD801")));

    [Fact]
    public void A_formattable_value_is_written_by_its_invariant_text()
    {
        Assert.Equal("-170141183460469231731687303715884105728", WrittenTag.Opaque((ref writer) => Assert.True(writer.VersionFormatted(Int128.MinValue))));
        Assert.Equal("Friday", WrittenTag.Opaque((ref writer) => writer.VersionFormatted(DayOfWeek.Friday)));
        Assert.Equal("2026-06-15", WrittenTag.Opaque((ref writer) => writer.VersionFormatted(new DateOnly(2026, 6, 15))));
        Assert.Equal(
            WrittenTag.Opaque((ref writer) => writer.Version("-1.5")), WrittenTag.Opaque((ref writer) => writer.VersionFormatted(-1.5m)));
    }

    [Fact]
    public void A_value_longer_than_the_buffer_is_hashed_whole()
    {
        var number = BigInteger.Pow(10, 99);
        Assert.Equal(
            WrittenTag.Opaque((ref writer) => writer.Version("1" + new string('0', 99))),
            WrittenTag.Opaque((ref writer) => writer.VersionFormatted(number)));
        Assert.NotEqual(
            WrittenTag.Opaque((ref writer) => writer.VersionFormatted(number + 1)),
            WrittenTag.Opaque((ref writer) => writer.VersionFormatted(number)));
    }

    [Fact]
    public void Fractions_of_a_second_are_not_dropped()
    {
        var time = new TimeOnly(12, 0, 0);
        Assert.NotEqual(
            WrittenTag.Opaque((ref writer) => writer.VersionFormatted(time)),
            WrittenTag.Opaque((ref writer) => writer.VersionFormatted(time.Add(TimeSpan.FromTicks(1)))));
        Assert.NotEqual(
            WrittenTag.Opaque((ref writer) => writer.VersionFormatted(TimeSpan.Zero)),
            WrittenTag.Opaque((ref writer) => writer.VersionFormatted(TimeSpan.FromTicks(1))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_version_is_safe_in_an_entity_tag(string name) => WrittenTag.AssertSafe(WrittenTag.Opaque(SampleVersions.All[name]));

    [Fact]
    public void No_two_of_the_samples_share_a_tag() =>
        Assert.Equal(SampleVersions.All.Count, SampleVersions.All.Values.Select(sample => WrittenTag.Opaque(sample)).Distinct().Count());
}
