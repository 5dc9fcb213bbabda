using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace EtagGen.IntegrationTests.Client;

/// <summary>
/// A connection over which a test sends exactly the bytes that it means, which HttpClient would join, check or refuse.
/// </summary>
internal sealed class RawConnection : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TcpClient _client;
    private readonly Uri _address;
    private readonly NetworkStream _stream;
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    private RawConnection(TcpClient client, Uri address)
    {
        _client = client;
        _address = address;
        _stream = client.GetStream();
    }

    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(address.Host, address.Port);
        return new(client, address);
    }

    /// <summary>The bytes of a request without content.</summary>
    public string Request(string method, string path, params string[] fieldLines) =>
        $"{method} {path} HTTP/1.1\r\nHost: {_address.Authority}\r\n{string.Concat(fieldLines.Select(line => line + "\r\n"))}\r\n";

    /// <summary>The bytes of a request with JSON for its content, all of it ASCII.</summary>
    public string RequestWithJson(string method, string path, string json, params string[] fieldLines) =>
        Request(method, path, [.. fieldLines, "Content-Type: application/json", $"Content-Length: {json.Length}"]) + json;

    public async Task<HttpAnswer> SendJsonAsync(string method, string path, string json, params string[] fieldLines)
    {
        await WriteAsync(RequestWithJson(method, path, json, fieldLines));
        return await ReadAsync(method);
    }

    public async Task<HttpAnswer> SendAsync(string method, string path, params string[] fieldLines)
    {
        await WriteAsync(Request(method, path, fieldLines));
        return await ReadAsync(method);
    }

    /// <summary>Sends text, a byte a character.</summary>
    public Task WriteAsync(string text) => _stream.WriteAsync(Encoding.Latin1.GetBytes(text)).AsTask();

    /// <summary>Reads the next response.</summary>
    /// <param name="method">The method of the request that it answers: HEAD has no content.</param>
    public async Task<HttpAnswer> ReadAsync(string method = "GET")
    {
        var statusLine = await ReadLineAsync();
        var parts = statusLine.Split(' ', 3);
        var status = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var fields = new List<KeyValuePair<string, string>>();
        while (await ReadLineAsync() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':');
            fields.Add(new(line[..colon], line[(colon + 1)..].Trim()));
        }

        var answer = new HttpAnswer(parts[0], status, fields, []);
        return method == "HEAD" || status is 204 or 304 ? answer : answer with { Content = await ReadContentAsync(answer) };
    }

    /// <summary>What comes until the server closes the connection, or until it has said nothing for a while.</summary>
    public async Task<byte[]> ReadRestAsync(TimeSpan silence)
    {
        var rest = new MemoryStream();
        do
        {
            rest.Write(_buffer, _start, _end - _start);
            _start = _end;
        }
        while (await FillAsync(silence));
        return rest.ToArray();
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<byte[]> ReadContentAsync(HttpAnswer answer)
    {
        if (answer["Transfer-Encoding"] is "chunked")
            return await ReadChunksAsync();
        if (answer["Content-Length"] is { } length)
            return await ReadExactlyAsync(int.Parse(length, CultureInfo.InvariantCulture));
        return await ReadRestAsync(Patience);
    }

    private async Task<byte[]> ReadChunksAsync()
    {
        var content = new MemoryStream();
        while (true)
        {
            var size = int.Parse(await ReadLineAsync(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            content.Write(await ReadExactlyAsync(size));
            await ReadLineAsync();
            if (size == 0)
                return content.ToArray();
        }
    }

    private async Task<byte[]> ReadExactlyAsync(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++)
            bytes[i] = await ReadByteAsync();
        return bytes;
    }

    private async Task<string> ReadLineAsync()
    {
        var line = new StringBuilder();
        while (await ReadByteAsync() is var next && next != '\n')
            line.Append((char)next);
        return line.ToString().TrimEnd('\r');
    }

    private async ValueTask<byte> ReadByteAsync()
    {
        if (_start == _end && !await FillAsync(Patience))
            throw new IOException("The server closed the connection, or said nothing, in the middle of a response.");
        return _buffer[_start++];
    }

    private async Task<bool> FillAsync(TimeSpan patience)
    {
        using var timeout = new CancellationTokenSource(patience);
        try
        {
            (_start, _end) = (0, await _stream.ReadAsync(_buffer, timeout.Token));
        }
        catch (OperationCanceledException)
        {
            (_start, _end) = (0, 0);
        }

        return _end != 0;
    }
}
