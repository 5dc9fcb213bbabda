using EtagGen.Runtime;
using EtagGen.Tags;

namespace EtagGen.Tests.Tags;

/// <summary>
/// Known answers, computed outside this code base (Python's hashlib and base64). Where one changes, every tag that clients
/// hold dies with the deployment of that change: it must be meant.
/// </summary>
public sealed class GoldenTags
{
    private const ulong Contract = 0x0123456789ABCDEF;
    private static readonly Guid Key = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");

    [Fact] // SplitMix64 with the seed 1234567 starts with this number
    public void The_permutation_is_that_of_SplitMix64() =>
        Assert.Equal(6457827717110365317UL, BitMixer.Mix(unchecked(1234567 + 0x9E3779B97F4A7C15)));

    [Theory]
    [InlineData(42, 7, 0, "42.ssBY5O.Eq4wI3sX3xQ")]
    [InlineData(-1, -1, 0xFEDCBA9876543210, "-1.tNBV_P.tNBV_PLLvXs")]
    public void A_tag_of_numbers(long version, long key, ulong settings, string expected) =>
        Assert.Equal(
            expected,
            WrittenTag.Opaque(
                (ref writer) =>
                {
                    writer.Version(version);
                    writer.Shape(Contract);
                    writer.Identity(key);
                },
                settings));

    [Theory]
    [InlineData("", "hlqKW0iTyhcZ77pPDD4owkQ")]
    [InlineData("1.0", "hkSsVnd_ZFBL7rGL375grxA")]
    [InlineData("é漢😀", "hXiSVJaxHsIskW8ZPtoPD3Q")]
    public void A_hashed_text(string version, string expected) =>
        Assert.Equal(expected, WrittenTag.Opaque((ref writer) => writer.Version(version)));

    [Fact]
    public void Hashed_bytes() =>
        Assert.Equal("hj9752YVjvEbDz_lhlepfIQ", WrittenTag.Opaque((ref writer) => writer.Version([.. Enumerable.Repeat((byte)0xFF, 65)])));

    [Fact]
    public void Parts_of_every_type()
    {
        static void Parts(ref PartHash hash)
        {
            hash.Add("a");
            hash.AddNull();
            hash.Add(-42L);
            hash.Add(Key);
            hash.Add(new DateTime(2026, 6, 15, 12, 0, 0, DateTimeKind.Utc).AddTicks(1));
            hash.Add(new byte[] { 1, 2, 3 });
            hash.AddFormatted(1.5m);
        }

        Assert.Equal("4EX5mp3vC_S-Q_1pgV8sKw", Text(Parts, PartHash.SmallBuffer));
        Assert.Equal(".4EX5mp3vC_Q", WrittenTag.Opaque((ref writer) => CompositeParts.Identity(ref writer, Parts)));
    }

    [Theory]
    [InlineData(100, PartHash.SmallBuffer, "feeqfMM0sv17EcjIK2wPvw")]
    [InlineData(1_000, PartHash.CollectionBuffer, "pYksnbYl5dgbQWa9c7615w")]
    public void More_numbers_than_fit_the_buffer(int count, int bufferLength, string expected) =>
        Assert.Equal(expected, Text((ref hash) => AddNumbers(ref hash, count), bufferLength));

    [Fact]
    public void A_value_longer_than_the_buffer()
    {
        byte[] value = [.. Enumerable.Range(0, 700).Select(i => (byte)i)];
        Assert.Equal("LYHKnUQqSEbQDINqP7JRbg", Text((ref hash) => hash.Add(value), PartHash.SmallBuffer));
    }

    private static void AddNumbers(ref PartHash hash, int count)
    {
        for (var i = 0; i < count; i++)
            hash.Add((long)i);
    }

    private static string Text(AddParts add, int bufferLength)
    {
        var text = new char[22];
        return new string(text, 0, Base64UrlText.Write128(PartDigest.Of(add, bufferLength), text));
    }
}
