using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.Tests.Endpoints;

/// <summary>The 412: RFC 9110 §15.5.13, with problem details (RFC 9457).</summary>
public sealed class FailedAnswers
{
    private const string Other = "If-Match: \"other\"";

    [Fact]
    public async Task It_has_problem_details_and_the_current_tag()
    {
        await using var app = await VersionedApp.ServeAsync(() => Order.First);
        var tag = (await app.GetAsync()).ETag;
        var answer = await app.GetAsync(Other);

        Assert.Equal(412, answer.Status);
        Assert.Equal(tag, answer.ETag);
        AssertProblem(answer);
        Assert.Equal(answer.Body.Length.ToString(CultureInfo.InvariantCulture), answer["Content-Length"]);
        Assert.DoesNotContain("tea", answer.Body);
    }

    [Fact]
    public async Task Where_the_application_has_a_problem_details_service_it_writes_them()
    {
        await using var app = await VersionedApp.ServeAsync(
            () => Order.First,
            services: services => services.AddProblemDetails(options =>
                options.CustomizeProblemDetails = context => context.ProblemDetails.Extensions["node"] = "a"));
        var answer = await app.GetAsync(Other);

        Assert.Equal(412, answer.Status);
        AssertProblem(answer);
        Assert.Equal("a", JsonDocument.Parse(answer.Body).RootElement.GetProperty("node").GetString());
        Assert.StartsWith("\"42.", answer.ETag);
    }

    [Fact]
    public async Task Where_that_service_cannot_write_what_the_client_accepts_there_are_problem_details_all_the_same()
    {
        await using var app = await VersionedApp.ServeAsync(() => Order.First, services: services => services.AddProblemDetails());
        var answer = await app.GetAsync(Other, "Accept: text/html");
        Assert.Equal(412, answer.Status);
        AssertProblem(answer);
    }

    [Fact]
    public async Task HEAD_has_no_content()
    {
        await using var app = await VersionedApp.ServeAsync(() => Order.First);
        var answer = await app.SendAsync("HEAD", Other);
        Assert.Equal(412, answer.Status);
        Assert.Equal("", answer.Body);
    }

    [Theory]
    [InlineData("If-Unmodified-Since: Sun, 06 Nov 1994 08:49:36 GMT", 412)]
    [InlineData("If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT", 200)]
    [InlineData("If-Match: *", 200)]
    [InlineData("If-Match: 42", 412)]
    public async Task Preconditions_of_a_read_are_evaluated(string field, int expected)
    {
        await using var app = await VersionedApp.ServeAsync(() => Order.Dated);
        Assert.Equal(expected, (await app.GetAsync(field)).Status);
    }

    [Fact] // what the handler said of its own answer is not true of this one
    public async Task It_has_no_metadata_of_the_answer_it_stands_for()
    {
        await using var app = await VersionedApp.ServeAsync((HttpContext context) =>
        {
            context.Response.Headers.ContentLanguage = "de";
            context.Response.Headers.ContentEncoding = "br";
            context.Response.Headers.LastModified = VersionedApp.Date(DateTimeOffset.UnixEpoch);
            return Order.First;
        });
        var answer = await app.GetAsync(Other);
        foreach (var field in new[] { "Content-Language", "Content-Encoding", "Last-Modified" })
            Assert.Null(answer[field]);
    }

    [Fact] // RFC 9111 §3: with explicit freshness a shared cache may store a 412, and give it to those who ask without If-Match
    public async Task It_does_not_keep_the_freshness_of_the_answer_it_stands_for()
    {
        await using var app = await VersionedApp.ServeAsync((HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=3600";
            context.Response.Headers.Expires = "Fri, 31 Dec 9999 23:59:59 GMT";
            return Order.First;
        });
        var answer = await app.GetAsync(Other);
        Assert.DoesNotContain("max-age", answer["Cache-Control"] ?? "");
        Assert.Null(answer["Expires"]);
    }

    [Fact]
    public async Task A_length_set_by_the_handler_does_not_break_it()
    {
        await using var app = await VersionedApp.ServeAsync(
            (HttpContext context) =>
            {
                context.Response.ContentLength = 5;
                return Order.First;
            },
            services: services => services.AddProblemDetails());
        var answer = await app.GetAsync(Other);
        Assert.Equal(412, answer.Status);
        AssertProblem(answer);
    }

    private static void AssertProblem(Answer answer)
    {
        Assert.Equal("application/problem+json", answer["Content-Type"]);
        var problem = JsonDocument.Parse(answer.Body).RootElement;
        Assert.Equal(412, problem.GetProperty("status").GetInt32());
        Assert.Equal("Precondition Failed", problem.GetProperty("title").GetString());
        Assert.Equal("https://tools.ietf.org/html/rfc9110#section-15.5.13", problem.GetProperty("type").GetString());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }
}
