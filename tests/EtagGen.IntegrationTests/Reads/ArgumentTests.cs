using EtagGen.IntegrationTests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Reads;

/// <summary><c>Current</c> gets what the handler would get, and what it returns is compared before the handler is called.</summary>
public sealed class ArgumentTests : IAsyncLifetime
{
    private const string Header = "X-Version: 42";

    private readonly Calls _calls = new();
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(ArgumentEndpoints.Map, services =>
    {
        services.AddSingleton(_calls);
        ArgumentEndpoints.AddServices(services);
    });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/route/42")]
    [InlineData("/query?version=42")]
    [InlineData("/header/1")]
    [InlineData("/reordered/1/42")]
    [InlineData("/parameters/1")]
    [InlineData("/service/1")]
    [InlineData("/other-service/1")]
    [InlineData("/keyed/1")]
    [InlineData("/other-keyed/1")]
    [InlineData("/missing-service/1")]
    [InlineData("/context?version=42")]
    [InlineData("/request?version=42")]
    [InlineData("/token/1")]
    [InlineData("/now/1")]
    [InlineData("/task/1")]
    [InlineData("/value-task/1")]
    [InlineData("/tuple")]
    [InlineData("/entity")]
    [InlineData("/elsewhere/1")]
    [InlineData("/method/1")]
    public async Task A_good_copy_is_304_without_a_call_of_the_handler(string path)
    {
        var first = await _server.GetAsync(path, Header);
        Assert.Equal((200, 1, 0), (first.Status, _calls.Handled, _calls.Asked));
        Assert.StartsWith("\"42.", first.Tag);

        var second = await _server.GetAsync(path, Header, $"If-None-Match: {first.Tag}");
        Assert.Equal((304, first.Tag, 1, 1), (second.Status, second.Tag, _calls.Handled, _calls.Asked));

        var third = await _server.GetAsync(path, Header, $"If-None-Match: {first.Tag.Replace("42", "41")}");
        Assert.Equal((200, first.Tag, 2, 2), (third.Status, third.Tag, _calls.Handled, _calls.Asked));
        Assert.Empty(_server.Log.Take());
    }

    [Theory]
    [InlineData("/route/other")]
    [InlineData("/query")]
    [InlineData("/query?version=")]
    [InlineData("/header/1")]
    [InlineData("/parameters/1")]
    public async Task Where_binding_fails_it_is_not_called(string path)
    {
        var answer = await _server.GetAsync(path, "If-None-Match: \"other\"");

        Assert.Equal((400, 0, 0), (answer.Status, _calls.Handled, _calls.Asked));
        Assert.Null(answer["ETag"]);
    }

    [Fact]
    public async Task Where_the_key_is_known_another_entity_of_the_same_version_is_no_match()
    {
        foreach (var (path, status) in new[] { ("/tuple", 200), ("/now/1", 200), ("/route/42", 304) })
        {
            var tag = (await _server.GetAsync(path)).Tag;
            var other = tag[..^2] + (tag[^2] == 'A' ? 'B' : 'A') + "\"";

            Assert.Equal(status, (await _server.GetAsync(path, $"If-None-Match: {other}")).Status);
        }
    }
}
