using EtagGen.IntegrationTests.Client;
using EtagGen.IntegrationTests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Reads;

/// <summary>What <c>Current</c> decides by itself, what waits for the handler, and what becomes of its failures.</summary>
public sealed class CurrentTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Calls _calls = new();
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(
        app =>
        {
            app.MapGet("/version/{id}", [Versioned(Current = nameof(VersionOf))] Results<Ok<Article>, NotFound> (int id, Calls calls) =>
                calls.Handle(id == 1) ? TypedResults.Ok(Article.First) : TypedResults.NotFound());
            app.MapGet("/dated/{id}", [Versioned(Current = nameof(Find))] Results<Ok<Article>, NotFound> (int id, Calls calls) =>
                calls.Handle(id == 1) ? TypedResults.Ok(Article.First) : TypedResults.NotFound());
            app.MapGet("/weak/{id}", [Versioned(Current = nameof(VersionOf), Weak = true)] (int id, Calls calls) => calls.Handle(Article.First with { Id = id }));
            app.MapGet("/throws/{id}", [Versioned(Current = nameof(Throw))] (int id, Calls calls) => calls.Handle(Article.First));
            app.MapGet("/throws-later/{id}", [Versioned(Current = nameof(ThrowLater))] (int id, Calls calls) => calls.Handle(Article.First));
            app.MapGet("/waits/{id}", [Versioned(Current = nameof(WaitAsync))] (int id, Calls calls) => calls.Handle(Article.First));
        },
        services => services.AddSingleton(_calls));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    internal static int? VersionOf(int id, Calls calls) => calls.Ask<int?>(id == 1 ? 42 : null);

    internal static Task<Article?> Find(int id, Calls calls) => Task.FromResult(calls.Ask(id == 1 ? Article.First : null));

    internal static int Throw(int id, Calls calls) => throw calls.Ask(new InvalidOperationException("Thrown on purpose."));

    internal static async Task<int> ThrowLater(int id, Calls calls)
    {
        await Task.Yield();
        throw calls.Ask(new InvalidOperationException("Thrown on purpose."));
    }

    internal static async Task<int> WaitAsync(int id, Calls calls, CancellationToken cancellation)
    {
        await using var registration = cancellation.Register(calls.Canceled.SetResult);
        calls.Ask(0);
        await Task.Delay(Timeout.Infinite, cancellation);
        return 42;
    }

    [Theory]
    [InlineData("/version/1")]
    [InlineData("/dated/1")]
    [InlineData("/weak/1")]
    public async Task A_tag_that_matches_is_sent_back(string path)
    {
        var tag = (await _server.GetAsync(path)).Tag;
        var opaque = tag.Replace("W/", "");
        foreach (var sent in new[] { tag, opaque, $"W/{opaque}", $"\"a\" ,{tag}" })
        {
            var answer = await _server.GetAsync(path, $"If-None-Match: {sent}");
            Assert.Equal((304, tag, 1), (answer.Status, answer.Tag, _calls.Handled));
        }
    }

    [Theory]
    [InlineData("/version/1")]
    [InlineData("/dated/1")]
    public async Task The_tag_of_a_coded_answer_is_sent_back_to_who_can_read_it(string path)
    {
        var coded = (await _server.GetAsync(path)).Tag[..^1] + "+br\"";

        var answer = await _server.GetAsync(path, $"If-None-Match: {coded}", "Accept-Encoding: gzip, br");

        Assert.Equal((304, coded, 1), (answer.Status, answer.Tag, _calls.Handled));
        Assert.Equal(200, (await _server.GetAsync(path, $"If-None-Match: {coded}", "Accept-Encoding: gzip")).Status);
    }

    [Theory]
    [InlineData("/version/1", 304, 1)]
    [InlineData("/dated/1", 304, 1)]
    [InlineData("/version/9", 404, 1)]
    [InlineData("/dated/9", 404, 1)]
    public async Task Any_waits_for_the_handler(string path, int status, int handled)
    {
        var answer = await _server.GetAsync(path, "If-None-Match: *");
        Assert.Equal((status, handled), (answer.Status, _calls.Handled));
        Assert.Equal(status == 304, answer["ETag"] is not null);
    }

    [Theory]
    [InlineData("/version/1", 1)]
    [InlineData("/dated/1", 0)]
    public async Task A_date_is_decided_by_who_knows_it(string path, int handled)
    {
        var answer = await _server.GetAsync(path, $"If-Modified-Since: {Article.First.UpdatedAt:R}");
        Assert.Equal((304, handled), (answer.Status, _calls.Handled));

        Assert.Equal(200, (await _server.GetAsync(path, $"If-Modified-Since: {Article.First.UpdatedAt.AddSeconds(-1):R}")).Status);
        Assert.Equal(412, (await _server.GetAsync(path, $"If-Unmodified-Since: {Article.First.UpdatedAt.AddSeconds(-1):R}")).Status);
    }

    [Theory]
    [InlineData("If-Match: \"42.AAAAAA.AAAAAAAAAAA\"")]
    [InlineData("If-Match: \"other\"")]
    [InlineData("If-Match:")]
    public async Task A_false_If_Match_is_412_before_the_handler(string line)
    {
        foreach (var path in new[] { "/version/1", "/dated/1" })
        {
            var answer = await _server.GetAsync(path, line);
            Assert.Equal((412, "application/problem+json", 0), (answer.Status, answer["Content-Type"], _calls.Handled));
        }
    }

    [Theory]
    [InlineData("If-Match: *")]
    [InlineData("If-Match: \"other\"")]
    [InlineData("If-None-Match: \"other\"")]
    public async Task Where_nothing_is_current_the_404_is_the_handlers(string line)
    {
        foreach (var path in new[] { "/version/9", "/dated/9" })
        {
            var answer = await _server.GetAsync(path, line);
            Assert.Equal(404, answer.Status);
            Assert.Null(answer["ETag"]);
        }

        Assert.Equal(2, _calls.Handled);
    }

    [Theory]
    [InlineData("/throws/1")]
    [InlineData("/throws-later/1")]
    public async Task An_exception_is_500_without_a_validator_and_the_next_request_is_right(string path)
    {
        await using var connection = await _server.ConnectAsync();
        var failed = await connection.SendAsync("GET", path, "If-None-Match: \"other\"");
        var next = await connection.SendAsync("GET", path);

        Assert.Equal((500, 200, 1), (failed.Status, next.Status, _calls.Handled));
        Assert.Null(failed["ETag"]);
        Assert.StartsWith("\"42.", next.Tag);
    }

    [Fact]
    public async Task A_client_that_goes_away_cancels_it()
    {
        await using (var connection = await _server.ConnectAsync())
        {
            await connection.WriteAsync(connection.Request("GET", "/waits/1", "If-None-Match: \"other\""));
            Assert.True(SpinWait.SpinUntil(() => _calls.Asked == 1, Patience));
        }

        await _calls.Canceled.Task.WaitAsync(Patience);
        HttpAnswer next = await _server.GetAsync("/waits/1");
        Assert.Equal((200, 1), (next.Status, _calls.Handled));
    }
}
