using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EtagGen.Benchmarks.Loopback;

/// <summary>
/// One keep-alive connection that reads no more of an answer than it takes to see where it ends: a client of the framework
/// would cost as much as the server that is measured, on the same cores.
/// </summary>
internal sealed class LoopbackConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[512 * 1024];
    private int _length;

    public LoopbackConnection(Uri server) => _socket.Connect(IPAddress.Loopback, server.Port);

    /// <summary>The head of the last answer.</summary>
    public string Head => Encoding.ASCII.GetString(_buffer, 0, HeadLength);

    /// <summary>The length of the head of the last answer, with its empty line; 0 while it is not whole.</summary>
    private int HeadLength => _buffer.AsSpan(0, _length).IndexOf("\r\n\r\n"u8) is >= 0 and var end ? end + 4 : 0;

    public static byte[] Request(Uri server, string path, string? tag) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nAccept: application/json\r\nAccept-Encoding: gzip, deflate, br\r\n"
        + $"User-Agent: benchmark\r\n{(tag is null ? "" : $"If-None-Match: {tag}\r\n")}\r\n");

    /// <summary>Sends a request, and waits for the whole answer.</summary>
    /// <returns>The status code.</returns>
    public async Task<int> SendAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        _length = 0;
        do
        {
            var received = await _socket.ReceiveAsync(_buffer.AsMemory(_length));
            if (received == 0)
                throw new IOException(_length == _buffer.Length ? "The answer is larger than the buffer." : "The server closed the connection.");
            _length += received;
        }
        while (!IsWhole());
        return int.Parse(_buffer.AsSpan(9, 3), CultureInfo.InvariantCulture);
    }

    public void Dispose() => _socket.Dispose();

    private bool IsWhole()
    {
        var head = HeadLength;
        if (head == 0)
            return false;
        var answer = _buffer.AsSpan(0, _length);
        if (answer[9..].StartsWith("304"u8))
            return true;
        var field = answer[..head].IndexOf("Content-Length: "u8);
        return field >= 0
            ? Utf8Parser.TryParse(answer[(field + 16)..head], out int content, out _) && _length == head + content
            : answer.EndsWith("\r\n0\r\n\r\n"u8);
    }
}
