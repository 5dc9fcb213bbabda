namespace EtagGen.Tests.Conditional;

/// <summary>If-Match: RFC 9110 §13.1.1.</summary>
public sealed class IfMatchRules
{
    [Theory] // §8.8.3.2, the column "strong comparison"
    [InlineData("W/\"1\"", "W/\"1\"", Decision.Failed)]
    [InlineData("W/\"1\"", "W/\"2\"", Decision.Failed)]
    [InlineData("W/\"1\"", "\"1\"", Decision.Failed)]
    [InlineData("\"1\"", "W/\"1\"", Decision.Failed)]
    [InlineData("\"1\"", "\"1\"", Decision.Passed)]
    public void Tags_are_compared_strongly(string listed, string current, Decision expected)
    {
        Assert.Equal(expected, new ConditionalRequest("PUT") { IfMatch = listed }.Decide(Representation.WithTag(current)));
        Assert.Equal(expected, new ConditionalRequest("GET") { IfMatch = listed }.Decide(Representation.WithTag(current)));
    }

    [Theory] // outside the letter of §13.1.1, on request only
    [InlineData("W/\"1\"", "W/\"1\"", Decision.Passed)]
    [InlineData("W/\"1\"", "W/\"2\"", Decision.Failed)]
    [InlineData("W/\"1\"", "\"1\"", Decision.Passed)]
    [InlineData("\"1\"", "W/\"1\"", Decision.Passed)]
    [InlineData("\"1\"", "\"1\"", Decision.Passed)]
    public void As_state_tokens_weak_tags_match_too(string listed, string current, Decision expected) =>
        Assert.Equal(
            expected,
            new ConditionalRequest("PUT") { IfMatch = listed }.Decide(Representation.WithTag(current), IfMatchComparison.StateToken));

    [Theory]
    [InlineData("*")]
    [InlineData(" \t* ")]
    public void Any_holds_where_a_representation_exists(string field)
    {
        var request = new ConditionalRequest("PUT") { IfMatch = field };
        Assert.Equal(Decision.Passed, request.Decide(Representation.WithTag("\"1\"")));
        Assert.Equal(Decision.Passed, request.Decide(Representation.WithTag("W/\"1\"")));
        Assert.Equal(Decision.Passed, request.Decide(Representation.WithoutValidators));
        Assert.Equal(Decision.Failed, request.Decide(Representation.None));
    }

    [Theory] // what cannot be read matches nothing, so the write does not happen
    [InlineData("1")]
    [InlineData("'1'")]
    [InlineData("\"1")]
    [InlineData("1\"")]
    [InlineData("w/\"1\"")]
    [InlineData("\"1\" \"2\"")]
    [InlineData("*, \"1")]
    [InlineData("*, *")]
    [InlineData("\"*\"")]
    [InlineData("")]
    [InlineData(",,")]
    public void A_malformed_field_fails_closed(string field) =>
        Assert.Equal(Decision.Failed, new ConditionalRequest("PUT") { IfMatch = field }.Decide(Representation.WithTag("\"1\"")));

    [Fact] // §5.3
    public void Several_field_lines_are_one_list()
    {
        var request = new ConditionalRequest("PUT") { IfMatch = new(["\"3\", \"2\"", "\"1\""]) };
        Assert.Equal(Decision.Passed, request.Decide(Representation.WithTag("\"1\"")));
        Assert.Equal(Decision.Passed, request.Decide(Representation.WithTag("\"2\"")));
        Assert.Equal(Decision.Failed, request.Decide(Representation.WithTag("\"4\"")));
    }

    [Fact]
    public void Octets_are_compared_without_regard_to_what_they_mean()
    {
        var request = new ConditionalRequest("PUT") { IfMatch = "\"abc\"" };
        Assert.Equal(Decision.Failed, request.Decide(Representation.WithTag("\"ABC\"")));
        Assert.Equal(Decision.Failed, request.Decide(Representation.WithTag("\"abcd\"")));
        Assert.Equal(Decision.Failed, request.Decide(Representation.WithTag("\"ab\"")));
    }

    [Fact]
    public void An_empty_opaque_tag_is_a_tag() =>
        Assert.Equal(Decision.Passed, new ConditionalRequest("PUT") { IfMatch = "\"\"" }.Decide(Representation.WithTag("\"\"")));

    [Theory] // the empty tag must not match a representation that has none
    [InlineData("\"\"")]
    [InlineData("\"1\"")]
    public void No_listed_tag_matches_a_representation_without_one(string field) =>
        Assert.Equal(Decision.Failed, new ConditionalRequest("PUT") { IfMatch = field }.Decide(Representation.WithoutValidators));
}
