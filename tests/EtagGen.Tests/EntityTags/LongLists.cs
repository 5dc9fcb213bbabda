using Microsoft.Extensions.Primitives;

namespace EtagGen.Tests.EntityTags;

/// <summary>Header fields of a size that a server lets through at most, well-formed or made to hurt.</summary>
public sealed class LongLists
{
    private const int Size = 64 * 1024;

    [Fact]
    public void Ten_thousand_tags_are_read_in_order()
    {
        var tags = Enumerable.Range(0, 10_000).Select(i => $"{(i % 3 == 0 ? "W/" : "")}\"{i}\"").ToList();
        Assert.Equal(tags, ListReader.Read(string.Join(", ", tags)));
    }

    [Fact]
    public void Fifty_lines_are_read_in_order()
    {
        var lines = Enumerable.Range(0, 50).Select(i => $"\"{i}a\", \"{i}b\"").ToArray();
        Assert.Equal(Enumerable.Range(0, 50).SelectMany(i => new[] { $"\"{i}a\"", $"\"{i}b\"" }), ListReader.Read(new StringValues(lines)));
    }

    [Fact]
    public void Fifty_equal_lines_are_fifty_members() =>
        Assert.Equal(50, ListReader.Read(new StringValues([.. Enumerable.Repeat("\"a\"", 50)])).Count);

    [Fact]
    public void A_tag_may_fill_the_whole_field()
    {
        var tag = $"\"{new string('a', Size - 2)}\"";
        Assert.Equal([tag], ListReader.Read(tag));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData(",")]
    [InlineData(" ")]
    [InlineData("a")]
    [InlineData("W/")]
    [InlineData("W/\"")]
    [InlineData("\",")]
    [InlineData("\" ,")]
    [InlineData("\"a\" ")]
    [InlineData("\"a\"x,")]
    [InlineData("a\",\"")]
    [InlineData("*,")]
    public void A_field_made_of_one_piece_over_and_over_is_read_to_its_end(string piece)
    {
        // What such a field holds shows in a short one; the reference is too slow for a long one.
        static string Field(string piece, int count) => string.Concat(Enumerable.Repeat(piece, count)) + "\"";

        var expected = ReferenceParser.Read(Field(piece, 64)).Distinct().Order();
        var members = ListReader.Read(Field(piece, Size / piece.Length / 2 * 2)).Distinct().Order();
        Assert.Equal(expected, members);
    }
}
