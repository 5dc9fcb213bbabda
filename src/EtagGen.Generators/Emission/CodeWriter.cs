using System.Text;

namespace EtagGen.Generators.Emission;

/// <summary>Writes indented lines, ended by a line feed on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public CodeWriter Line(string line = "")
    {
        if (line.Length != 0)
            _text.Append(' ', _depth * 4).Append(line);
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes a line, after a blank one unless it is the first of its block.</summary>
    public CodeWriter LineAfterBlank(string line)
    {
        if (_text.Length < 2 || _text[_text.Length - 2] != '{')
            Line();
        return Line(line);
    }

    /// <summary>Writes several lines, each at the current depth.</summary>
    public CodeWriter Lines(string lines)
    {
        foreach (var line in lines.Replace("\r\n", "\n").Split('\n'))
            Line(line);
        return this;
    }

    /// <summary>Opens a block; disposing closes it.</summary>
    public Block Open()
    {
        Line("{");
        _depth++;
        return new Block(this);
    }

    /// <summary>Opens a block under a head.</summary>
    public Block Open(string head) => Line(head).Open();

    /// <summary>Opens a block under a head, after a blank line unless it is the first of its own block.</summary>
    public Block OpenAfterBlank(string head) => LineAfterBlank(head).Open();

    public override string ToString() => _text.ToString();

    internal readonly struct Block(CodeWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line("}");
        }
    }
}
