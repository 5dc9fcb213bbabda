using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Pipeline;

namespace EtagGen.Benchmarks.Loopback;

/// <summary>A request over sockets, on a few connections at once.</summary>
internal sealed class LoopbackRequest : IRequest, IDisposable
{
    private const int Connections = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly LoopbackConnection[] _connections;
    private readonly byte[] _request;
    private readonly int _expected;
    private int _left;

    private LoopbackRequest(OrdersServer server, string path, Answer answer, bool isConditional)
    {
        _connections = [.. Enumerable.Range(0, Connections).Select(_ => new LoopbackConnection(server.Address))];
        var tag = isConditional ? TagOf(server, path) : null;
        _request = LoopbackConnection.Request(server.Address, path, tag);
        _expected = answer == Answer.NotModified ? 304 : 200;
        Send(Connections);
    }

    public static LoopbackRequest Get(OrdersServer server, Contestant contestant, string resource, Answer answer) =>
        new(server, $"/{contestant}/{resource}", answer, answer == Answer.NotModified && contestant != Contestant.Floor304);

    public void Send(int count)
    {
        _left = count;
        Task.WhenAll(_connections.Select(SendAsync)).WaitAsync(Patience).GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        foreach (var connection in _connections)
            connection.Dispose();
    }

    private string TagOf(OrdersServer server, string path)
    {
        _ = _connections[0].SendAsync(LoopbackConnection.Request(server.Address, path, tag: null)).WaitAsync(Patience).GetAwaiter().GetResult();
        return _connections[0].Head.Split("\r\n").Single(line => line.StartsWith("ETag: ", StringComparison.Ordinal))["ETag: ".Length..];
    }

    private async Task SendAsync(LoopbackConnection connection)
    {
        while (Interlocked.Decrement(ref _left) >= 0)
        {
            var status = await connection.SendAsync(_request);
            if (status != _expected)
                throw new InvalidOperationException($"Answered {status} where {_expected} is expected.");
        }
    }
}
