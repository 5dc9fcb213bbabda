using System.IO.Compression;
using System.Text;
using EtagGen.IntegrationTests.Server;

namespace EtagGen.IntegrationTests.Pipeline;

/// <summary>RFC 9110 §8.8.3.3, with the framework's response compression: one strong tag for each content coding.</summary>
public sealed class CompressionTests : IAsyncLifetime
{
    private const string Gzip = "Accept-Encoding: gzip";
    private const string Brotli = "Accept-Encoding: br";

    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(
        app =>
        {
            app.UseResponseCompression();
            app.MapGet("/article", [Versioned(Head = true)] () => TypedResults.Ok(Article.First));
            app.MapGet("/weak", [Versioned(Weak = true)] () => Article.First);
            app.MapGet("/own", [Versioned] (HttpContext context) =>
            {
#pragma warning disable ETAG011 // What becomes of it is tested.
                context.Response.Headers.ETag = "\"v1\"";
#pragma warning restore ETAG011
                return Article.First;
            });
            app.MapGet("/varies", [Versioned] (HttpContext context) =>
            {
                context.Response.Headers.Vary = "Accept-Language";
                return Article.First;
            });
        },
        services => services.AddResponseCompression());

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Each_coding_has_its_own_strong_tag()
    {
        var plain = await _server.GetAsync("/article");
        var gzip = await _server.GetAsync("/article", Gzip);
        var brotli = await _server.GetAsync("/article", Brotli);

        Assert.Null(plain["Content-Encoding"]);
        Assert.Equal("gzip", gzip["Content-Encoding"]);
        Assert.Equal("br", brotli["Content-Encoding"]);
        Assert.Equal(plain.Tag[..^1] + "+gzip\"", gzip.Tag);
        Assert.Equal(plain.Tag[..^1] + "+br\"", brotli.Tag);
        Assert.Equal(plain.Text, Decoded(new GZipStream(new MemoryStream(gzip.Content), CompressionMode.Decompress)));
        Assert.Equal(plain.Text, Decoded(new BrotliStream(new MemoryStream(brotli.Content), CompressionMode.Decompress)));
    }

    [Theory]
    [InlineData(Gzip)]
    [InlineData(Brotli)]
    [InlineData("Accept-Encoding: br, gzip")]
    [InlineData("Accept-Encoding: gzip;q=0.5, br;q=0.4")]
    [InlineData("Accept-Encoding: *")]
    [InlineData("Accept-Encoding: identity")]
    [InlineData("Accept-Encoding: deflate")]
    [InlineData("Accept: */*")]
    public async Task The_tag_of_an_answer_gets_a_304_that_names_it(string accepted)
    {
        var selected = await _server.GetAsync("/article", accepted);

        var answer = await _server.GetAsync("/article", accepted, $"If-None-Match: {selected.Tag}");

        Assert.Equal(304, answer.Status);
        Assert.Equal(selected.Tag, answer.Tag);
        Assert.Equal(selected["Vary"], answer["Vary"]);
        Assert.Null(answer["Content-Encoding"]);
        Assert.Null(answer["Content-Type"]);
    }

    [Fact]
    public async Task HEAD_has_the_tag_of_GET()
    {
        var get = await _server.GetAsync("/article", Gzip);
        var head = await _server.SendAsync("HEAD", "/article", Gzip);

        Assert.Equal(get.Tag, head.Tag);
        Assert.Equal(get["Vary"], head["Vary"]);
        Assert.Equal(304, (await _server.SendAsync("HEAD", "/article", Gzip, $"If-None-Match: {get.Tag}")).Status);
    }

    [Theory]
    [InlineData("If-None-Match: *")]
    [InlineData("If-Modified-Since: Mon, 06 May 2024 07:08:09 GMT")]
    public async Task A_304_that_no_tag_led_to_names_the_answer_that_a_200_would_be(string precondition)
    {
        var selected = await _server.GetAsync("/article", Gzip);

        var answer = await _server.GetAsync("/article", Gzip, precondition);

        Assert.Equal(304, answer.Status);
        Assert.Equal(selected.Tag, answer.Tag);
    }

    [Fact]
    public async Task A_304_for_one_of_several_stored_codings_names_that_one()
    {
        var plain = await _server.GetAsync("/article");
        var gzip = await _server.GetAsync("/article", Gzip);

        var answer = await _server.GetAsync("/article", Gzip, $"If-None-Match: \"other\", {gzip.Tag}, {plain.Tag}");

        Assert.Equal(304, answer.Status);
        Assert.Equal(gzip.Tag, answer.Tag);
    }

    [Fact]
    public async Task The_tag_of_a_coding_that_the_client_does_not_accept_gets_the_answer()
    {
        var gzip = await _server.GetAsync("/article", Gzip);

        var answer = await _server.GetAsync("/article", $"If-None-Match: {gzip.Tag}");

        Assert.Equal(200, answer.Status);
        Assert.Null(answer["Content-Encoding"]);
        Assert.NotEqual(gzip.Tag, answer.Tag);
    }

    [Fact]
    public async Task If_Match_takes_the_tag_of_a_coding()
    {
        var gzip = await _server.GetAsync("/article", Gzip);

        Assert.Equal(200, (await _server.GetAsync("/article", Gzip, $"If-Match: {gzip.Tag}")).Status);
        Assert.Equal(412, (await _server.GetAsync("/article", Gzip, "If-Match: \"41.AAAAAA.AAAAAAAAAAA+gzip\"")).Status);
    }

    [Fact]
    public async Task A_weak_tag_stands_for_all_codings()
    {
        var plain = await _server.GetAsync("/weak");
        var gzip = await _server.GetAsync("/weak", Gzip);

        Assert.Equal("gzip", gzip["Content-Encoding"]);
        Assert.Equal(plain.Tag, gzip.Tag);
        Assert.Equal(304, (await _server.GetAsync("/weak", Gzip, $"If-None-Match: {plain.Tag}")).Status);
    }

    [Fact]
    public async Task The_handlers_own_tag_is_not_touched() =>
        Assert.Equal("\"v1\"", (await _server.GetAsync("/own", Gzip)).Tag);

    [Fact]
    public async Task Vary_of_the_handler_stays_beside_that_of_the_compression()
    {
        var selected = await _server.GetAsync("/varies", Gzip);

        var answer = await _server.GetAsync("/varies", Gzip, $"If-None-Match: {selected.Tag}");

        Assert.Equal("Accept-Language, Accept-Encoding", selected["Vary"]);
        Assert.Equal("Accept-Language, Accept-Encoding", answer["Vary"]);
    }

    private static string Decoded(Stream stream) => new StreamReader(stream, Encoding.UTF8).ReadToEnd();
}
