using System.Buffers.Binary;
using System.Numerics;
using EtagGen.Tags;

namespace EtagGen.Tests.Tags;

/// <summary>Base64url and the permutation of 64-bit numbers, against the framework's own and against the inverse.</summary>
public sealed class BitsAndText
{
    [Fact]
    public void Numbers_of_64_bits_are_the_base64url_of_their_big_endian_bytes()
    {
        foreach (var bits in Numbers())
        {
            var bytes = new byte[8];
            BinaryPrimitives.WriteUInt64BigEndian(bytes, bits);
            Assert.Equal(Base64Url(bytes), Text64(bits));
        }
    }

    [Fact]
    public void Numbers_of_128_bits_are_the_base64url_of_their_big_endian_bytes()
    {
        foreach (var bits in Numbers().Select(bits => new UInt128(bits, ~bits)))
        {
            var bytes = new byte[16];
            BinaryPrimitives.WriteUInt128BigEndian(bytes, bits);
            var text = new char[30];
            Assert.Equal(22, Base64UrlText.Write128(bits, text));
            Assert.Equal(Base64Url(bytes), new string(text, 0, 22));
        }
    }

    [Fact]
    public void Fewer_bits_are_the_highest()
    {
        foreach (var bits in Numbers())
            Assert.Equal(Text64(bits)[..6], Text36(bits));
    }

    [Fact]
    public void The_permutation_has_an_inverse()
    {
        foreach (var value in Numbers())
            Assert.Equal(value, Unmix(BitMixer.Mix(value)));
    }

    [Fact]
    public void Each_bit_of_the_input_moves_about_half_of_the_output()
    {
        for (var bit = 0; bit < 64; bit++)
        {
            var moved = Numbers().Take(200).Average(value => BitOperations.PopCount(BitMixer.Mix(value) ^ BitMixer.Mix(value ^ (1UL << bit))));
            Assert.InRange(moved, 28, 36);
        }
    }

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Text36(ulong bits)
    {
        var text = new char[8];
        return new string(text, 0, Base64UrlText.Write36(bits, text));
    }

    private static string Text64(ulong bits)
    {
        var text = new char[12];
        return new string(text, 0, Base64UrlText.Write64(bits, text));
    }

    private static ulong Unmix(ulong value)
    {
        value ^= (value >> 31) ^ (value >> 62);
        value *= Inverse(0x94D049BB133111EB);
        value ^= (value >> 27) ^ (value >> 54);
        value *= Inverse(0xBF58476D1CE4E5B9);
        return value ^ (value >> 30) ^ (value >> 60);
    }

    // Newton's iteration: each step doubles the bits that are right.
    private static ulong Inverse(ulong odd)
    {
        var inverse = odd;
        for (var i = 0; i < 6; i++)
            inverse *= 2 - (odd * inverse);
        return inverse;
    }

    private static IEnumerable<ulong> Numbers()
    {
        var random = new Random(64);
        return Enumerable.Range(0, 2_000).Select(_ => unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue)))
            .Concat(new ulong[] { 0, 1, ulong.MaxValue, 1UL << 63 });
    }
}
