using System.Text.Json;
using EtagGen.IntegrationTests.Client;
using EtagGen.IntegrationTests.Server;

namespace EtagGen.IntegrationTests.Wire;

/// <summary>A 304 is a head and nothing else, so that what follows on its connection is the next answer (RFC 9112 §6.3).</summary>
public sealed class ConnectionTests : IAsyncLifetime
{
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(300);

    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(app =>
    {
        app.MapGet("/article", [Versioned(Head = true)] () => TypedResults.Ok(Article.First));
        app.MapGet("/second", [Versioned(Head = true)] () => Article.Second);
        app.MapGet("/measured", [Versioned(Head = true)] (HttpContext context) =>
        {
            // Kestrel would send the length on a 304 too (RFC 9110 §8.6).
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = JsonSerializer.SerializeToUtf8Bytes(Article.First, JsonSerializerOptions.Web).Length;
            return Article.First;
        });
    });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("GET", "/article")]
    [InlineData("HEAD", "/article")]
    [InlineData("GET", "/measured")]
    [InlineData("HEAD", "/measured")]
    public async Task Nothing_comes_after_the_head_of_a_304(string method, string path)
    {
        await using var connection = await _server.ConnectAsync();

        var answer = await connection.SendAsync(method, path, "If-None-Match: *");

        AssertBareNotModified(answer);
        Assert.Empty(await connection.ReadRestAsync(Silence));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task The_connection_stays_in_step_after_a_304(string method)
    {
        await using var connection = await _server.ConnectAsync();

        for (var i = 0; i < 3; i++)
        {
            AssertBareNotModified(await connection.SendAsync(method, "/article", "If-None-Match: *"));
            var second = await connection.SendAsync("GET", "/second");
            Assert.Equal(200, second.Status);
            Assert.Contains("The second", second.Text);
        }
    }

    [Fact]
    public async Task A_length_that_the_handler_set_stays_on_the_200()
    {
        var answer = await _server.GetAsync("/measured");

        Assert.Equal(answer.Content.Length.ToString(), answer["Content-Length"]);
        Assert.Contains("The first", answer.Text);
    }

    [Fact]
    public async Task Pipelined_requests_get_each_its_answer()
    {
        await using var connection = await _server.ConnectAsync();

        await connection.WriteAsync(
            connection.Request("GET", "/article", "If-None-Match: *")
            + connection.Request("GET", "/second")
            + connection.Request("HEAD", "/article", "If-None-Match: *")
            + connection.Request("GET", "/article", "If-Match: \"other\"")
            + connection.Request("HEAD", "/second")
            + connection.Request("GET", "/second", "If-None-Match: *")
            + connection.Request("GET", "/article"));

        AssertBareNotModified(await connection.ReadAsync());
        Assert.Contains("The second", (await connection.ReadAsync()).Text);
        AssertBareNotModified(await connection.ReadAsync("HEAD"));
        Assert.Contains("Precondition Failed", (await connection.ReadAsync()).Text);
        Assert.Equal(200, (await connection.ReadAsync("HEAD")).Status);
        AssertBareNotModified(await connection.ReadAsync());
        Assert.Contains("The first", (await connection.ReadAsync()).Text);
        Assert.Empty(await connection.ReadRestAsync(Silence));
    }

    [Theory]
    [InlineData("If-None-Match: *", 304)]
    [InlineData("If-Match: \"other\"", 412)]
    [InlineData("Accept: */*", 200)]
    public async Task A_connection_that_is_to_be_closed_is_closed_after_the_answer(string precondition, int status)
    {
        await using var connection = await _server.ConnectAsync();

        var answer = await connection.SendAsync("GET", "/article", precondition, "Connection: close");

        Assert.Equal(status, answer.Status);
        Assert.Empty(await connection.ReadRestAsync(TimeSpan.FromSeconds(5)));
    }

    [Theory]
    [InlineData("If-None-Match: {0}", 304)]
    [InlineData("If-None-Match: \"other\"", 200)]
    [InlineData("If-Match: \"other\"", 412)]
    public async Task HTTP_1_0_is_spoken_too(string precondition, int status)
    {
        var tag = (await _server.GetAsync("/article")).Tag;
        await using var connection = await _server.ConnectAsync();

        await connection.WriteAsync($"GET /article HTTP/1.0\r\n{string.Format(null, precondition, tag)}\r\n\r\n");
        var answer = await connection.ReadAsync();

        Assert.Equal(status, answer.Status);
        Assert.Equal(tag, answer.Tag);
        Assert.Null(answer["Transfer-Encoding"]);
        Assert.Empty(await connection.ReadRestAsync(TimeSpan.FromSeconds(5)));
    }

    private static void AssertBareNotModified(HttpAnswer answer)
    {
        Assert.Equal(304, answer.Status);
        Assert.NotNull(answer["ETag"]);
        Assert.NotNull(answer["Cache-Control"]);
        Assert.NotNull(answer["Date"]);
        Assert.Null(answer["Content-Length"]);
        Assert.Null(answer["Content-Type"]);
        Assert.Null(answer["Transfer-Encoding"]);
    }
}
