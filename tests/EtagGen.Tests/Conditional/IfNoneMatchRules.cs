namespace EtagGen.Tests.Conditional;

/// <summary>If-None-Match: RFC 9110 §13.1.2.</summary>
public sealed class IfNoneMatchRules
{
    [Theory] // §8.8.3.2, the column "weak comparison"; for every method
    [InlineData("W/\"1\"", "W/\"1\"", true)]
    [InlineData("W/\"1\"", "W/\"2\"", false)]
    [InlineData("W/\"1\"", "\"1\"", true)]
    [InlineData("\"1\"", "W/\"1\"", true)]
    [InlineData("\"1\"", "\"1\"", true)]
    public void Tags_are_compared_weakly(string listed, string current, bool match)
    {
        foreach (var method in new[] { "GET", "HEAD" })
            Assert.Equal(match ? Decision.NotModified : Decision.Passed, Decide(method, listed, current));
        foreach (var method in new[] { "PUT", "POST", "PATCH", "DELETE" })
            Assert.Equal(match ? Decision.Failed : Decision.Passed, Decide(method, listed, current));
    }

    [Theory] // §13.1.2: update of what exists is not wanted
    [InlineData("GET", Decision.NotModified)]
    [InlineData("HEAD", Decision.NotModified)]
    [InlineData("PUT", Decision.Failed)]
    [InlineData("POST", Decision.Failed)]
    public void Any_is_false_where_a_representation_exists(string method, Decision expected)
    {
        var request = new ConditionalRequest(method) { IfNoneMatch = "*" };
        Assert.Equal(expected, request.Decide(Representation.WithTag("\"1\"")));
        Assert.Equal(expected, request.Decide(Representation.WithoutValidators));
    }

    [Fact]
    public void Any_lets_the_first_write_through() =>
        Assert.Equal(Decision.Passed, new ConditionalRequest("PUT") { IfNoneMatch = "*" }.Decide(Representation.None));

    [Theory]
    [InlineData("1")]
    [InlineData("\"1")]
    [InlineData("w/\"1\"")]
    [InlineData("*, \"2\"")]
    [InlineData("")]
    public void A_malformed_field_never_makes_a_304(string field) =>
        Assert.Equal(Decision.Passed, Decide("GET", field, "\"1\""));

    [Theory]
    [InlineData("\"0\", \"1\"")]
    [InlineData("nonsense, \"1\"")]
    [InlineData("\"x,\", \"1\"")]
    [InlineData("\"x\"y, \"1\"")]
    [InlineData(",,\t,\"1\" ,")]
    [InlineData("*, \"1\"")]
    public void The_tag_is_found_among_others(string field) => Assert.Equal(Decision.NotModified, Decide("GET", field, "\"1\""));

    [Fact]
    public void The_matched_tag_is_reported()
    {
        var request = new ConditionalRequest("GET") { IfNoneMatch = "\"0\", W/\"1\", \"2\"" };
        Assert.Equal("1", request.Matched(Representation.WithTag("\"1\"")));
        Assert.Equal("", request.Matched(Representation.WithTag("\"3\"")));
    }

    [Fact]
    public void No_listed_tag_matches_a_representation_without_one() =>
        Assert.Equal(Decision.Passed, new ConditionalRequest("GET") { IfNoneMatch = "\"\"" }.Decide(Representation.WithoutValidators));

    private static Decision Decide(string method, string listed, string current) =>
        new ConditionalRequest(method) { IfNoneMatch = listed }.Decide(Representation.WithTag(current));
}
