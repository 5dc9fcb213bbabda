using EtagGen.IntegrationTests.Client;

namespace EtagGen.IntegrationTests.Conformance;

/// <summary>RFC 9110 §13.2.1: where the answer would not be a 2xx anyhow, preconditions are not looked at, nor are there validators.</summary>
[Collection(SiteCollection.Name)]
public sealed class OtherAnswersTests(Site site)
{
    private static readonly string[] Lines =
    [
        "Accept: */*", "If-None-Match: *", "If-None-Match: \"other\"", "If-Match: *", "If-Match: \"other\"",
        "If-Modified-Since: Mon, 06 May 2024 07:08:09 GMT", "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
    ];

    public static readonly TheoryData<string> Preconditions = [.. Lines];

    [Theory]
    [InlineData("not found by the handler", "GET", "/articles/9", 404)]
    [InlineData("not found by the handler, HEAD", "HEAD", "/articles/9", 404)]
    [InlineData("no such endpoint", "GET", "/nowhere", 404)]
    [InlineData("a parameter that cannot be bound", "GET", "/articles/first", 400)]
    [InlineData("refused by the handler", "GET", "/articles/3", 400)]
    [InlineData("not found, with an entity to say so", "GET", "/status/404", 404)]
    [InlineData("gone, with an entity to say so", "GET", "/json/410", 410)]
    [InlineData("failed, with an entity to say so", "GET", "/json/500", 500)]
    [InlineData("accepted: the body tells of the request", "GET", "/status/202", 202)]
    [InlineData("accepted, by the result", "GET", "/json/202", 202)]
    [InlineData("elsewhere", "GET", "/articles/2", 302)]
    [InlineData("not signed in", "GET", "/signed-in", 401)]
    [InlineData("not signed in, HEAD", "HEAD", "/signed-in", 401)]
    [InlineData("not signed in, of a policy", "GET", "/alice", 401)]
    [InlineData("refused by the application's filter", "GET", "/filtered", 403)]
    [InlineData("thrown", "GET", "/broken", 500)]
    [InlineData("no such method", "DELETE", "/article", 405)]
    [InlineData("no such method, OPTIONS", "OPTIONS", "/article", 405)]
    [InlineData("no such method, PUT", "PUT", "/article", 405)]
    public async Task The_answer_stays_what_it_is(string what, string method, string path, int status)
    {
        foreach (var precondition in Lines)
        {
            var answer = await site.Server.SendAsync(method, path, precondition);

            Assert.True(status == answer.Status, $"{what}, {precondition}: {status} expected.\n{answer}");
            AssertNoValidators(answer);
        }

        Assert.All(site.Server.Log.Take(), error => Assert.Contains("Broken on purpose", error));
    }

    [Theory]
    [MemberData(nameof(Preconditions))]
    public async Task Who_may_not_see_it_does_not_learn_that_it_is_there(string precondition)
    {
        var answer = await site.Server.GetAsync("/alice", "Authorization: Test bob", precondition);

        Assert.Equal(403, answer.Status);
        AssertNoValidators(answer);
    }

    [Theory]
    [MemberData(nameof(Preconditions))]
    public async Task A_method_that_is_not_versioned_is_left_alone(string precondition)
    {
        var answer = await site.Server.SendAsync("POST", "/article", "Content-Length: 0", precondition);

        Assert.Equal(200, answer.Status);
        AssertNoValidators(answer);
    }

    [Theory]
    [MemberData(nameof(Preconditions))]
    public async Task An_endpoint_that_is_not_versioned_is_left_alone(string precondition)
    {
        var answer = await site.Server.GetAsync("/plain", precondition);

        Assert.Equal(200, answer.Status);
        AssertNoValidators(answer);
    }

    [Theory]
    [MemberData(nameof(Preconditions))]
    public async Task No_entity_has_no_validator(string precondition)
    {
        var answer = await site.Server.GetAsync("/nothing", precondition);

        Assert.Equal(200, answer.Status);
        Assert.Equal("null", answer.Text);
        AssertNoValidators(answer);
    }

    private static void AssertNoValidators(HttpAnswer answer)
    {
        Assert.Null(answer["ETag"]);
        Assert.Null(answer["Last-Modified"]);
    }
}
