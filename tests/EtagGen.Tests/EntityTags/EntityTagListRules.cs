using EtagGen.Conditional;
using Microsoft.Extensions.Primitives;

namespace EtagGen.Tests.EntityTags;

/// <summary>The list of If-Match and If-None-Match: RFC 9110 §5.3, §5.6.1, §8.8.3.</summary>
public sealed class EntityTagListRules
{
    [Theory]
    [InlineData("\"a\"", "\"a\"")]
    [InlineData("W/\"a\"", "W/\"a\"")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("W/\"\"", "W/\"\"")]
    [InlineData("\"a\", \"b\",W/\"c\"", "\"a\"|\"b\"|W/\"c\"")]
    [InlineData("\"a\"\t,\t \"b\" ", "\"a\"|\"b\"")]
    [InlineData(",, ,\"a\",,\t,\"b\",", "\"a\"|\"b\"")] // §5.6.1.2
    [InlineData("\"a,b\", \"c\"", "\"a,b\"|\"c\"")] // a comma inside quotes is data
    [InlineData("\",\"", "\",\"")]
    [InlineData("\"a\\\", \"b\"", "\"a\\\"|\"b\"")] // a backslash escapes nothing
    [InlineData("\"é\"", "\"é\"")] // obs-text
    [InlineData("\"!#~\"", "\"!#~\"")]
    [InlineData("\"*\"", "\"*\"")]
    public void Well_formed_members_are_listed_in_order(string line, string expected) =>
        Assert.Equal(expected.Split('|'), ListReader.Read(line));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(",")]
    [InlineData("a")]
    [InlineData("*")]
    [InlineData("\"")]
    [InlineData("\"a")]
    [InlineData("a\"")]
    [InlineData("W/")]
    [InlineData("W/a")]
    [InlineData("W/\"a")]
    [InlineData("W\"a\"")]
    [InlineData("/\"a\"")]
    [InlineData("w/\"a\"")] // W/ is case-sensitive
    [InlineData("W/ \"a\"")]
    [InlineData("W /\"a\"")]
    [InlineData("W/W/\"a\"")]
    [InlineData("\"a\" \"b\"")] // no comma
    [InlineData("\"a\"\"b\"")]
    [InlineData("\"a\"W/\"b\"")]
    [InlineData("\"a\";q=1")]
    [InlineData("\"a b\"")] // etagc has no space ...
    [InlineData("\"a\tb\"")] // ... and no control
    [InlineData("\"a\u007F\"")]
    public void What_is_no_entity_tag_is_not_listed(string line) => Assert.Empty(ListReader.Read(line));

    [Fact]
    public void A_NUL_is_no_etagc() => Assert.Empty(ListReader.Read("\"a\0\""));

    [Theory]
    [InlineData("a, \"b\"")]
    [InlineData("*, \"b\"")]
    [InlineData("\"x\"y, \"b\"")]
    [InlineData("\"x\" \"y\", \"b\"")]
    [InlineData("x\"y,z\", \"b\"")] // the comma is inside quotes here too
    [InlineData("w/\"x,y\", \"b\"")]
    [InlineData("W/ \"x,y\",\"b\"")]
    [InlineData("W/, \"b\"")]
    [InlineData("\"a b\", \"b\"")]
    [InlineData("\"b\", \"x")]
    [InlineData("\"b\", x\"")]
    public void Reading_goes_on_behind_a_malformed_member(string line) => Assert.Equal(["\"b\""], ListReader.Read(line));

    [Fact]
    public void Several_lines_are_one_list() =>
        Assert.Equal(["\"a\"", "W/\"b\"", "\"c\""], ListReader.Read(new StringValues(["\"a\"", "", "W/\"b\",", null, ",\"c\""])));

    [Fact]
    public void A_quote_left_open_ends_with_its_line() =>
        Assert.Equal(["\"c\""], ListReader.Read(new StringValues(["\"a", "b\"", "\"c\""])));

    [Fact]
    public void No_lines_are_no_members() => Assert.Empty(ListReader.Read(default));

    [Theory]
    [InlineData("*", true)]
    [InlineData(" \t*\t ", true)]
    [InlineData("\"*\"", false)]
    [InlineData("W/*", false)]
    [InlineData("**", false)]
    [InlineData("*, \"a\"", false)]
    [InlineData("\"a\", *", false)]
    [InlineData("*,*", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Any_stands_alone(string? line, bool expected) => Assert.Equal(expected, EntityTagList.IsAny(line));

    [Fact]
    public void Any_stands_alone_among_lines_too()
    {
        Assert.False(EntityTagList.IsAny(new StringValues(["*", "\"a\""])));
        Assert.False(EntityTagList.IsAny(new StringValues(["*", "*"])));
        Assert.False(EntityTagList.IsAny(new StringValues([null])));
        Assert.False(EntityTagList.IsAny(default));
    }
}
