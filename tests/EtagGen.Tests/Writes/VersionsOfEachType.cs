using EtagGen.Tests.Tags;

namespace EtagGen.Tests.Writes;

/// <summary>A version gets into a tag and out of it again as the same value, at the ends of its type too.</summary>
public sealed class VersionsOfEachType
{
    [Theory]
    [InlineData(0L)]
    [InlineData(42L)]
    [InlineData(-1L)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void Of_64_bits(long version) => AssertComesBack(version, (ref writer) => writer.Version(version));

    [Theory]
    [InlineData(0UL)]
    [InlineData(ulong.MaxValue)]
    public void Of_64_bits_without_a_sign(ulong version) => AssertComesBack(version, (ref writer) => writer.Version(version));

    [Fact]
    public void Of_fewer_bits()
    {
        AssertComesBack(int.MinValue, (ref writer) => writer.Version((long)int.MinValue));
        AssertComesBack(int.MaxValue, (ref writer) => writer.Version((long)int.MaxValue));
        AssertComesBack(uint.MaxValue, (ref writer) => writer.Version((long)uint.MaxValue));
        AssertComesBack(short.MinValue, (ref writer) => writer.Version((long)short.MinValue));
        AssertComesBack(ushort.MaxValue, (ref writer) => writer.Version((long)ushort.MaxValue));
        AssertComesBack(sbyte.MinValue, (ref writer) => writer.Version((long)sbyte.MinValue));
        AssertComesBack(byte.MaxValue, (ref writer) => writer.Version((long)byte.MaxValue));
    }

    [Fact]
    public void Of_enumerations()
    {
        AssertComesBack(DayOfWeek.Saturday, (ref writer) => writer.Version((long)DayOfWeek.Saturday));
        AssertComesBack((DayOfWeek)(-5), (ref writer) => writer.Version(-5L));
        AssertComesBack(Small.Last, (ref writer) => writer.Version((long)Small.Last));
        AssertComesBack(Negative.First, (ref writer) => writer.Version((long)Negative.First));
        AssertComesBack(Middle.Last, (ref writer) => writer.Version((long)Middle.Last));
        AssertComesBack(MiddleNegative.First, (ref writer) => writer.Version((long)MiddleNegative.First));
        AssertComesBack(Unsigned.Last, (ref writer) => writer.Version((long)Unsigned.Last));
        AssertComesBack(Wide.First, (ref writer) => writer.Version((long)Wide.First));
        AssertComesBack(Widest.Last, (ref writer) => writer.Version((ulong)Widest.Last));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(64)]
    public void Of_bytes(int length)
    {
        byte[] version = [.. Enumerable.Range(0, length).Select(i => (byte)(0xF0 + i))];

        AssertComesBack(version, (ref writer) => writer.Version(version));
        var memory = Assert.Single(SentIfMatch.Bind<ReadOnlyMemory<byte>>(SentIfMatch.TagOf((ref writer) => writer.Version(version))).Versions);
        Assert.Equal(version, memory.ToArray());
    }

    [Fact]
    public void Of_more_bytes_than_a_tag_holds_there_is_a_hash_which_is_no_version()
    {
        var ifMatch = SentIfMatch.Bind<byte[]>(SentIfMatch.TagOf((ref writer) => writer.Version(new byte[65])));

        Assert.Empty(ifMatch.Versions);
        Assert.True(ifMatch.NamesNothing);
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("00112233-4455-6677-8899-aabbccddeeff")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff")]
    public void Of_a_GUID(string version) =>
        AssertComesBack(Guid.Parse(version), (ref writer) => writer.Version(Guid.Parse(version)));

    [Theory]
    [InlineData(1L)]
    [InlineData(0x8DDABCD12345678L)]
    [InlineData(3155378975999999999L)]
    public void Of_a_point_in_time(long ticks)
    {
        var utc = new DateTime(ticks, DateTimeKind.Utc);
        AssertComesBack(utc, (ref writer) => writer.Version(utc));
        AssertComesBack(new DateTimeOffset(utc), (ref writer) => writer.Version(new DateTimeOffset(utc)));
        Assert.Equal(DateTimeKind.Utc, SentIfMatch.Bind<DateTime>(SentIfMatch.TagOf((ref writer) => writer.Version(utc))).Versions[0].Kind);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("42")]
    [InlineData("b2c4-e6_~A9")]
    [InlineData("hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh")]
    public void Of_a_text(string version) => AssertComesBack(version, (ref writer) => writer.Version(version));

    private static void AssertComesBack<T>(T version, Describe describe)
    {
        var ifMatch = SentIfMatch.Bind<T>(SentIfMatch.TagOf(describe));

        Assert.Equal(version, Assert.Single(ifMatch.Versions));
        Assert.True(ifMatch.Matches(version));
        Assert.False(ifMatch.NamesNothing);
    }

    private enum Small : byte { Last = byte.MaxValue }

    private enum Negative : sbyte { First = sbyte.MinValue }

    private enum Middle : ushort { Last = ushort.MaxValue }

    private enum MiddleNegative : short { First = short.MinValue }

    private enum Unsigned : uint { Last = uint.MaxValue }

    private enum Wide : long { First = long.MinValue }

    private enum Widest : ulong { Last = ulong.MaxValue }
}
