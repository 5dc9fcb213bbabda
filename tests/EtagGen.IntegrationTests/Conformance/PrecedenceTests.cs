namespace EtagGen.IntegrationTests.Conformance;

/// <summary>RFC 9110 §13.2.2: the order in which preconditions are looked at, and which of them hide others.</summary>
public sealed class PrecedenceTests(Site site) : ConformanceTests(site)
{
    [Theory]
    [InlineData("If-Match hides If-Unmodified-Since that is false", "If-Match: {tag}\nIf-Unmodified-Since: {date-1}", 200)]
    [InlineData("If-Match hides If-Unmodified-Since that is true", "If-Match: \"other\"\nIf-Unmodified-Since: {date}", 412)]
    [InlineData("If-Match of any hides If-Unmodified-Since", "If-Match: *\nIf-Unmodified-Since: {date-1}", 200)]
    [InlineData("a broken If-Match hides If-Unmodified-Since", "If-Match: other\nIf-Unmodified-Since: {date}", 412)]
    [InlineData("If-None-Match comes after If-Match that is true", "If-Match: {tag}\nIf-None-Match: {tag}", 304)]
    [InlineData("and lets pass what does not match", "If-Match: {tag}\nIf-None-Match: \"other\"", 200)]
    [InlineData("If-Match that is false ends it", "If-Match: \"other\"\nIf-None-Match: {tag}", 412)]
    [InlineData("whatever the order of the lines", "If-None-Match: {tag}\nIf-Match: \"other\"", 412)]
    [InlineData("If-Unmodified-Since that is false ends it", "If-Unmodified-Since: {date-1}\nIf-None-Match: {tag}", 412)]
    [InlineData("If-None-Match comes after If-Unmodified-Since that is true", "If-Unmodified-Since: {date}\nIf-None-Match: {tag}", 304)]
    [InlineData("If-Modified-Since comes after If-Match that is true", "If-Match: {tag}\nIf-Modified-Since: {date}", 304)]
    [InlineData("and lets pass what was modified", "If-Match: {tag}\nIf-Modified-Since: {date-1}", 200)]
    [InlineData("If-Modified-Since comes after If-Unmodified-Since", "If-Unmodified-Since: {date}\nIf-Modified-Since: {date}", 304)]
    [InlineData("unless that is false", "If-Unmodified-Since: {date-1}\nIf-Modified-Since: {date}", 412)]
    [InlineData("both dates before the change", "If-Unmodified-Since: {date-1}\nIf-Modified-Since: {date-1}", 412)]
    [InlineData("If-None-Match hides If-Modified-Since where it matches", "If-None-Match: {tag}\nIf-Modified-Since: {date-1}", 304)]
    [InlineData("If-None-Match hides If-Modified-Since where it does not", "If-None-Match: \"other\"\nIf-Modified-Since: {date}", 200)]
    [InlineData("both say unmodified", "If-None-Match: {tag}\nIf-Modified-Since: {date}", 304)]
    [InlineData("both say modified", "If-None-Match: \"other\"\nIf-Modified-Since: {date-1}", 200)]
    [InlineData("If-None-Match of any hides If-Modified-Since", "If-None-Match: *\nIf-Modified-Since: {date-1}", 304)]
    [InlineData("a broken If-None-Match hides If-Modified-Since", "If-None-Match: other\nIf-Modified-Since: {date}", 200)]
    [InlineData("an empty If-None-Match hides If-Modified-Since", "If-None-Match:\nIf-Modified-Since: {date}", 200)]
    [InlineData("a weak If-None-Match hides If-Modified-Since", "If-None-Match: {weak}\nIf-Modified-Since: {date-1}", 304)]
    [InlineData("a broken If-Modified-Since hides nothing", "If-None-Match: {tag}\nIf-Modified-Since: yesterday", 304)]
    [InlineData("a broken If-Unmodified-Since hides nothing", "If-Unmodified-Since: yesterday\nIf-None-Match: {tag}", 304)]
    [InlineData("all four, unmodified", "If-Match: {tag}\nIf-Unmodified-Since: {date-1}\nIf-None-Match: {tag}\nIf-Modified-Since: {date-1}", 304)]
    [InlineData("all four, modified", "If-Match: \"other\"\nIf-Unmodified-Since: {date}\nIf-None-Match: \"other\"\nIf-Modified-Since: {date}", 412)]
    [InlineData("all four, another representation held", "If-Match: {tag}\nIf-Unmodified-Since: {date-1}\nIf-None-Match: \"other\"\nIf-Modified-Since: {date}", 200)]
    public Task The_order_is_that_of_the_RFC(string what, string lines, int status) => ExpectAsync(what, "/article", lines, status);

    [Theory]
    [InlineData("a date says nothing where none is known, a tag does", "/note", "If-Match: \"other\"\nIf-Unmodified-Since: {now}", 412)]
    [InlineData("nor hides it If-None-Match", "/note", "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT\nIf-None-Match: {tag}", 304)]
    [InlineData("nor on a list", "/articles", "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT\nIf-None-Match: {tag}", 304)]
    [InlineData("the handler's tag before its date", "/own-strong", "If-None-Match: \"v2\"\nIf-Modified-Since: {now}", 200)]
    public Task What_is_not_known_hides_nothing(string what, string path, string lines, int status) => ExpectAsync(what, path, lines, status);

    [Theory]
    [InlineData("no-cache", "Cache-Control: no-cache\nIf-None-Match: {tag}", 304)]
    [InlineData("max-age=0, as a reload sends it", "Cache-Control: max-age=0\nIf-None-Match: {tag}", 304)]
    [InlineData("no-cache of HTTP/1.0", "Pragma: no-cache\nIf-None-Match: {tag}", 304)]
    [InlineData("no-store", "Cache-Control: no-store\nIf-None-Match: {tag}", 304)]
    [InlineData("only-if-cached", "Cache-Control: only-if-cached\nIf-None-Match: \"other\"", 200)]
    public Task Cache_Control_of_the_request_does_not_disable_preconditions(string what, string lines, int status) =>
        ExpectAsync(what, "/article", lines, status);

    [Theory]
    [InlineData("a range", "Range: bytes=0-1", 200)]
    [InlineData("a range, after a match", "Range: bytes=0-1\nIf-None-Match: {tag}", 304)]
    [InlineData("a range, after If-Match that is false", "Range: bytes=0-1\nIf-Match: \"other\"", 412)]
    [InlineData("a range, if the tag is still the same", "Range: bytes=0-1\nIf-Range: {tag}", 200)]
    [InlineData("a range, if the tag is another", "Range: bytes=0-1\nIf-Range: \"other\"", 200)]
    [InlineData("If-Range without a range", "If-Range: \"other\"", 200)]
    [InlineData("If-Range hides no If-None-Match", "If-Range: {tag}\nIf-None-Match: {tag}", 304)]
    public Task Ranges_of_an_entity_are_not_served(string what, string lines, int status) => ExpectAsync(what, "/article", lines, status);
}
