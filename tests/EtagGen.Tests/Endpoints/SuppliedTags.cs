using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagGen.Tests.Endpoints;

/// <summary>Where the result has no version, the tag that <c>Current</c> gives is put on it when it starts, if it is a representation.</summary>
public sealed class SuppliedTags
{
    private const string Changed = "Sun, 06 Nov 1994 08:49:37 GMT";
    private const string Before = "Sun, 06 Nov 1994 08:49:36 GMT";

    [Fact]
    public async Task A_text_gets_the_tag_and_the_date()
    {
        await using var app = await ServeAsync(() => "Tea");
        var answer = await app.GetAsync();

        Assert.Equal((200, "Tea", Changed, "private, no-cache"), (answer.Status, answer.Body, answer["Last-Modified"], answer["Cache-Control"]));
        Assert.StartsWith("\"42.", answer.ETag);
        Assert.Equal(304, (await app.GetAsync($"If-None-Match: {answer.ETag}")).Status);
    }

    [Fact]
    public async Task If_None_Match_of_any_is_304_once_there_is_something()
    {
        await using var app = await ServeAsync(() => Results.Bytes([1, 2, 3]));
        var answer = await app.GetAsync("If-None-Match: *");

        Assert.Equal((304, ""), (answer.Status, answer.Body));
        Assert.StartsWith("\"42.", answer.ETag);
        Assert.Null(answer["Content-Type"]);
    }

    public static TheoryData<int, object?> Others => new()
    {
        { 404, Results.NotFound() },
        { 404, Results.NotFound("There is none.") },
        { 302, Results.Redirect("/elsewhere") },
        { 403, Results.StatusCode(403) },
        { 500, Results.Problem() },
        { 202, Results.Accepted() },
        { 204, Results.NoContent() },
        { 200, null },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task What_is_no_representation_has_none(int status, object? result)
    {
        await using var app = await ServeAsync(() => result);
        foreach (var field in new[] { "Accept: */*", "If-None-Match: *", "If-None-Match: \"other\"" })
        {
            var answer = await app.GetAsync(field);
            Assert.Equal(status, answer.Status);
            Assert.Null(answer["ETag"]);
            Assert.Null(answer["Last-Modified"]);
            Assert.Null(answer["Cache-Control"]);
        }
    }

    [Fact]
    public async Task An_exception_is_answered_without_a_tag()
    {
        await using var app = await ServeAsync(IResult () => throw new InvalidOperationException());
        var answer = await app.GetAsync();
        Assert.Equal(500, answer.Status);
        Assert.Null(answer["ETag"]);
    }

    [Fact]
    public async Task A_union_reaches_the_filters_as_a_union()
    {
        object? seen = null;
        await using var app = await VersionedApp.StartAsync(web =>
            VersionedApp.Map(web, Results<ContentHttpResult, NotFound> () => TypedResults.Text("Tea"), Supplying())
                .AddEndpointFilter(async (context, next) => seen = await next(context)));

        Assert.StartsWith("\"42.", (await app.GetAsync()).ETag);
        Assert.IsType<Results<ContentHttpResult, NotFound>>(seen);
        Assert.Equal(304, (await app.GetAsync("If-None-Match: *")).Status);
    }

    [Theory]
    [InlineData("{tag}", 206)]
    [InlineData("\"other\"", 200)]
    [InlineData("W/{tag}", 200)]
    [InlineData(Changed, 200)] // only for who has no tag: §13.1.5
    [InlineData(Before, 200)]
    [InlineData("Thu, 01 Jan 2026 00:00:00 GMT", 200)]
    [InlineData("nonsense", 200)]
    public async Task A_part_is_sent_only_of_what_the_client_has(string ifRange, int status)
    {
        await using var app = await ServeAsync(() => Results.Bytes([1, 2, 3, 4], enableRangeProcessing: true));
        var tag = (await app.GetAsync()).ETag;

        var answer = await app.GetAsync("Range: bytes=1-2", $"If-Range: {ifRange.Replace("{tag}", tag)}");

        Assert.Equal((status, status == 206 ? 2 : 4), (answer.Status, answer.Body.Length));
        Assert.Equal(tag, answer.ETag);
    }

    [Fact]
    public async Task A_part_without_a_condition_is_sent_with_the_tag()
    {
        await using var app = await ServeAsync(() => Results.Bytes([1, 2, 3, 4], enableRangeProcessing: true));
        var answer = await app.GetAsync("Range: bytes=1-2");
        Assert.Equal(206, answer.Status);
        Assert.StartsWith("\"42.", answer.ETag);
    }

    [Fact] // the framework's files look at a date beside a tag, which hides it: §13.1.3, §13.1.4
    public async Task A_date_that_a_tag_hides_is_hidden_from_the_handler_too()
    {
        await using var app = await ServeAsync(() => Results.Bytes([1, 2, 3], lastModified: Order.Dated.Changed));
        var tag = (await app.GetAsync()).ETag;

        Assert.Equal(200, (await app.GetAsync("If-None-Match: \"other\"", $"If-Modified-Since: {Changed}")).Status);
        Assert.Equal(200, (await app.GetAsync($"If-Match: {tag}", $"If-Unmodified-Since: {Before}")).Status);
        Assert.Equal(304, (await app.GetAsync($"If-Modified-Since: {Changed}")).Status);
        Assert.Equal(412, (await app.GetAsync($"If-Unmodified-Since: {Before}")).Status);
    }

    [Fact]
    public async Task The_handlers_own_tag_stays()
    {
        await using var app = await ServeAsync((HttpContext context) =>
        {
            context.Response.Headers.ETag = "\"mine\"";
            return "Tea";
        });
        Assert.Equal("\"mine\"", (await app.GetAsync()).ETag);
    }

    [Fact]
    public async Task HEAD_gets_the_fields_of_GET()
    {
        await using var app = await ServeAsync(() => "Tea");
        var answer = await app.SendAsync("HEAD");
        Assert.Equal(((await app.GetAsync()).ETag, ""), (answer.ETag, answer.Body));
    }

    private static CurrentOrder Supplying() => new(() => Order.Dated) { Supplies = true, Knows = true };

    private static Task<VersionedApp> ServeAsync(Delegate handler) => VersionedApp.ServeAsync(handler, Supplying());
}
