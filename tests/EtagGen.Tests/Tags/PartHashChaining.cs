using System.Buffers.Binary;
using System.Security.Cryptography;
using EtagGen.Runtime;

namespace EtagGen.Tests.Tags;

/// <summary>Parts that do not fit the buffer: it is replaced by its digest, and no byte is lost on the way.</summary>
public sealed class PartHashChaining
{
    [Theory]
    [InlineData(PartHash.SmallBuffer, 0, 700)]
    [InlineData(PartHash.CollectionBuffer, 4_000, 4_200)]
    public void At_every_offset_the_digest_is_that_of_the_chained_blocks(int bufferLength, int from, int to)
    {
        var key = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");
        for (var length = from; length <= to; length++)
        {
            var first = Bytes(length);
            var actual = PartDigest.Of(
                (ref hash) =>
                {
                    hash.Add(first);
                    hash.AddNull();
                    hash.Add(42L);
                    hash.Add(key);
                    hash.Add(Bytes(40));
                    hash.Add(Bytes(300));
                },
                bufferLength);

            var blocks = new Blocks(bufferLength);
            blocks.Bytes(first);
            blocks.Whole([0xFF]);
            blocks.Whole([8, 42, 0, 0, 0, 0, 0, 0, 0]);
            blocks.Whole([16, .. key.ToByteArray(bigEndian: true)]);
            blocks.Bytes(Bytes(40));
            blocks.Bytes(Bytes(300));
            Assert.Equal(blocks.Digest(), actual);
        }
    }

    [Fact]
    public void Every_byte_of_a_long_value_counts()
    {
        var value = Bytes(900);
        var digests = new HashSet<UInt128> { PartDigest.Of((ref hash) => hash.Add(value)) };
        for (var i = 0; i < value.Length; i++)
        {
            var changed = (byte[])value.Clone();
            changed[i] ^= 1;
            Assert.True(digests.Add(PartDigest.Of((ref hash) => hash.Add(changed))), $"byte {i}");
        }
    }

    [Fact]
    public void Every_one_of_many_numbers_counts()
    {
        var digests = new HashSet<UInt128>();
        for (var changed = -1; changed < 200; changed++)
        {
            Assert.True(digests.Add(PartDigest.Of((ref hash) =>
            {
                for (var i = 0; i < 200; i++)
                    hash.Add(i == changed ? -1L : i);
            })));
        }
    }

    [Fact] // by contract: a generated wrapper uses one size
    public void The_digest_of_more_than_fits_depends_on_the_size_of_the_buffer()
    {
        static void Long(ref PartHash hash) => hash.Add(Bytes(300));
        static void Short(ref PartHash hash) => hash.Add(Bytes(30));

        Assert.NotEqual(PartDigest.Of(Long), PartDigest.Of(Long, PartHash.CollectionBuffer));
        Assert.Equal(PartDigest.Of(Short), PartDigest.Of(Short, PartHash.CollectionBuffer));
    }

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 7))];

    /// <summary>The format of the hash, written down a second time.</summary>
    private sealed class Blocks(int size)
    {
        private List<byte> _block = [0];

        public void Whole(byte[] part)
        {
            if (_block.Count + part.Length > size)
                Chain();
            _block.AddRange(part);
        }

        public void Bytes(byte[] value)
        {
            var prefix = new byte[5];
            BinaryPrimitives.WriteInt32LittleEndian(prefix.AsSpan(1), value.Length);
            prefix[0] = 0xFA;
            Whole(value.Length < 0xFA ? [(byte)value.Length] : prefix);
            foreach (var b in value)
            {
                if (_block.Count == size)
                    Chain();
                _block.Add(b);
            }
        }

        public UInt128 Digest() => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(_block.ToArray()));

        private void Chain() => _block = [1, .. SHA256.HashData(_block.ToArray())];
    }
}
