using System.Buffers;
using Microsoft.Extensions.Primitives;

namespace EtagGen.Conditional;

/// <summary>
/// Walks the members of an <c>If-Match</c> or <c>If-None-Match</c> field: several lines are one list (RFC 9110 §5.3), empty
/// members are skipped (§5.6.1.2), commas inside quotes are data (§8.8.3). A member that is no entity-tag is passed over, so
/// it matches nothing. Reads each character once, allocates nothing, throws on no input.
/// </summary>
internal ref struct EntityTagList(StringValues lines)
{
    private readonly StringValues _lines = lines;
    private int _nextLine;
    private string _line = "";
    private int _position;

    public ListedTag Current { get; private set; }

    public readonly EntityTagList GetEnumerator() => this;

    /// <summary>Whether the field is <c>*</c> and nothing else (RFC 9110 §13.1.1): beside other members it is invalid.</summary>
    public static bool IsAny(StringValues lines) =>
        lines.Count == 1 && lines[0] is { } line && line.AsSpan().Trim(Whitespace) is "*";

    public bool MoveNext()
    {
        while (true)
        {
            while (_position < _line.Length)
            {
                if (TryReadMember())
                    return true;
            }

            if (_nextLine >= _lines.Count)
                return false;
            _line = _lines[_nextLine++] ?? "";
            _position = 0;
        }
    }

    private const string Whitespace = " \t";

    /// <summary>Reads up to the next comma outside quotes; true where what stood there was an entity-tag.</summary>
    private bool TryReadMember()
    {
        SkipWhitespace();
        var start = _position;
        if (_line.AsSpan(_position).StartsWith("W/", StringComparison.Ordinal))
            _position += 2;

        var closing = _position < _line.Length && _line[_position] == '"' ? _line.IndexOf('"', _position + 1) : -1;
        if (closing < 0)
        {
            _position = start;
            SkipToComma();
            return false;
        }

        var opening = _position;
        _position = closing + 1;
        SkipWhitespace();
        if (!IsOpaque(_line.AsSpan(opening + 1, closing - opening - 1)) || (_position < _line.Length && _line[_position] != ','))
        {
            SkipToComma();
            return false;
        }

        _position++;
        Current = new ListedTag(_line, start, opening, closing);
        return true;
    }

    /// <summary>*etagc: no space, no control character (RFC 9110 §8.8.3).</summary>
    private static bool IsOpaque(ReadOnlySpan<char> text) => !text.ContainsAny(NoTagCharacters);

    private static readonly SearchValues<char> NoTagCharacters =
        SearchValues.Create([.. Enumerable.Range(0, ' ' + 1).Select(c => (char)c), '\u007F']);

    private void SkipWhitespace()
    {
        while (_position < _line.Length && _line[_position] is ' ' or '\t')
            _position++;
    }

    private void SkipToComma()
    {
        var quoted = false;
        for (; _position < _line.Length; _position++)
        {
            var c = _line[_position];
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                break;
        }

        _position++;
    }
}
