using EtagGen.Conditional;
using Microsoft.Extensions.Primitives;

namespace EtagGen.Tests.Conditional;

/// <summary>A tag with a content coding is a match only for a client that reads the coding (RFC 9110 §8.8.3.3, §12.5.3).</summary>
public sealed class CodedTags
{
    private const string Plain = "42.q3XkZ0.8fT2mWbQe1A";

    [Theory]
    [InlineData("gzip", true)]
    [InlineData("GZIP", true)]
    [InlineData("br, gzip", true)]
    [InlineData("br ,\tgzip ; q=0.5", true)]
    [InlineData("gzip;q=1", true)]
    [InlineData("gzip;q=0.001", true)]
    [InlineData("*", true)]
    [InlineData("br, *;q=0.1", true)]
    [InlineData("*, br", true)]
    [InlineData("*;q=0, gzip", true)]
    [InlineData("gzip;q=0", false)]
    [InlineData("gzip; Q=0.000", false)]
    [InlineData("gzip;q=0, *", false)]
    [InlineData("*, gzip;q=0", false)]
    [InlineData("*;q=0", false)]
    [InlineData("br", false)]
    [InlineData("gzipped, xgzip", false)]
    [InlineData("identity", false)]
    [InlineData(",", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Accept_Encoding_decides(string? acceptEncoding, bool allowed)
    {
        Assert.Equal(allowed, AcceptedCoding.Allows(acceptEncoding, "gzip"));
        var request = new ConditionalRequest("GET") { IfNoneMatch = $"\"{Plain}+gzip\"", AcceptEncoding = acceptEncoding };
        Assert.Equal(allowed ? Decision.NotModified : Decision.Passed, request.Decide(Representation.WithOwnTag($"\"{Plain}\"")));
    }

    [Fact]
    public void Accept_Encoding_may_come_in_several_lines_and_lines_may_be_null()
    {
        Assert.True(AcceptedCoding.Allows(new StringValues([null, "br", "gzip"]), "gzip"));
        Assert.False(AcceptedCoding.Allows(new StringValues(["br", null]), "gzip"));
    }

    [Fact]
    public void The_plain_tag_matches_whatever_the_client_accepts()
    {
        foreach (var acceptEncoding in new StringValues[] { default, "gzip", "identity;q=1" })
        {
            var request = new ConditionalRequest("GET") { IfNoneMatch = $"\"{Plain}\"", AcceptEncoding = acceptEncoding };
            Assert.Equal(Decision.NotModified, request.Decide(Representation.WithOwnTag($"\"{Plain}\"")));
        }
    }

    [Fact]
    public void Of_several_coded_tags_the_one_that_the_client_reads_is_matched()
    {
        var request = new ConditionalRequest("GET") { IfNoneMatch = $"\"{Plain}+br\", \"{Plain}+gzip\"", AcceptEncoding = "gzip" };
        Assert.Equal(Plain + "+gzip", request.Matched(Representation.WithOwnTag($"\"{Plain}\"")));
    }

    [Theory] // §8.4.1: a content coding is a token. What is matched is sent back, so nothing else may pass.
    [InlineData("g z")]
    [InlineData("gé")]
    [InlineData("g\u0001")]
    [InlineData("g\u007F")]
    [InlineData("g,z")]
    [InlineData("<gzip>")]
    public void What_is_no_coding_is_no_match(string coding)
    {
        var request = new ConditionalRequest("GET") { IfNoneMatch = $"\"{Plain}+{coding}\"", AcceptEncoding = "*" };
        Assert.Equal(Decision.Passed, request.Decide(Representation.WithOwnTag($"\"{Plain}\"")));
    }
}
