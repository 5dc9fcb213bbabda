namespace EtagGen.IntegrationTests.Writes;

/// <summary>RFC 9110 §13 on methods that write: the method is performed, or the answer is 412 and nothing has happened.</summary>
public sealed class ConditionTests : DeskTests
{
    [Theory]
    [InlineData("none", "", true, true)]
    [InlineData("the tag", "If-Match: {tag}", true, true)]
    [InlineData("any", "If-Match: *", true, true)]
    [InlineData("one in a list", "If-Match: \"a\", {tag}, W/\"b\"", true, true)]
    [InlineData("in the second line", "If-Match: \"a\"\nIf-Match: {tag}", true, true)]
    [InlineData("the tag of the coded answer", "If-Match: \"{opaque}+gzip\"", true, true)]
    [InlineData("the state of another shape", "If-Match: \"42.AAAAAA.AAAAAAAAAAA\"", true, true)]
    [InlineData("the tag of another version", "If-Match: \"41.AAAAAA.AAAAAAAAAAA\"", false, false)]
    [InlineData("a list of others", "If-Match: \"a\", \"b\"", false, false)]
    [InlineData("another's tag", "If-Match: \"42\"", false, false)]
    [InlineData("weak", "If-Match: {weak}", false, false)]
    [InlineData("without quotes", "If-Match: {opaque}", false, false)]
    [InlineData("a small w", "If-Match: w/{tag}", false, false)]
    [InlineData("empty", "If-Match:", false, false)]
    [InlineData("any, beside another's", "If-Match: *, \"a\"", false, false)]
    [InlineData("unless any", "If-None-Match: *", false, false)]
    [InlineData("unless the tag", "If-None-Match: {tag}", false, false)]
    [InlineData("unless the tag, weak", "If-None-Match: {weak}", false, false)]
    [InlineData("unless one of a list", "If-None-Match: \"a\", {tag}", false, false)]
    [InlineData("unless another", "If-None-Match: \"other\"", true, false)]
    [InlineData("unless another, weak", "If-None-Match: W/\"other\"", true, false)]
    [InlineData("unless what is no tag", "If-None-Match: {opaque}", true, false)]
    [InlineData("unmodified", "If-Unmodified-Since: {date}", true, true)]
    [InlineData("modified", "If-Unmodified-Since: {date-1}", false, true)]
    [InlineData("modified, RFC 850", "If-Unmodified-Since: {rfc850-1}", false, true)]
    [InlineData("modified, asctime", "If-Unmodified-Since: {asctime-1}", false, true)]
    [InlineData("no date", "If-Unmodified-Since: yesterday", true, true)]
    [InlineData("a condition of GET", "If-Modified-Since: {date}", true, true)]
    [InlineData("another condition of GET", "If-Modified-Since: {date-1}", true, true)]
    [InlineData("the tag hides the date", "If-Match: {tag}\nIf-Unmodified-Since: {date-1}", true, true)]
    [InlineData("another tag hides the date", "If-Match: \"other\"\nIf-Unmodified-Since: {date}", false, false)]
    [InlineData("the tag, unless the tag", "If-Match: {tag}\nIf-None-Match: {tag}", false, false)]
    [InlineData("the tag, unless another", "If-Match: {tag}\nIf-None-Match: \"other\"", true, false)]
    [InlineData("unmodified, unless any", "If-Unmodified-Since: {date}\nIf-None-Match: *", false, false)]
    [InlineData("modified, unless another", "If-Unmodified-Since: {date-1}\nIf-None-Match: \"other\"", false, false)]
    [InlineData("unless another, which hides no date here", "If-None-Match: \"other\"\nIf-Modified-Since: {date}", true, false)]
    public async Task It_is_performed_or_answered_412(string what, string lines, bool withCurrent, bool withIfMatch)
    {
        foreach (var method in Methods)
        {
            await AssertAsync(what, method, "/current/1", lines, withCurrent);
            await AssertAsync(what, method, "/compared/1", lines, withIfMatch);
        }
    }

    [Theory]
    [InlineData("If-Match: {tag}", false)]
    [InlineData("If-Match: *", false)]
    [InlineData("If-None-Match: *", true)]
    [InlineData("If-None-Match: {tag}", true)]
    [InlineData("If-Unmodified-Since: {date-1}", true)]
    [InlineData("", true)]
    public async Task Where_there_is_nothing_a_PUT_creates_it_unless_it_was_meant_to_be_there(string lines, bool creates)
    {
        var answer = await SendAsync("PUT", "/current/9", lines);

        Assert.Equal((creates ? 201 : 412, creates ? 1 : 0), (answer.Status, Desk.Handled));
        Assert.Equal(creates, Desk[9] is not null);
        Assert.Equal(creates, answer["ETag"] is not null);
        if (creates)
            Assert.Equal(answer.Tag, (await Server.GetAsync("/current/9")).Tag);
        else
            AssertProblem(answer, 412);
    }

    [Fact]
    public async Task Of_two_that_create_the_second_is_told_so()
    {
        Assert.Equal(201, (await SendAsync("PUT", "/current/9", "If-None-Match: *")).Status);
        Assert.Equal(412, (await SendAsync("PUT", "/current/9", "If-None-Match: *")).Status);
        Assert.Equal(1, Desk[9]!.Version);
    }

    private async Task AssertAsync(string what, string method, string path, string lines, bool performed)
    {
        await StartAsync();
        var before = await ReadAsync();

        var answer = await SendAsync(method, path, lines);

        var expected = !performed ? 412 : method switch { "POST" => 201, "DELETE" => 204, _ => 200 };
        Assert.True(expected == answer.Status, $"{method} {path}, {what}: {expected} expected.\n{lines}\n\n{answer}");

        // A handler with IfMatch<T> finds out by itself: 41 was a version once.
        var asks = path == "/compared/1" && lines.Contains("\"41.");
        Assert.True((performed || asks ? 1 : 0) == Desk.Handled, $"{method} {path}, {what}: called {Desk.Handled} times");
        Assert.Equal(performed ? (method == "DELETE" ? null : 43) : 42, Desk[1]?.Version);
        if (!performed)
        {
            AssertProblem(answer, 412);
            Assert.Equal(path == "/current/1" && method != "DELETE" ? before.Tag : null, method == "DELETE" ? null : answer["ETag"]);
            Assert.Null(answer["Last-Modified"]);
        }
        else
        {
            Assert.Equal(method == "DELETE" ? null : (await ReadAsync()).Tag, answer["ETag"]);
        }

        var errors = string.Join('\n', Server.Log.Take());
        Assert.True(errors.Length == 0, errors);
    }
}
