namespace EtagGen.IntegrationTests.Conformance;

/// <summary>RFC 9110 §13.1.4: a date before Last-Modified is a 412; what is no single date is ignored.</summary>
public sealed class IfUnmodifiedSinceTests(Site site) : ConformanceTests(site)
{
    [Theory]
    [InlineData("the date as it was sent", "/article", "{date}", 200)]
    [InlineData("a second later", "/article", "{date+1}", 200)]
    [InlineData("a second before", "/article", "{date-1}", 412)]
    [InlineData("now", "/article", "{now}", 200)]
    [InlineData("long ago", "/article", "Thu, 01 Jan 1970 00:00:00 GMT", 412)]
    [InlineData("still to come", "/article", "Thu, 01 Jan 2099 00:00:00 GMT", 200)]
    [InlineData("RFC 850", "/article", "{rfc850}", 200)]
    [InlineData("RFC 850, a second before", "/article", "{rfc850-1}", 412)]
    [InlineData("asctime", "/article", "{asctime}", 200)]
    [InlineData("asctime, a second before", "/article", "{asctime-1}", 412)]
    [InlineData("weak entity, a second before", "/weak", "{date-1}", 412)]
    [InlineData("entity of which only the date is known, a second before", "/diary", "{date-1}", 412)]
    [InlineData("the handler's date, a second before", "/own-date", "{date-1}", 412)]
    [InlineData("no date known", "/note", "Thu, 01 Jan 1970 00:00:00 GMT", 200)]
    [InlineData("a list", "/articles", "Thu, 01 Jan 1970 00:00:00 GMT", 200)]
    [InlineData("words", "/article", "yesterday", 200)]
    [InlineData("nothing", "/article", "", 200)]
    [InlineData("seconds since 1970", "/article", "0", 200)]
    [InlineData("ISO 8601", "/article", "1970-01-01T00:00:00Z", 200)]
    [InlineData("an offset", "/article", "Thu, 01 Jan 1970 00:00:00 +0000", 200)]
    [InlineData("the wrong day of the week", "/article", "Fri, 01 Jan 1970 00:00:00 GMT", 200)]
    [InlineData("two lines", "/article", "Thu, 01 Jan 1970 00:00:00 GMT\nIf-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT", 200)]
    public Task A_later_change_is_a_412(string what, string path, string date, int status) =>
        ExpectAsync(what, path, "If-Unmodified-Since: " + date, status);
}
