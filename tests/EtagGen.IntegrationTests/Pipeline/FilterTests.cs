using EtagGen.IntegrationTests.Client;
using EtagGen.IntegrationTests.Server;

namespace EtagGen.IntegrationTests.Pipeline;

/// <summary>The application's filters stand outside the wrapper: what they decide is the answer, and it is theirs alone.</summary>
public sealed class FilterTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(app =>
    {
        app.MapGet("/before", [Versioned] () => Article.First)
            .AddEndpointFilter((_, _) => ValueTask.FromResult<object?>(TypedResults.NotFound()));
        app.MapGet("/after", [Versioned] () => Article.First).AddEndpointFilter(async (context, next) =>
        {
            await next(context);
            return TypedResults.NotFound();
        });
        app.MapGroup("/group")
            .AddEndpointFilter(async (context, next) =>
            {
                await next(context);
                return TypedResults.StatusCode(403);
            })
            .MapGet("/article", [Versioned] () => Article.First);
        app.MapGet("/fluent", () => Article.First).WithETag().AddEndpointFilter(async (context, next) =>
        {
            await next(context);
            return TypedResults.NotFound();
        });
        app.MapGet("/adds", [Versioned] () => Article.First).AddEndpointFilter((context, next) =>
        {
            context.HttpContext.Response.Headers["X-Filter"] = "seen";
            return next(context);
        });
    });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/before", 404)]
    [InlineData("/after", 404)]
    [InlineData("/group/article", 403)]
    [InlineData("/fluent", 404)]
    public async Task An_answer_that_a_filter_puts_in_place_of_the_handlers_has_no_validators(string path, int status)
    {
        foreach (var precondition in new[] { "Accept: */*", "If-None-Match: *", "If-Match: \"other\"" })
        {
            var answer = await _server.GetAsync(path, precondition);

            Assert.Equal(status, answer.Status);
            AssertNoValidators(answer);
        }
    }

    [Fact]
    public async Task What_a_filter_adds_is_on_the_200_and_on_the_304()
    {
        var selected = await _server.GetAsync("/adds");
        var answer = await _server.GetAsync("/adds", $"If-None-Match: {selected.Tag}");

        Assert.Equal((200, 304), (selected.Status, answer.Status));
        Assert.Equal("seen", selected["X-Filter"]);
        Assert.Equal("seen", answer["X-Filter"]);
    }

    private static void AssertNoValidators(HttpAnswer answer)
    {
        Assert.True(answer["ETag"] is null, answer.ToString());
        Assert.True(answer["Last-Modified"] is null, answer.ToString());
    }
}
