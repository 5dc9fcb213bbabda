namespace EtagGen.IntegrationTests.Conformance;

/// <summary>RFC 9110 §13.1.2: weak comparison with each member of the list; a match is a 304.</summary>
public sealed class IfNoneMatchTests(Site site) : ConformanceTests(site)
{
    [Theory]
    [InlineData("the tag as it was sent", "/article", "If-None-Match: {tag}", 304)]
    [InlineData("the field name in lower case", "/article", "if-none-match: {tag}", 304)]
    [InlineData("no white space after the colon", "/article", "If-None-Match:{tag}", 304)]
    [InlineData("a tag that a proxy weakened", "/article", "If-None-Match: {weak}", 304)]
    [InlineData("another tag", "/article", "If-None-Match: \"other\"", 200)]
    [InlineData("another tag, weak", "/article", "If-None-Match: W/\"other\"", 200)]
    [InlineData("the first of a list", "/article", "If-None-Match: {tag}, \"a\", \"b\"", 304)]
    [InlineData("one in a list", "/article", "If-None-Match: \"a\", {tag}, \"b\"", 304)]
    [InlineData("the last of a list", "/article", "If-None-Match: \"a\", \"b\", {tag}", 304)]
    [InlineData("the last of a list, weak", "/article", "If-None-Match: \"a\", \"b\", {weak}", 304)]
    [InlineData("a list without white space", "/article", "If-None-Match: \"a\",{tag},\"b\"", 304)]
    [InlineData("a list of other tags", "/article", "If-None-Match: \"a\", \"b\", W/\"c\"", 200)]
    [InlineData("any tag", "/article", "If-None-Match: *", 304)]
    [InlineData("any tag, with white space around", "/article", "If-None-Match:  *\t", 304)]
    [InlineData("weak entity, as it was sent", "/weak", "If-None-Match: {tag}", 304)]
    [InlineData("weak entity, asked for as strong", "/weak", "If-None-Match: {strong}", 304)]
    [InlineData("weak entity, another tag", "/weak", "If-None-Match: W/\"other\"", 200)]
    [InlineData("weak entity, any", "/weak", "If-None-Match: *", 304)]
    [InlineData("tag of a date, as it was sent", "/diary", "If-None-Match: {tag}", 304)]
    [InlineData("tag of a date, asked for as strong", "/diary", "If-None-Match: {strong}", 304)]
    [InlineData("tag of a date, another", "/diary", "If-None-Match: \"other\"", 200)]
    [InlineData("list of entities", "/articles", "If-None-Match: {tag}", 304)]
    [InlineData("list of entities, weak", "/articles", "If-None-Match: {weak}", 304)]
    [InlineData("list of entities, another tag", "/articles", "If-None-Match: \"42\"", 200)]
    [InlineData("entity without a date", "/note", "If-None-Match: {tag}", 304)]
    [InlineData("behind authorization, by one who may", "/alice", "If-None-Match: {tag}\nAuthorization: Test alice", 304)]
    [InlineData("a result that sets its status", "/json/200", "If-None-Match: {tag}", 304)]
    [InlineData("one alternative of a union", "/articles/1", "If-None-Match: {tag}", 304)]
    public Task A_member_that_matches_gets_a_304(string what, string path, string lines, int status) =>
        ExpectAsync(what, path, lines, status);

    [Theory]
    [InlineData("own tag", "/own-strong", "If-None-Match: \"v1\"", 304)]
    [InlineData("own tag, weak", "/own-strong", "If-None-Match: W/\"v1\"", 304)]
    [InlineData("own tag, any", "/own-strong", "If-None-Match: *", 304)]
    [InlineData("own tag, another", "/own-strong", "If-None-Match: \"v2\"", 200)]
    [InlineData("own tag with a suffix that only ours has", "/own-strong", "If-None-Match: \"v1+gzip\"\nAccept-Encoding: gzip", 200)]
    [InlineData("own weak tag", "/own-weak", "If-None-Match: W/\"v1\"", 304)]
    [InlineData("own weak tag, asked for as strong", "/own-weak", "If-None-Match: \"v1\"", 304)]
    [InlineData("own weak tag, another", "/own-weak", "If-None-Match: W/\"v2\"", 200)]
    public Task A_tag_that_the_handler_set_is_the_one_that_counts(string what, string path, string lines, int status) =>
        ExpectAsync(what, path, lines, status);

    [Theory]
    [InlineData("the coding of the stored answer", "If-None-Match: \"{opaque}+gzip\"\nAccept-Encoding: br", 200)]
    [InlineData("a coding that is not accepted any more", "If-None-Match: \"{opaque}+gzip\"\nAccept-Encoding: gzip;q=0", 200)]
    [InlineData("no coding accepted", "If-None-Match: \"{opaque}+gzip\"", 200)]
    [InlineData("an empty coding", "If-None-Match: \"{opaque}+\"\nAccept-Encoding: gzip", 200)]
    [InlineData("the suffix of another server", "If-None-Match: \"{opaque}-gzip\"\nAccept-Encoding: gzip", 200)]
    [InlineData("the suffix within the quotes of another server", "If-None-Match: \"{opaque};gzip\"\nAccept-Encoding: gzip", 200)]
    public Task A_tag_of_another_coding_is_not_good_enough(string what, string lines, int status) =>
        ExpectAsync(what, "/article", lines, status);
}
