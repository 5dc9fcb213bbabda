using System.Reflection;
using EtagGen.IntegrationTests.Server;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Direct;

/// <summary>A handler that is called directly is given what the framework would give it, and sends what the framework would send.</summary>
public sealed class TwinTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(
        app => app.MapTwins(),
        services => services.AddSingleton(new Named("own")).AddSingleton<INamed>(new Named("a")).AddKeyedSingleton<INamed>("b", new Named("b")));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("route/7", 200)]
    [InlineData("route/x", 400)]
    [InlineData("named/7", 200)]
    [InlineData("named/x", 400)]
    [InlineData("query?page=2", 200)]
    [InlineData("query?page=2&text=a%20b", 200)]
    [InlineData("query", 400)]
    [InlineData("query?page=", 400)]
    [InlineData("optional", 200)]
    [InlineData("optional?page=2&q=x", 200)]
    [InlineData("optional?page=x", 400)]
    [InlineData("required?text=x", 200)]
    [InlineData("required", 400)]
    [InlineData("default", 200)]
    [InlineData("default?page=4", 200)]
    [InlineData("header", 200)]
    [InlineData("header", 200, "X-Page: 5", "Accept: text/plain")]
    [InlineData("header", 400, "X-Page: five")]
    [InlineData("services", 200)]
    [InlineData("parameters?text=x&page=2", 200)]
    [InlineData("parameters?text=x", 400)]
    [InlineData("request", 200)]
    [InlineData("many?ids=1&ids=2&key=6f9619ff-8b86-d011-b42d-00c04fc964ff&day=2024-05-06&on=Friday&sku=S1", 200)]
    [InlineData("many?key=6f9619ff-8b86-d011-b42d-00c04fc964ff&day=2024-05-06&on=Friday&sku=S1", 200)]
    [InlineData("many?ids=1&key=6f9619ff-8b86-d011-b42d-00c04fc964ff&day=2024-05-06&on=Friday&sku=T1", 400)]
    [InlineData("interface/7", 200)]
    [InlineData("virtual/7", 200)]
    [InlineData("inherited", 200, "X-Id: 7")]
    [InlineData("inherited?id=8", 400)]
    [InlineData("generic", 200)]
    [InlineData("nullable", 200)]
    [InlineData("bound", 200)]
    [InlineData("derived", 200)]
    [InlineData("polymorphic", 200)]
    [InlineData("null", 200)]
    [InlineData("later", 200)]
    [InlineData("value-task", 200)]
    [InlineData("union/7", 200)]
    [InlineData("union/0", 404)]
    [InlineData("sequence", 200)]
    [InlineData("array", 200)]
    [InlineData("throws?id=1", 200)]
    [InlineData("throws?id=0", 500)]
    [InlineData("no-result", 500)]
    [InlineData("no-task", 500)]
    public async Task Both_answer_alike(string request, int status, params string[] fieldLines)
    {
        var bare = await _server.GetAsync("/bare/" + request, fieldLines);
        var versioned = await _server.GetAsync("/versioned/" + request, fieldLines);

        Assert.Equal(status, bare.Status);
        Assert.Equal((bare.Status, bare.Text, bare["Content-Type"]), (versioned.Status, versioned.Text, versioned["Content-Type"]));
        if (status != 200)
            Assert.Null(versioned["ETag"]);
        else if (versioned["ETag"] is { } tag)
            Assert.Equal(304, (await _server.GetAsync("/versioned/" + request, [.. fieldLines, $"If-None-Match: {tag}"])).Status);
        else
            Assert.True(request is "null" or "polymorphic" or "derived" or "array", $"{request} has no validator");
    }

    [Fact]
    public void Both_are_described_alike()
    {
        var endpoints = _server.Endpoints.Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/bare/", StringComparison.Ordinal));
        foreach (var bare in endpoints)
        {
            var path = bare.RoutePattern.RawText!.Replace("/bare/", "/versioned/", StringComparison.Ordinal);
            var versioned = _server.Endpoints.Single(endpoint => endpoint.RoutePattern.RawText == path);

            Assert.Equal(Described(bare), Described(versioned));
        }
    }

    private static IEnumerable<string> Described(RouteEndpoint endpoint) => endpoint.Metadata
        .Where(item => item is not (NotVersionedAttribute or VersionedAttribute or MethodInfo or IRouteDiagnosticsMetadata))
        .Select(item => item.ToString()!)
        .Where(text => !text.Contains("CompilerServices", StringComparison.Ordinal));
}
