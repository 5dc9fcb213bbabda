namespace Newsroom.Demo;

/// <summary>One answer.</summary>
/// <param name="Head">Status line and header fields with their line ends and the empty line, as received.</param>
/// <param name="Body">The content, freed of its transfer coding.</param>
/// <param name="Size">All bytes of the answer, as received.</param>
internal sealed record WireResponse(string Head, byte[] Body, int Size)
{
    public int Status => int.Parse(Head.AsSpan("HTTP/1.1 ".Length, 3));

    public static WireResponse Read(Stream stream)
    {
        var reader = new WireReader(stream);
        var head = reader.ReadHead();
        var response = new WireResponse(head, [], 0);
        var body = response.ReadBody(reader);
        return response with { Body = body, Size = reader.BytesRead };
    }

    /// <summary>The value of the first field of that name; null if there is none.</summary>
    public string? Header(string name) =>
        Head.Split("\r\n").Skip(1)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .FirstOrDefault(field => field[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1];

    /// <summary>RFC 9112 §6.3: how long the body is, in the order in which that is decided.</summary>
    private byte[] ReadBody(WireReader reader)
    {
        if (Status is StatusCodes.Status304NotModified or StatusCodes.Status204NoContent)
            return [];
        if (Header("Transfer-Encoding") is "chunked")
            return reader.ReadChunks();
        if (int.TryParse(Header("Content-Length"), out var length))
            return reader.ReadBytes(length);

        throw new UnexpectedAnswerException("The answer does not say where its body ends.");
    }
}
