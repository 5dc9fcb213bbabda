using EtagGen.IntegrationTests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Pipeline;

/// <summary>A page of another origin may read the tag, and send it back, where the application allows it: on each status.</summary>
public sealed class CorsTests : IAsyncLifetime
{
    private const string Origin = "https://example.org";

    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(
        app =>
        {
            app.UseCors(policy => policy.WithOrigins(Origin, "https://example.com").WithHeaders("If-Match", "If-None-Match").WithExposedHeaders("ETag"));
            app.MapGet("/article", [Versioned] () => Article.First);
        },
        services => services.AddCors());

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("Accept: */*", 200)]
    [InlineData("If-None-Match: *", 304)]
    [InlineData("If-Match: \"other\"", 412)]
    public async Task The_other_origin_may_read_the_answer(string precondition, int status)
    {
        var answer = await _server.GetAsync("/article", $"Origin: {Origin}", precondition);

        Assert.Equal(status, answer.Status);
        Assert.Equal(Origin, answer["Access-Control-Allow-Origin"]);
        Assert.Equal("ETag", answer["Access-Control-Expose-Headers"]);
        Assert.NotNull(answer["ETag"]);
        Assert.Equal("Origin", answer["Vary"]);
    }

    [Fact]
    public async Task The_preflight_is_not_versioned()
    {
        var answer = await _server.SendAsync(
            "OPTIONS", "/article", $"Origin: {Origin}", "Access-Control-Request-Method: GET", "Access-Control-Request-Headers: if-none-match",
            "If-None-Match: *", "If-Match: \"other\"");

        Assert.Equal(204, answer.Status);
        Assert.Null(answer["ETag"]);
    }
}
