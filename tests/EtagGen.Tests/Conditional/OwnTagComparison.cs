namespace EtagGen.Tests.Conditional;

/// <summary>
/// Tags of this library: reads compare the representation (the whole tag less the coding), writes compare the state (its
/// version).
/// </summary>
public sealed class OwnTagComparison
{
    private const string Current = "\"42.q3XkZ0.8fT2mWbQe1A\"";

    [Theory]
    [InlineData("\"42.q3XkZ0.8fT2mWbQe1A\"", true)]
    [InlineData("\"42.q3XkZ0.8fT2mWbQe1A+gzip\"", true)]
    [InlineData("\"42.other0.8fT2mWbQe1A\"", true)] // a deployment changed the DTO, not the state
    [InlineData("\"42.q3XkZ0\"", true)] // Current has no identity
    [InlineData("\"43.q3XkZ0.8fT2mWbQe1A\"", false)]
    [InlineData("\"4.q3XkZ0.8fT2mWbQe1A\"", false)]
    [InlineData("\"42\"", false)]
    [InlineData("\"42.\"", false)]
    [InlineData("\"42.q3XkZ0.8fT2mWbQe1A+\"", false)]
    [InlineData("\"42.q3XkZ0.tooshort\"", false)]
    public void Writes_compare_the_version(string listed, bool match)
    {
        var current = Representation.WithOwnTag(Current);
        foreach (var method in new[] { "PUT", "PATCH", "DELETE", "POST" })
        {
            Assert.Equal(
                match ? Decision.Passed : Decision.Failed, new ConditionalRequest(method) { IfMatch = listed }.Decide(current));
            Assert.Equal(
                match ? Decision.Failed : Decision.Passed, new ConditionalRequest(method) { IfNoneMatch = listed }.Decide(current));
        }
    }

    [Theory]
    [InlineData("\"42.q3XkZ0.8fT2mWbQe1A\"", true)]
    [InlineData("\"42.q3XkZ0.8fT2mWbQe1A+gzip\"", true)]
    [InlineData("\"42.other0.8fT2mWbQe1A\"", false)] // the client holds bytes of an older contract
    [InlineData("\"42.q3XkZ0.otherEntity\"", false)] // the same version of somebody else's entity
    [InlineData("\"42.q3XkZ0\"", false)]
    [InlineData("\"42.q3XkZ0.8fT2mWbQe1A+\"", false)]
    [InlineData("\"42.q3XkZ0.8fT2mWbQe1Ax\"", false)]
    [InlineData("\"42.q3XkZ0.8fT2mWbQe1A.gzip\"", false)]
    public void Reads_compare_the_representation(string listed, bool match)
    {
        var current = Representation.WithOwnTag(Current);
        foreach (var method in new[] { "GET", "HEAD" })
        {
            var ifNoneMatch = new ConditionalRequest(method) { IfNoneMatch = listed, AcceptEncoding = "gzip" };
            Assert.Equal(match ? Decision.NotModified : Decision.Passed, ifNoneMatch.Decide(current));
            Assert.Equal(
                match ? Decision.Passed : Decision.Failed, new ConditionalRequest(method) { IfMatch = listed }.Decide(current));
        }
    }

    [Fact]
    public void A_weak_tag_of_ours_names_a_state_only_where_state_tokens_are_chosen()
    {
        var request = new ConditionalRequest("PUT") { IfMatch = "W/\"42.other0.8fT2mWbQe1A\"" };
        Assert.Equal(Decision.Failed, request.Decide(Representation.WithOwnTag(Current)));
        Assert.Equal(Decision.Passed, request.Decide(Representation.WithOwnTag(Current), IfMatchComparison.StateToken));
    }

    [Fact]
    public void A_tag_that_the_handler_set_is_compared_whole_even_where_it_looks_like_ours()
    {
        var current = Representation.WithTag(Current);
        foreach (var listed in new[] { "\"42.other0.8fT2mWbQe1A\"", "\"42.q3XkZ0.8fT2mWbQe1A+gzip\"" })
        {
            Assert.Equal(Decision.Failed, new ConditionalRequest("PUT") { IfMatch = listed }.Decide(current));
            Assert.Equal(
                Decision.Passed, new ConditionalRequest("GET") { IfNoneMatch = listed, AcceptEncoding = "gzip" }.Decide(current));
        }
    }
}
