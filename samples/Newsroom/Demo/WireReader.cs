using System.Globalization;
using System.Text;

namespace Newsroom.Demo;

/// <summary>Reads the parts of one answer and counts its bytes.</summary>
internal sealed class WireReader(Stream stream)
{
    public int BytesRead { get; private set; }

    public string ReadHead()
    {
        var line = ReadLine();
        if (!line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            throw new UnexpectedAnswerException($"The connection is out of step: where an answer should begin there is \"{line.Trim()}\".");

        var head = new StringBuilder(line);
        while (line is not "\r\n")
            head.Append(line = ReadLine());
        return head.ToString();
    }

    public byte[] ReadChunks()
    {
        var body = new MemoryStream();
        while (int.Parse(ReadLine().TrimEnd(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var length)
        {
            body.Write(ReadBytes(length));
            ReadLine();
        }

        while (ReadLine() is not "\r\n")
        {
        }

        return body.ToArray();
    }

    public byte[] ReadBytes(int count)
    {
        var bytes = new byte[count];
        stream.ReadExactly(bytes);
        BytesRead += count;
        return bytes;
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        do
        {
            var next = stream.ReadByte();
            if (next < 0)
                throw new UnexpectedAnswerException("The server closed the connection in the middle of an answer.");

            BytesRead++;
            line.Append((char)next);
        }
        while (line[^1] is not '\n');
        return line.ToString();
    }
}
