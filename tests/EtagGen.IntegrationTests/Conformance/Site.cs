using System.Collections.Concurrent;
using EtagGen.IntegrationTests.Client;
using EtagGen.IntegrationTests.Server;

namespace EtagGen.IntegrationTests.Conformance;

/// <summary>The server that the rows of the conformance tables are sent to.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, HttpAnswer> _references = new();
    private TestServer? _server;

    internal TestServer Server => _server ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(SiteEndpoints.Map, SiteEndpoints.AddServices);

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>The answer to an unconditional GET.</summary>
    internal async Task<HttpAnswer> ReferenceAsync(string path)
    {
        if (!_references.TryGetValue(path, out var answer))
        {
            answer = await Server.GetAsync(path, SiteEndpoints.Alice);
            Assert.Equal(200, answer.Status);
            _references.TryAdd(path, answer);
        }

        return answer;
    }
}

[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<Site>
{
    public const string Name = "Site";
}
