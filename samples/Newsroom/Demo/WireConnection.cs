using System.Net.Sockets;
using System.Text;

namespace Newsroom.Demo;

/// <summary>
/// One HTTP/1.1 connection, kept open, written and read by hand, so that what is shown is what went over the wire.
/// </summary>
internal sealed class WireConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _host;
    private readonly TcpClient _client;
    private readonly NetworkStream _outgoing;
    private readonly BufferedStream _incoming;

    public WireConnection(Uri server)
    {
        _host = server.Authority;
        _client = new TcpClient(server.Host, server.Port)
        {
            ReceiveTimeout = (int)Patience.TotalMilliseconds,
            SendTimeout = (int)Patience.TotalMilliseconds,
        };
        _outgoing = _client.GetStream();
        _incoming = new BufferedStream(_outgoing);
    }

    public WireResponse Get(string path, string? ifNoneMatch = null) =>
        Exchange("GET", path, ifNoneMatch is null ? "" : $"If-None-Match: {ifNoneMatch}\r\n", []);

    public WireResponse Put(string path, byte[] json, string ifMatch) =>
        Exchange("PUT", path, $"If-Match: {ifMatch}\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n", json);

    /// <summary>Says goodbye and waits for the server to do the same: the number of bytes that came after the last answer.</summary>
    public int Finish()
    {
        _client.Client.Shutdown(SocketShutdown.Send);
        var rest = 0;
        while (_incoming.ReadByte() >= 0)
            rest++;
        return rest;
    }

    public void Dispose()
    {
        _incoming.Dispose();
        _client.Dispose();
    }

    private WireResponse Exchange(string method, string path, string fields, byte[] body)
    {
        var head = $"{method} {path} HTTP/1.1\r\nHost: {_host}\r\n{fields}\r\n";
        Transcript.Head(head);
        _outgoing.Write([.. Encoding.Latin1.GetBytes(head), .. body]);

        var response = WireResponse.Read(_incoming);
        Transcript.Head(response.Head);
        return response;
    }
}
