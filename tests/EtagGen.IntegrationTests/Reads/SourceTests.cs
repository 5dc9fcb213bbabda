using EtagGen.IntegrationTests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Reads;

/// <summary>Where the result has no version, its tag is that of <c>Current</c>: on any kind of body, and on nothing else.</summary>
public sealed class SourceTests : IAsyncLifetime
{
    private readonly Calls _calls = new();
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(SourceEndpoints.Map, services => services.AddSingleton(_calls));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public static TheoryData<string> Bodies =>
        ["/text", "/content", "/bytes", "/stream", "/pushed", "/file", "/streamed", "/list", "/query", "/unversioned", "/written"];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_gets_the_tag_and_a_good_copy_304(string path)
    {
        var first = await _server.GetAsync(path);
        Assert.Equal(200, first.Status);
        Assert.StartsWith("\"00112233445566778899aabbccddeeff.", first.Tag);
        Assert.Equal("private, no-cache", first["Cache-Control"]);
        Assert.NotEmpty(first.Content);

        foreach (var sent in new[] { first.Tag, $"W/{first.Tag}", $"\"a\", {first.Tag}" })
        {
            var answer = await _server.GetAsync(path, $"If-None-Match: {sent}");
            Assert.Equal((304, first.Tag, 1), (answer.Status, answer.Tag, _calls.Handled));
            Assert.Null(answer["Content-Type"]);
            Assert.Null(answer["Content-Length"]);
        }

        Assert.Equal(first.Text, (await _server.GetAsync(path, "If-None-Match: \"other\"")).Text);
        Assert.Empty(_server.Log.Take());
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task HEAD_has_the_same_fields(string path)
    {
        var get = await _server.GetAsync(path);
        var head = await _server.SendAsync("HEAD", path);
        var conditional = await _server.SendAsync("HEAD", path, $"If-None-Match: {get.Tag}");

        Assert.Equal((200, get.Tag), (head.Status, head.Tag));
        Assert.Equal((304, get.Tag), (conditional.Status, conditional.Tag));
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task If_Match_that_is_false_is_412_before_the_handler(string path)
    {
        var answer = await _server.GetAsync(path, "If-Match: \"other\"");

        Assert.Equal((412, 0), (answer.Status, _calls.Handled));
        Assert.Equal((await _server.GetAsync(path)).Tag, answer.Tag);
        Assert.Equal(200, (await _server.GetAsync(path, $"If-Match: {answer.Tag}")).Status);
    }

    [Theory]
    [InlineData("/not-found", 404)]
    [InlineData("/redirect", 302)]
    [InlineData("/nothing", 200)]
    [InlineData("/forbidden", 403)]
    [InlineData("/thrown", 500)]
    [InlineData("/gone", 404)]
    public async Task Another_answer_does_not(string path, int status)
    {
        foreach (var line in new[] { "Accept: */*", "If-None-Match: *", "If-None-Match: \"other\"" })
        {
            var answer = await _server.GetAsync(path, line);
            Assert.Equal(status, answer.Status);
            Assert.Null(answer["ETag"]);
            Assert.Null(answer["Cache-Control"]);
        }

        Assert.Equal(3, _calls.Handled);
    }

    [Theory]
    [InlineData("/bytes")]
    [InlineData("/stream")]
    [InlineData("/file")]
    public async Task A_part_is_sent_of_the_representation_that_the_client_has(string path)
    {
        var tag = (await _server.GetAsync(path)).Tag;
        var length = (await _server.GetAsync(path)).Content.Length;

        foreach (var (ifRange, status) in new[] { (tag, 206), ("\"other\"", 200), ($"W/{tag}", 200), ("Thu, 01 Jan 2099 00:00:00 GMT", 200) })
        {
            var answer = await _server.GetAsync(path, "Range: bytes=2-4", $"If-Range: {ifRange}");
            Assert.Equal((status, status == 206 ? 3 : length), (answer.Status, answer.Content.Length));
            Assert.Equal(tag, answer.Tag);
        }

        Assert.Equal(304, (await _server.GetAsync(path, "Range: bytes=2-4", $"If-None-Match: {tag}")).Status);
        Assert.Equal(416, (await _server.GetAsync(path, "Range: bytes=99999999-")).Status);
        Assert.Null((await _server.GetAsync(path, "Range: bytes=99999999-"))["ETag"]);
    }

    [Fact]
    public async Task Bodies_of_another_shape_have_another_tag() =>
        Assert.NotEqual((await _server.GetAsync("/streamed")).Tag, (await _server.GetAsync("/unversioned")).Tag);
}
