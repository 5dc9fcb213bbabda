using EtagGen.Runtime;

namespace EtagGen.Tests.Tags;

/// <summary>Two sequences of parts share a digest only where they are equal.</summary>
public sealed class PartHashInjectivity
{
    [Fact]
    public void Sequences_that_read_alike_when_joined_have_digests_of_their_own()
    {
        AddParts[] sequences =
        [
            (ref hash) => { },
            (ref hash) => hash.AddNull(),
            (ref hash) => { hash.AddNull(); hash.AddNull(); },
            (ref hash) => hash.Add(""),
            (ref hash) => { hash.Add(""); hash.Add(""); },
            (ref hash) => { hash.Add(""); hash.AddNull(); },
            (ref hash) => { hash.AddNull(); hash.Add(""); },
            (ref hash) => hash.AddEnd(),
            (ref hash) => hash.AddAbsent(),
            (ref hash) => hash.AddType(typeof(int), typeof(object)),
            (ref hash) => hash.AddType(typeof(long), typeof(object)),
            (ref hash) => hash.Add("System.Int32"),
            (ref hash) => { hash.AddAbsent(); hash.AddNull(); },
            (ref hash) => { hash.AddNull(); hash.AddAbsent(); },
            (ref hash) => { hash.AddEnd(); hash.AddNull(); },
            (ref hash) => { hash.AddNull(); hash.AddEnd(); },
            (ref hash) => { hash.Add("a"); hash.AddEnd(); hash.Add("b"); },
            (ref hash) => { hash.Add("a"); hash.Add("b"); hash.AddEnd(); },
            (ref hash) => hash.Add("ab"),
            (ref hash) => { hash.Add("a"); hash.Add("b"); },
            (ref hash) => { hash.Add("b"); hash.Add("a"); },
            (ref hash) => { hash.Add("ab"); hash.Add(""); },
            (ref hash) => { hash.Add(""); hash.Add("ab"); },
            (ref hash) => { hash.Add("ab"); hash.AddNull(); },
            (ref hash) => hash.Add(0L),
            (ref hash) => { hash.Add(0L); hash.Add(0L); },
            (ref hash) => hash.Add(1L),
            (ref hash) => { hash.Add(0L); hash.Add(1L); },
            (ref hash) => { hash.Add(1L); hash.Add(0L); },
            (ref hash) => hash.Add(new byte[] { 0 }),
            (ref hash) => hash.Add(new byte[] { 0, 0 }),
            (ref hash) => { hash.Add(new byte[] { 0 }); hash.Add(new byte[] { 0 }); },
            (ref hash) => hash.Add(new byte[] { 0xFA }),
            (ref hash) => hash.Add(new byte[] { 0xFB }),
            (ref hash) => hash.Add(new byte[] { 0xFC }),
            (ref hash) => hash.Add(new byte[] { 0xFD }),
            (ref hash) => hash.Add(new byte[] { 0xFE }),
            (ref hash) => hash.Add(new byte[] { 0xFF }),
            (ref hash) => hash.Add(new byte[249]),
            (ref hash) => hash.Add(new byte[250]),
            (ref hash) => hash.Add(new byte[251]),
            (ref hash) => hash.Add(new byte[252]),
            (ref hash) => hash.Add(new byte[253]),
            (ref hash) => hash.Add(new byte[254]),
            (ref hash) => hash.Add(new byte[255]),
            (ref hash) => hash.Add(new byte[256]),
            (ref hash) => { hash.Add(new byte[128]); hash.Add(new byte[127]); },
            (ref hash) => hash.Add(Guid.Empty),
            (ref hash) => hash.Add(Guid.Parse("00112233-4455-6677-8899-aabbccddeeff")),
            (ref hash) => hash.Add(Guid.Parse("33221100-5544-7766-8899-aabbccddeeff")),
            (ref hash) => hash.Add("\uD800"),
            (ref hash) => hash.Add("\uD801"),
            (ref hash) => hash.Add("\uFFFD"),
        ];

        Assert.Equal(sequences.Length, sequences.Select(sequence => PartDigest.Of(sequence)).Distinct().Count());
    }

    [Fact]
    public void Every_cut_of_a_text_into_parts_has_a_digest_of_its_own()
    {
        const string text = "abcdefghijkl";
        var digests = new HashSet<UInt128>();
        for (var cuts = 0; cuts < 1 << (text.Length - 1); cuts++)
        {
            Assert.True(digests.Add(PartDigest.Of((ref hash) =>
            {
                var start = 0;
                for (var i = 1; i <= text.Length; i++)
                {
                    if (i < text.Length && (cuts >> (i - 1) & 1) == 0)
                        continue;
                    hash.Add(text[start..i]);
                    start = i;
                }
            })));
        }
    }

    [Fact]
    public void Equal_parts_have_equal_digests_whatever_type_brought_them()
    {
        byte[] bytes = [1, 2, 3];
        Assert.Equal(PartDigest.Of((ref hash) => hash.Add(bytes)), PartDigest.Of((ref hash) => hash.Add(bytes.AsSpan())));
        Assert.Equal(PartDigest.Of((ref hash) => hash.Add(bytes)), PartDigest.Of((ref hash) => hash.Add(new ReadOnlyMemory<byte>(bytes))));
        Assert.Equal(PartDigest.Of((ref hash) => hash.Add("1.5")), PartDigest.Of((ref hash) => hash.AddFormatted(1.5m)));
        Assert.Equal(PartDigest.Of((ref hash) => hash.Add(true)), PartDigest.Of((ref hash) => hash.Add(1L)));
        Assert.Equal(PartDigest.Of((ref hash) => hash.Add(false)), PartDigest.Of((ref hash) => hash.Add(0L)));
        Assert.Equal(PartDigest.Of((ref hash) => hash.Add(-1L)), PartDigest.Of((ref hash) => hash.Add(ulong.MaxValue)));
    }

    [Fact]
    public void A_point_in_time_counts_not_the_way_it_is_told()
    {
        var utc = new DateTime(2026, 6, 15, 12, 0, 0, DateTimeKind.Utc);
        var expected = PartDigest.Of((ref hash) => hash.Add(utc));

        Assert.Equal(expected, PartDigest.Of((ref hash) => hash.Add(utc.ToLocalTime())));
        Assert.Equal(expected, PartDigest.Of((ref hash) => hash.Add(DateTime.SpecifyKind(utc, DateTimeKind.Unspecified))));
        Assert.Equal(expected, PartDigest.Of((ref hash) => hash.Add(new DateTimeOffset(utc).ToOffset(TimeSpan.FromHours(5)))));
        Assert.NotEqual(expected, PartDigest.Of((ref hash) => hash.Add(utc.AddTicks(1))));
    }

    [Fact]
    public void A_digest_can_be_taken_into_another_buffer_of_the_same_size()
    {
        static void Parts(ref PartHash hash) => hash.Add(new byte[10_000]);
        var dirty = new byte[PartHash.CollectionBuffer];
        Array.Fill(dirty, (byte)0xCC);
        var inDirty = new PartHash(dirty);
        Parts(ref inDirty);
        Assert.Equal(PartDigest.Of(Parts, PartHash.CollectionBuffer), inDirty.Finish());
    }
}
