using EtagGen.IntegrationTests.Client;
using EtagGen.IntegrationTests.Conformance;
using EtagGen.IntegrationTests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Writes;

/// <summary>
/// RFC 9110 §13.2.1: who may not know whether there is an article gets the same answer whatever the condition is, and whether
/// there is one or not.
/// </summary>
public sealed class GuardTests : IAsyncLifetime
{
    private const string Bob = "Authorization: Test bob";

    private readonly Desk _desk = new();
    private TestServer _server = null!;

    public static TheoryData<string, int> Guards => new()
    {
        { "/group", 404 },
        { "/outer/inner", 404 },
        { "/late-group", 404 },
        { "/policy", 403 },
        { "/filter", 404 },
        { "/factory", 404 },
        { "/before", 404 },
        { "/after", 404 },
        { "/fluent-group", 404 },
    };

    public Task InitializeAsync() => StartAsync(GuardedEndpoints.Map);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Guards))]
    public async Task Nobody_else_learns_anything(string path, int denied)
    {
        var tag = await TagAsync();
        foreach (var (method, lines) in Requests())
        {
            var there = await SendAsync(method, $"{path}/1", lines, tag, Bob);
            var nowhere = await SendAsync(method, $"{path}/9", lines, tag, Bob);

            Assert.True(there.Status == denied, $"{method} {path}, {lines}: {denied} expected.\n{there}");
            Assert.Equal(Comparable(nowhere), Comparable(there));
            Assert.Null(there["ETag"]);
            Assert.Null(there["Last-Modified"]);
        }

        Assert.Equal((0, 42), (_desk.Handled, _desk[1]!.Version));
    }

    [Theory]
    [MemberData(nameof(Guards))]
    public async Task Who_may_know_gets_the_answers_of_the_endpoint(string path, int denied)
    {
        Assert.NotEqual(200, denied);
        var tag = await TagAsync();
        foreach (var (method, lines, status) in new[]
        {
            ("GET", "If-None-Match: {tag}", 304), ("GET", "If-Match: \"other\"", 412),
            ("PUT", "", 428), ("PUT", "If-Match: \"other\"", 412), ("PUT", "If-None-Match: *", 412),
            ("PATCH", "", 428), ("PATCH", "If-Match: \"other\"", 412),
        })
        {
            var answer = await SendAsync(method, $"{path}/1", lines, tag, SiteEndpoints.Alice);
            Assert.True(answer.Status == status, $"{method} {path}, {lines}: {status} expected.\n{answer}");
        }

        Assert.Equal(0, _desk.Handled);
        Assert.Equal(200, (await SendAsync("PUT", $"{path}/1", "If-Match: {tag}", tag, SiteEndpoints.Alice)).Status);
    }

    [Fact]
    public async Task A_filter_that_could_only_be_put_behind_the_decision_is_not_passed_by()
    {
        var tag = await TagAsync();
        await StartAsync(app =>
        {
            app.UseAuthentication();
            GuardedEndpoints.MapOnVariables(app);
        });

        foreach (var (method, lines) in Requests())
        {
            var there = await SendAsync(method, "/variable/1", lines, tag, Bob);
            Assert.True(there.Status == 404, $"{method} {lines}\n{there}");
            Assert.Null(there["ETag"]);
        }

        Assert.Equal(0, _desk.Handled);
    }

    private async Task StartAsync(Action<WebApplication> map)
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _server = await TestServer.StartAsync(map, services =>
        {
            SiteEndpoints.AddServices(services);
            services.AddSingleton(_desk);
        });
    }

    private async Task<string> TagAsync()
    {
        var tag = (await _server.GetAsync("/open/1")).Tag;
        _desk.ForgetCalls();
        return tag;
    }

    private Task<HttpAnswer> SendAsync(string method, string path, string lines, string tag, string who) => _server.SendAsync(
        method, path, [.. lines.Replace("{tag}", tag).Split('\n', StringSplitOptions.RemoveEmptyEntries), who, "Content-Length: 0"]);

    private static IEnumerable<(string Method, string Lines)> Requests() =>
        from method in new[] { "GET", "PUT", "PATCH" }
        from lines in new[] { "", "If-None-Match: {tag}", "If-None-Match: *", "If-Match: {tag}", "If-Match: *", "If-Match: \"other\"", "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT" }
        select (method, lines);

    private static string Comparable(HttpAnswer answer) =>
        $"{answer.Status} {answer.Text} {string.Join(' ', answer.Fields.Where(field => field.Key != "Date").Select(field => $"{field.Key}: {field.Value}"))}";
}
