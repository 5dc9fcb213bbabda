using EtagGen.Conditional;
using Microsoft.Extensions.Primitives;

namespace EtagGen.Tests.EntityTags;

/// <summary>A line that holds one tag and nothing else is handed out as it came, so that it can be sent back.</summary>
public sealed class WholeLine
{
    [Theory]
    [InlineData("\"a\"")]
    [InlineData("W/\"a\"")]
    [InlineData("\"\"")]
    public void A_tag_alone_is_its_line(string line) => Assert.Same(line, Of(line));

    [Theory]
    [InlineData(" \"a\"")]
    [InlineData("\"a\" ")]
    [InlineData("\"a\",")]
    [InlineData(",\"a\"")]
    [InlineData("\"a\", \"b\"")]
    [InlineData("x, \"a\"")]
    public void A_tag_beside_anything_is_not(string line) => Assert.Null(Of(line));

    [Fact]
    public void Each_line_is_looked_at_for_itself()
    {
        var tags = new EntityTagList(new StringValues(["\"a\"", "\"b\", \"c\"", "\"d\""]));
        List<string?> lines = [];
        while (tags.MoveNext())
            lines.Add(tags.Current.WholeLine);
        Assert.Equal(["\"a\"", null, null, "\"d\""], lines);
    }

    private static string? Of(string line)
    {
        var tags = new EntityTagList(line);
        Assert.True(tags.MoveNext());
        return tags.Current.WholeLine;
    }
}
