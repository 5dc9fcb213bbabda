namespace EtagGen.IntegrationTests.Conformance;

/// <summary>RFC 9110 §13.1.1: strong comparison, on GET and HEAD too; no match is a 412.</summary>
public sealed class IfMatchTests(Site site) : ConformanceTests(site)
{
    [Theory]
    [InlineData("the tag as it was sent", "/article", "If-Match: {tag}", 200)]
    [InlineData("another tag", "/article", "If-Match: \"other\"", 412)]
    [InlineData("a tag that a proxy weakened", "/article", "If-Match: {weak}", 412)]
    [InlineData("weak and strong", "/article", "If-Match: {weak}, {strong}", 200)]
    [InlineData("one in a list", "/article", "If-Match: \"a\", {tag}, \"b\"", 200)]
    [InlineData("the last of a list", "/article", "If-Match: \"a\", \"b\",{tag}", 200)]
    [InlineData("a list of others", "/article", "If-Match: \"a\", \"b\"", 412)]
    [InlineData("a list of others, some weak", "/article", "If-Match: W/\"a\", {weak}", 412)]
    [InlineData("any", "/article", "If-Match: *", 200)]
    [InlineData("the tag of the coded answer", "/article", "If-Match: \"{opaque}+gzip\"", 200)]
    [InlineData("a list of entities", "/articles", "If-Match: {tag}", 200)]
    [InlineData("a list of entities, another tag", "/articles", "If-Match: \"42\"", 412)]
    [InlineData("entity without a date", "/note", "If-Match: {tag}", 200)]
    [InlineData("weak entity, as it was sent", "/weak", "If-Match: {tag}", 412)]
    [InlineData("weak entity, asked for as strong", "/weak", "If-Match: {strong}", 412)]
    [InlineData("weak entity, any", "/weak", "If-Match: *", 200)]
    [InlineData("tag of a date, as it was sent", "/diary", "If-Match: {tag}", 412)]
    [InlineData("tag of a date, any", "/diary", "If-Match: *", 200)]
    [InlineData("the handler's tag", "/own-strong", "If-Match: \"v1\"", 200)]
    [InlineData("the handler's tag, another", "/own-strong", "If-Match: \"v2\"", 412)]
    [InlineData("the handler's tag, weak", "/own-strong", "If-Match: W/\"v1\"", 412)]
    [InlineData("the handler's weak tag", "/own-weak", "If-Match: W/\"v1\"", 412)]
    [InlineData("one alternative of a union", "/articles/1", "If-Match: \"other\"", 412)]
    [InlineData("behind authorization, by one who may", "/alice", "If-Match: \"other\"\nAuthorization: Test alice", 412)]
    public Task Only_a_strong_tag_matches(string what, string path, string lines, int status) =>
        ExpectAsync(what, path, lines, status);
}
