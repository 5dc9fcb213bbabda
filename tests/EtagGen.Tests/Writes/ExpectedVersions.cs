namespace EtagGen.Tests.Writes;

/// <summary>The version that a write has to find, and how versions are compared.</summary>
public sealed class ExpectedVersions
{
    [Fact]
    public void A_loaded_version_that_is_named_is_the_one_to_find() =>
        Assert.Equal(2, SentIfMatch.Bind<long>($"{SentIfMatch.TagOf(1)}, {SentIfMatch.TagOf(2)}").Expect(2));

    [Fact]
    public void Else_it_is_one_that_the_write_does_not_find() =>
        Assert.Equal(1, SentIfMatch.Bind<long>($"{SentIfMatch.TagOf(1)}, {SentIfMatch.TagOf(2)}").Expect(3));

    [Fact]
    public void Where_nothing_is_named_no_write_can_be_right() =>
        Assert.Throws<InvalidOperationException>(() => SentIfMatch.Bind<long>("\"foreign\"").Expect(3));

    [Fact]
    public void Bytes_are_compared_by_what_they_hold()
    {
        var ifMatch = SentIfMatch.Bind<byte[]>(SentIfMatch.TagOf((ref writer) => writer.Version(new byte[] { 1, 2, 3 })));
        byte[] loaded = [1, 2, 3];

        Assert.True(ifMatch.Matches(loaded));
        Assert.Same(loaded, ifMatch.Expect(loaded));
        Assert.False(ifMatch.Matches([1, 2]));
        Assert.False(ifMatch.Matches([1, 2, 3, 4]));
        Assert.False(ifMatch.Matches([]));
        Assert.False(ifMatch.Matches(null!));
        Assert.Equal([1, 2, 3], ifMatch.Expect([3, 2, 1]));
    }

    [Fact]
    public void Memory_is_compared_by_what_it_holds()
    {
        var ifMatch = SentIfMatch.Bind<ReadOnlyMemory<byte>>(SentIfMatch.TagOf((ref writer) => writer.Version(new byte[] { 1, 2, 3 })));

        Assert.True(ifMatch.Matches(new byte[] { 0, 1, 2, 3 }.AsMemory(1)));
        Assert.False(ifMatch.Matches(new byte[] { 0, 1, 2, 3 }));
    }

    [Fact] // the tag holds the point in time, not what a clock on a wall shows
    public void A_local_time_is_the_point_in_time_that_it_is()
    {
        var local = new DateTime(2026, 6, 15, 12, 0, 0, DateTimeKind.Local);
        var ifMatch = SentIfMatch.Bind<DateTime>(SentIfMatch.TagOf((ref writer) => writer.Version(local)));

        Assert.True(ifMatch.Matches(local));
        Assert.True(ifMatch.Matches(local.ToUniversalTime()));
        Assert.True(ifMatch.Matches(DateTime.SpecifyKind(local.ToUniversalTime(), DateTimeKind.Unspecified)));
        Assert.Equal(local, ifMatch.Expect(local));
        Assert.False(ifMatch.Matches(local.AddTicks(1)));
    }

    [Theory] // the tag has a hash of these
    [InlineData("1.0")]
    [InlineData("AAAAAAAB9tE=")]
    [InlineData("a,b")]
    [InlineData("")]
    public void A_text_that_no_tag_can_hold_is_compared_by_its_hash(string version)
    {
        var ifMatch = SentIfMatch.Bind<string>(SentIfMatch.TagOf(version));

        Assert.False(ifMatch.NamesNothing);
        Assert.True(ifMatch.Matches(version));
        Assert.Equal(version, ifMatch.Expect(version));
        Assert.False(ifMatch.Matches(version + "."));
        Assert.NotEqual("2.0", ifMatch.Expect("2.0"));
    }

    [Fact]
    public void A_text_is_compared_octet_by_octet()
    {
        var ifMatch = SentIfMatch.Bind<string>(SentIfMatch.TagOf("Abc"));

        Assert.True(ifMatch.Matches("Abc"));
        Assert.False(ifMatch.Matches("abc"));
        Assert.False(ifMatch.Matches("Abcd"));
        Assert.False(ifMatch.Matches(null!));
    }
}
