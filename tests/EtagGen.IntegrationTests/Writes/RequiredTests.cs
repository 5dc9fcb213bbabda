using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Writes;

/// <summary>RFC 6585 §3: 428 says what to send, and where to get it.</summary>
public sealed class RequiredTests : DeskTests
{
    [Theory]
    [InlineData("/required/1", "")]
    [InlineData("/required/1", "If-Unmodified-Since: {date}")]
    [InlineData("/required/1", "If-Modified-Since: {date}")]
    [InlineData("/both/1", "")]
    [InlineData("/both/1", "If-Modified-Since: {date}")]
    [InlineData("/both/1", "If-Unmodified-Since: yesterday")]
    [InlineData("/both/9", "")]
    public async Task Without_a_precondition_the_handler_is_not_called(string path, string lines)
    {
        var answer = await SendAsync("PUT", path, lines);

        AssertProblem(answer, 428);
        Assert.Equal("no-store", answer["Cache-Control"]);
        Assert.Contains("If-Match", answer.Text);
        Assert.Contains($"GET {path} ", answer.Text);
        Assert.Null(answer["ETag"]);
        Assert.Equal(0, Desk.Handled);
    }

    [Theory]
    [InlineData("/required/1", "If-Match: {tag}", 200)]
    [InlineData("/required/1", "If-Match: *", 200)]
    [InlineData("/required/1", "If-Match: \"other\"", 412)]
    [InlineData("/required/1", "If-None-Match: *", 412)]
    [InlineData("/both/1", "If-Match: {tag}", 200)]
    [InlineData("/both/1", "If-Unmodified-Since: {date}", 200)]
    [InlineData("/both/1", "If-Unmodified-Since: {date-1}", 412)]
    [InlineData("/both/1", "If-None-Match: *", 412)]
    [InlineData("/both/9", "If-None-Match: *", 200)]
    [InlineData("/both/9", "If-Match: *", 412)]
    public async Task With_one_it_is_decided(string path, string lines, int status) =>
        Assert.Equal(status, (await SendAsync("PUT", path, lines)).Status);

    [Fact]
    public async Task The_URL_is_the_one_that_the_client_sees()
    {
        await StartAsync(pipeline: app => app.UsePathBase("/base path"));

        var answer = await Server.SendAsync("PUT", "/base%20path/both/1?part=a%22b", "Content-Length: 0");

        AssertProblem(answer, 428);
        Assert.Contains("GET /base%20path/both/1?part=a%22b ", answer.Text);
    }

    [Fact]
    public async Task The_application_may_say_it_its_own_way()
    {
        await StartAsync(services => services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
            context.ProblemDetails.Extensions["help"] = "desk@example.org"));

        var required = await SendAsync("PUT", "/both/1", "");
        var failed = await SendAsync("PUT", "/both/1", "If-Match: \"other\"");

        AssertProblem(required, 428);
        AssertProblem(failed, 412);
        Assert.Contains("desk@example.org", required.Text);
        Assert.Contains("desk@example.org", failed.Text);
        Assert.Equal("no-store", required["Cache-Control"]);
        Assert.Equal((await ReadAsync()).Tag, failed.Tag);
    }
}
