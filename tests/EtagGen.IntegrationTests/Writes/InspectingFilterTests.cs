using EtagGen.IntegrationTests.Client;
using EtagGen.IntegrationTests.Server;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Writes;

/// <summary>Filters that look at what the handler returned, and only then decide: of endpoints that are not answered before it.</summary>
public sealed class InspectingFilterTests : IAsyncLifetime
{
    private readonly Desk _desk = new();
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(
        app =>
        {
            app.MapGet("/open/{id}", Get);
            app.MapGet("/endpoint/{id}", Get).AddEndpointFilter(HideOthersAsync);
            app.MapPut("/endpoint/{id}", Put).AddEndpointFilter(HideOthersAsync);
            var group = app.MapGroup("/group").AddEndpointFilter(HideOthersAsync);
            group.MapGet("/{id}", Get);
            group.MapPut("/{id}", Put);
            app.MapGet("/before/{id}", Get).AddEndpointFilter(HideOthersAsync).WithETag();
            app.MapPut("/before/{id}", Put).AddEndpointFilter(HideOthersAsync).WithETag();
            app.MapGet("/judged/{id}", GetWithCurrent).AddEndpointFilter(HideAllAsync);
            app.MapPut("/judged/{id}", PutWithCurrent).AddEndpointFilter(HideAllAsync);
            app.MapGet("/after/{id}", Get).WithETag().AddEndpointFilter(HideOthersAsync);
            app.MapPut("/after/{id}", Put).WithETag().AddEndpointFilter(HideOthersAsync);
        },
        services => services.AddSingleton(_desk));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/endpoint")]
    [InlineData("/group")]
    [InlineData("/before")]
    [InlineData("/after")]
    public async Task They_are_not_passed_by(string path)
    {
        var tag = (await _server.GetAsync("/open/1")).Tag;
        foreach (var method in new[] { "GET", "PUT" })
        {
            foreach (var line in new[] { "Accept: */*", "If-None-Match: *", $"If-None-Match: {tag}", $"If-Match: {tag}", "If-Match: *", "If-Match: \"other\"" })
            {
                var there = await _server.SendAsync(method, $"{path}/1", line, "Content-Length: 0");
                var nowhere = await _server.SendAsync(method, $"{path}/9", line, "Content-Length: 0");

                Assert.True(method == "PUT" ? there.Status is 404 or 412 or 428 : there.Status == 404, $"{method} {line}\n{there}");
                Assert.Equal(Comparable(nowhere), Comparable(there));
                Assert.Null(there["ETag"]);
                Assert.Null(there["Last-Modified"]);
            }
        }
    }

    [Fact]
    public async Task An_answer_that_one_puts_in_place_of_304_or_412_has_nothing_of_it()
    {
        var tag = (await _server.GetAsync("/open/1")).Tag;
        foreach (var (method, line) in new[]
        {
            ("GET", $"If-None-Match: {tag}"), ("GET", "If-Match: \"other\""), ("PUT", "If-Match: \"other\""), ("PUT", "If-None-Match: *"),
        })
        {
            var there = await _server.SendAsync(method, "/judged/1", line, "Content-Length: 0");
            var nowhere = await _server.SendAsync(method, "/judged/9", line, "Content-Length: 0");

            Assert.Equal(404, there.Status);
            Assert.Equal(Comparable(nowhere), Comparable(there));
            Assert.Null(there["ETag"]);
            Assert.Null(there["Cache-Control"]);
        }
    }

    internal static Article? Current(int id, Desk desk) => desk[id];

    private static async ValueTask<object?> HideAllAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        await next(context);
        return TypedResults.NotFound();
    }

    private static async ValueTask<object?> HideOthersAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        return (result as INestedHttpResult)?.Result is Ok<Article> ? TypedResults.NotFound() : result;
    }

    [Versioned]
    private static Results<Ok<Article>, NotFound> Get(int id, Desk desk) =>
        desk[id] is { } article ? TypedResults.Ok(article) : TypedResults.NotFound();

    [Versioned(Current = nameof(Current))]
    private static Article? GetWithCurrent(int id, Desk desk) => desk[id];

    [Versioned(Current = nameof(Current))]
    private static Article? PutWithCurrent(int id, Desk desk) => desk[id];

    [Versioned(RequireIfMatch = true)]
    private static Results<Ok<Article>, NotFound> Put(int id, IfMatch<int> ifMatch, Desk desk) => desk[id] switch
    {
        { } article when !ifMatch.Matches(article.Version) => throw new DbUpdateConcurrencyException(),
        { } article => TypedResults.Ok(article),
        null => TypedResults.NotFound(),
    };

    private static string Comparable(HttpAnswer answer) =>
        $"{answer.Status} {answer.Text.Replace("/9 ", "/1 ")} {string.Join(' ', answer.Fields.Where(field => field.Key != "Date").Select(field => $"{field.Key}: {field.Value}"))}";
}
