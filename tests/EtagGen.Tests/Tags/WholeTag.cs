using EtagGen.Conditional;
using EtagGen.Runtime;

namespace EtagGen.Tests.Tags;

/// <summary>The tag as a whole: version, shape, identity, quotes, <c>W/</c>.</summary>
public sealed class WholeTag
{
    public static TheoryData<string> Names => [.. SampleVersions.All.Keys];

    [Theory] // the largest of them, 64 bytes, fills the buffer most
    [MemberData(nameof(Names))]
    public void Each_version_fits_the_buffer_with_all_other_parts(string name)
    {
        var version = WrittenTag.Opaque(SampleVersions.All[name]);
        var quoted = WrittenTag.Quoted((ref writer) =>
        {
            SampleVersions.All[name](ref writer);
            writer.Shape(ulong.MaxValue);
            writer.Identity(ulong.MaxValue);
            writer.Weak();
        });

        Assert.StartsWith($"W/\"{version}.", quoted);
        Assert.EndsWith("\"", quoted);
        WrittenTag.AssertSafe(quoted[3..^1]);
        // The longest registered coding, a quote.
        Assert.True(quoted.Length + "+compress".Length <= ValidatorWriter.BufferLength);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_tag_is_known_as_ours_and_gives_its_version_back(string name)
    {
        var version = WrittenTag.Opaque(SampleVersions.All[name]);
        foreach (var withIdentity in new[] { false, true })
        {
            var opaque = WrittenTag.Opaque((ref writer) =>
            {
                SampleVersions.All[name](ref writer);
                writer.Shape(1);
                if (withIdentity)
                    writer.Identity(1L);
            });

            Assert.True(OwnTag.TryParse(opaque, out var plain));
            Assert.Equal(version, plain.Version);
            Assert.True(plain.Coding.IsEmpty);
            Assert.True(OwnTag.TryParse(opaque + "+gzip", out var coded));
            Assert.Equal(version, coded.Version);
            Assert.Equal("gzip", coded.Coding);
        }
    }

    [Fact]
    public void A_weak_tag_differs_by_its_prefix_only()
    {
        static void Strong(ref ValidatorWriter writer)
        {
            writer.Version(42L);
            writer.Shape(1);
        }

        var strong = WrittenTag.Quoted(Strong);
        Assert.Equal('"', strong[0]);
        Assert.Equal("W/" + strong, WrittenTag.Quoted((ref writer) =>
        {
            writer.Weak();
            Strong(ref writer);
        }));
    }

    [Fact]
    public void The_shape_changes_with_the_contract_and_with_the_settings()
    {
        static string Shape(ulong contract, ulong settings) => WrittenTag.Opaque((ref writer) => writer.Shape(contract), settings);

        Assert.Equal(Shape(1, 2), Shape(1, 2));
        Assert.Equal(4, new[] { Shape(1, 2), Shape(2, 2), Shape(1, 64), Shape(0, 0x7000) }.Distinct().Count());
        Assert.Equal(1 + OwnTag.ShapeLength, Shape(1, 2).Length);
    }

    [Fact]
    public void Every_integer_key_has_an_identity_of_its_own()
    {
        var keys = Enumerable.Range(-50_000, 100_000).Select(i => (long)i)
            .Concat(Enumerable.Range(17, 46).SelectMany(bit => new[] { 1L << bit, -(1L << bit) }))
            .Concat([long.MinValue, long.MaxValue])
            .ToList();
        Assert.Equal(keys.Count, keys.Select(key => WrittenTag.Opaque((ref writer) => writer.Identity(key))).Distinct().Count());
    }

    [Fact]
    public void An_identity_of_several_parts_is_64_bits_of_their_hash()
    {
        static string Identity(AddParts add) => WrittenTag.Opaque((ref writer) => CompositeParts.Identity(ref writer, add));

        Assert.Equal(1 + OwnTag.IdentityLength, Identity((ref hash) => hash.Add(1L)).Length);
        Assert.NotEqual(Identity((ref hash) => hash.Add("a")), Identity((ref hash) => hash.Add("b")));
    }

    [Fact]
    public void A_version_of_several_parts_is_128_bits_of_their_hash()
    {
        static string Version(AddParts add) => WrittenTag.Opaque((ref writer) => Assert.True(CompositeParts.Version(ref writer, add)));

        Assert.Equal(22, Version((ref hash) => hash.Add(1L)).Length);
        Assert.NotEqual(Version((ref hash) => hash.Add("a")), Version((ref hash) => hash.Add("b")));
    }
}
