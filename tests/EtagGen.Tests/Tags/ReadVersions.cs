using EtagGen.Tags;

namespace EtagGen.Tests.Tags;

/// <summary>Any text may stand in a request: it is read as a version only where that version would be written so.</summary>
public sealed class ReadVersions
{
    private const string Alphabet = "0123456789abcdefABCDEFghxyz-_~+. é\0\u0661";

    [Fact]
    public void Random_text_is_refused_or_read_and_never_thrown_upon()
    {
        var random = new Random(1311);
        var read = 0;
        for (var i = 0; i < 50_000; i++)
        {
            var text = Text(random, Alphabet, random.Next(40));
            read += ReadsAsAny(text) ? 1 : 0;
        }

        Assert.InRange(read, 1_000, 49_000);
    }

    [Fact]
    public void A_number_that_is_read_is_written_in_the_same_way()
    {
        var random = new Random(42);
        for (var i = 0; i < 50_000; i++)
        {
            var text = Text(random, "0123456789-", random.Next(1, 5));
            if (VersionReader.TryRead<long>(text, out var version))
                Assert.Equal(text, version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("042")]
    [InlineData("-0")]
    [InlineData("+42")]
    [InlineData(" 42")]
    [InlineData("42 ")]
    [InlineData("4 2")]
    [InlineData("4,2")]
    [InlineData("0x2A")]
    [InlineData("\u0664\u0662")]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    public void No_int(string text) => Assert.False(VersionReader.TryRead<int>(text, out _));

    [Theory]
    [InlineData("00112233445566778899AABBCCDDEEFF")]
    [InlineData("00112233-4455-6677-8899-aabbccddeeff")]
    [InlineData("00112233445566778899aabbccddeef")]
    [InlineData(" 0112233445566778899aabbccddeeff")]
    public void No_GUID(string text) => Assert.False(VersionReader.TryRead<Guid>(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("0A")]
    [InlineData("0g")]
    [InlineData("0x01")]
    public void No_bytes(string text)
    {
        Assert.False(VersionReader.TryRead<byte[]>(text, out _));
        Assert.False(VersionReader.TryRead<ReadOnlyMemory<byte>>(text, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("0abc")]
    [InlineData("ABC")]
    [InlineData("-1")]
    [InlineData("2bca2875f4374000")]
    [InlineData("ffffffffffffffff")]
    [InlineData("10000000000000000")]
    public void No_point_in_time(string text)
    {
        Assert.False(VersionReader.TryRead<DateTime>(text, out _));
        Assert.False(VersionReader.TryRead<DateTimeOffset>(text, out _));
    }

    [Theory]
    [InlineData("128")]
    [InlineData("-129")]
    public void No_enumeration_of_that_width(string text) => Assert.False(VersionReader.TryRead<Narrow>(text, out _));

    [Fact]
    public void A_type_that_a_tag_cannot_be_read_back_into_has_no_versions()
    {
        Assert.False(VersionReader.TryRead<decimal>("42", out _));
        Assert.False(VersionReader.TryRead<Version>("42", out _));
        Assert.False(VersionReader.TryRead<int?>("42", out _));
    }

    private static bool ReadsAsAny(string text) =>
        VersionReader.TryRead<int>(text, out _) | VersionReader.TryRead<uint>(text, out _) | VersionReader.TryRead<long>(text, out _)
        | VersionReader.TryRead<ulong>(text, out _) | VersionReader.TryRead<short>(text, out _) | VersionReader.TryRead<ushort>(text, out _)
        | VersionReader.TryRead<sbyte>(text, out _) | VersionReader.TryRead<byte>(text, out _) | VersionReader.TryRead<Guid>(text, out _)
        | VersionReader.TryRead<byte[]>(text, out _) | VersionReader.TryRead<ReadOnlyMemory<byte>>(text, out _)
        | VersionReader.TryRead<DateTime>(text, out _) | VersionReader.TryRead<DateTimeOffset>(text, out _)
        | VersionReader.TryRead<DayOfWeek>(text, out _) | VersionReader.TryRead<Narrow>(text, out _);

    private static string Text(Random random, string alphabet, int length) =>
        string.Create(length, (random, alphabet), static (text, from) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = from.alphabet[from.random.Next(from.alphabet.Length)];
        });

    private enum Narrow : sbyte;
}
