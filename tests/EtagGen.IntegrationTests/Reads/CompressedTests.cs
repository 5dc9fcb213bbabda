using EtagGen.IntegrationTests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Reads;

/// <summary>RFC 9110 §8.8.3.3 and §15.4.5 where <c>Current</c> answers: the tag of each coding is its own, and a 304 varies as the 200.</summary>
public sealed class CompressedTests : IAsyncLifetime
{
    private const string Gzip = "Accept-Encoding: gzip";

    private readonly Calls _calls = new();
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(
        app =>
        {
            app.UseResponseCompression();
            app.MapGet("/article/{id}", [Versioned(Current = nameof(VersionOf))] (int id, Calls calls) => calls.Handle(Article.First with { Id = id }));
            app.MapGet("/text/{id}", [Versioned(Current = nameof(VersionOf))] (int id, Calls calls, HttpContext context) =>
            {
                context.Response.Headers.ContentLanguage = "en";
                return calls.Handle($"Text of {id}");
            });
        },
        services => services.AddResponseCompression().AddSingleton(_calls));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    internal static int VersionOf(int id, Calls calls) => calls.Ask(id + 41);

    [Theory]
    [InlineData("/article/1")]
    [InlineData("/text/1")]
    public async Task The_tag_of_a_coding_is_its_own_and_a_304_varies(string path)
    {
        var plain = await _server.GetAsync(path);
        var coded = await _server.GetAsync(path, Gzip);
        Assert.Equal("gzip", coded["Content-Encoding"]);
        Assert.Equal(plain.Tag[..^1] + "+gzip\"", coded.Tag);

        foreach (var (sent, returned) in new[] { (coded.Tag, coded.Tag), (plain.Tag, plain.Tag), ("*", coded.Tag) })
        {
            var answer = await _server.GetAsync(path, Gzip, $"If-None-Match: {sent}");
            Assert.True(answer.Status == 304, $"{sent}\n{answer}");
            Assert.Equal((returned, "Accept-Encoding", "private, no-cache"), (answer.Tag, answer["Vary"], answer["Cache-Control"]));
            Assert.Null(answer["Content-Encoding"]);
            Assert.Null(answer["Content-Language"]);
        }

        Assert.Equal(3, _calls.Handled);
    }
}
