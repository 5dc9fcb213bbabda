namespace EtagGen.Tests.Writes;

/// <summary>Which members of an If-Match list name a version: RFC 9110 §13.1.1.</summary>
public sealed class NamedVersions
{
    private static readonly string Opaque = SentIfMatch.OpaqueOf((ref writer) => writer.Version(42L));

    [Fact]
    public void Without_the_header_there_is_nothing_to_hold_against()
    {
        var ifMatch = SentIfMatch.Bind<long>();

        Assert.False(ifMatch.IsPresent);
        Assert.False(ifMatch.IsAny);
        Assert.False(ifMatch.NamesNothing);
        Assert.Empty(ifMatch.Versions);
        Assert.True(ifMatch.Matches(1));
        Assert.Equal(1, ifMatch.Expect(1));
    }

    [Theory]
    [InlineData("*")]
    [InlineData(" \t* ")]
    public void Any_matches_each_version_and_names_none(string field)
    {
        var ifMatch = SentIfMatch.Bind<long>(field);

        Assert.True(ifMatch.IsPresent);
        Assert.True(ifMatch.IsAny);
        Assert.False(ifMatch.NamesNothing);
        Assert.Empty(ifMatch.Versions);
        Assert.True(ifMatch.Matches(1));
        Assert.Equal(1, ifMatch.Expect(1));
    }

    [Fact]
    public void A_list_names_its_versions_in_order()
    {
        var ifMatch = SentIfMatch.Bind<long>($"{SentIfMatch.TagOf(3)} ,, \"foreign\",{SentIfMatch.TagOf(1)}", SentIfMatch.TagOf(2));

        Assert.Equal([3, 1, 2], ifMatch.Versions);
        Assert.False(ifMatch.IsAny);
        foreach (var version in new long[] { 1, 2, 3 })
            Assert.True(ifMatch.Matches(version));
        Assert.False(ifMatch.Matches(4));
    }

    [Theory]
    [InlineData("another's tag", "\"42\"")]
    [InlineData("another's, with a dot", "\"42.abc\"")]
    [InlineData("too short a shape", "\"42.abcde\"")]
    [InlineData("no version", "\".abcdef\"")]
    [InlineData("weak", "W/\"{opaque}\"")]
    [InlineData("without quotes", "{opaque}")]
    [InlineData("without the closing quote", "\"{opaque}")]
    [InlineData("a small w", "w/\"{opaque}\"")]
    [InlineData("without a comma behind it", "\"{opaque}\" \"a\"")]
    [InlineData("a coding without a name", "\"{opaque}+\"")]
    [InlineData("something behind the identity", "\"{opaque}.x\"")]
    [InlineData("nothing", "")]
    [InlineData("commas", ",,")]
    [InlineData("any in quotes", "\"*\"")]
    [InlineData("any twice", "*, *")]
    public void What_is_no_strong_tag_of_ours_names_nothing(string what, string field)
    {
        var ifMatch = SentIfMatch.Bind<long>(field.Replace("{opaque}", Opaque));

        Assert.True(ifMatch.IsPresent, what);
        Assert.False(ifMatch.IsAny, what);
        Assert.True(ifMatch.NamesNothing, what);
        Assert.Empty(ifMatch.Versions);
        Assert.False(ifMatch.Matches(42), what);
        Assert.False(ifMatch.Matches(0), what);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("x-my.coding")]
    public void The_tag_of_a_coded_representation_names_the_same_version(string coding) =>
        Assert.Equal([42], SentIfMatch.Bind<long>($"\"{Opaque}+{coding}\"").Versions);

    [Fact]
    public void A_tag_without_an_identity_names_its_version() =>
        Assert.Equal([42], SentIfMatch.Bind<long>("\"42.abcdef\"").Versions);

    [Fact]
    public void The_version_of_another_shape_or_identity_is_the_same_state() =>
        Assert.Equal([42, 42], SentIfMatch.Bind<long>("\"42.AAAAAA.AAAAAAAAAAA\", \"42.BBBBBB.BBBBBBBBBBB\"").Versions);

    [Fact]
    public void As_a_state_token_a_weak_tag_names_its_version()
    {
        Assert.Equal([42], SentIfMatch.BindAsStateTokens<long>($"W/\"{Opaque}\"").Versions);
        Assert.Equal([42], SentIfMatch.BindAsStateTokens<long>($"\"{Opaque}\"").Versions);
        Assert.True(SentIfMatch.BindAsStateTokens<long>("W/\"foreign\"").NamesNothing);
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("00112233445566778899aabbccddeeff")]
    [InlineData("hlqKW0iTyhcZ77pPDD4owkQ")]
    public void The_version_of_another_type_is_not_named(string version) =>
        Assert.True(SentIfMatch.Bind<uint>($"\"{version}.abcdef\"").NamesNothing);

    [Fact]
    public void A_missing_request_is_the_callers_mistake() =>
        Assert.Throws<ArgumentNullException>(() => { _ = IfMatch<long>.BindAsync(null!); });
}
