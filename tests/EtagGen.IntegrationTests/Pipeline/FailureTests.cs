using EtagGen.IntegrationTests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Pipeline;

/// <summary>An answer that fails after its validators are known carries none of them.</summary>
public sealed class FailureTests
{
    [Theory]
    [InlineData("/thrown")]
    [InlineData("/unserializable")]
    public async Task Without_a_handler_of_exceptions(string path)
    {
        await using var server = await TestServer.StartAsync(Map);

        await AssertNoValidatorsAsync(server, path);
    }

    [Theory]
    [InlineData("/thrown")]
    [InlineData("/unserializable")]
    public async Task With_the_exception_handler(string path)
    {
        await using var server = await TestServer.StartAsync(
            app =>
            {
                app.UseExceptionHandler();
                Map(app);
            },
            services => services.AddProblemDetails());

        await AssertNoValidatorsAsync(server, path);
    }

    [Theory]
    [InlineData("/thrown")]
    [InlineData("/unserializable")]
    public async Task With_the_developers_page(string path)
    {
        await using var server = await TestServer.StartAsync(Map, environment: "Development");

        await AssertNoValidatorsAsync(server, path);
    }

    [Theory]
    [InlineData("/thrown")]
    [InlineData("/unserializable")]
    public async Task With_response_compression(string path)
    {
        await using var server = await TestServer.StartAsync(
            app =>
            {
                app.UseResponseCompression();
                Map(app);
            },
            services => services.AddResponseCompression());

        await AssertNoValidatorsAsync(server, path);
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/thrown", [Versioned] Article () => throw new InvalidOperationException("Thrown on purpose."));
        app.MapGet("/unserializable", [Versioned] () => new Unserializable(1, 42));
    }

    private static async Task AssertNoValidatorsAsync(TestServer server, string path)
    {
        foreach (var precondition in new[] { "Accept: */*", "If-None-Match: \"other\"" })
        {
            var answer = await server.GetAsync(path, precondition, "Accept-Encoding: gzip");

            Assert.Equal(500, answer.Status);
            Assert.Null(answer["ETag"]);
            Assert.Null(answer["Last-Modified"]);
            Assert.DoesNotContain("304", answer.Version);
        }
    }

    internal sealed record Unserializable(int Id, int Version)
    {
        public string Text => throw new InvalidOperationException($"Entity {Id} cannot be written.");
    }
}
