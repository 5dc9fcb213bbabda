using System.Net;
using EtagGen.IntegrationTests.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace EtagGen.IntegrationTests.Wire;

/// <summary>HTTP/2 without TLS: fields in lower case, each line a field of its own, several streams on one connection.</summary>
public sealed class Http2Tests : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(
        app => app.MapGet("/article", [Versioned(Head = true)] () => TypedResults.Ok(Article.First)), protocols: HttpProtocols.Http2);

    public async Task DisposeAsync()
    {
        _client.Dispose();
        Assert.Empty(_server.Log.Take());
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task A_match_gets_a_304_without_content(string method)
    {
        using var selected = await SendAsync("GET");
        var tag = selected.Headers.ETag!.ToString();

        using var answer = await SendAsync(method, tag);

        Assert.Equal(HttpVersion.Version20, answer.Version);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Equal(tag, answer.Headers.ETag!.ToString());
        Assert.Equal(selected.Headers.CacheControl, answer.Headers.CacheControl);
        Assert.NotNull(answer.Headers.Date);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.Null(answer.Content.Headers.ContentType);
        Assert.False(answer.Content.Headers.NonValidated.Contains("Content-Length"));
    }

    [Fact]
    public async Task Several_lines_are_one_list()
    {
        using var selected = await SendAsync("GET");
        var tag = selected.Headers.ETag!.ToString();

        using var match = await SendAsync("GET", "\"a\"", "W/\"b\"", tag);
        using var others = await SendAsync("GET", "\"a\"", "W/\"b\"", "\"c\"");

        Assert.Equal(HttpStatusCode.NotModified, match.StatusCode);
        Assert.Equal(HttpStatusCode.OK, others.StatusCode);
    }

    [Fact]
    public async Task Streams_beside_each_other_get_each_its_answer()
    {
        using var selected = await SendAsync("GET");
        var tag = selected.Headers.ETag!.ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => SendAsync("GET", i % 2 == 0 ? tag : "\"other\"")));

        for (var i = 0; i < answers.Length; i++)
            Assert.Equal(i % 2 == 0 ? HttpStatusCode.NotModified : HttpStatusCode.OK, answers[i].StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(string method, params string[] tags)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(_server.Address, "/article"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        foreach (var tag in tags)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await _client.SendAsync(request);
    }
}
