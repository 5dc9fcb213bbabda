namespace EtagGen.Conditional;

/// <summary>One well-formed member of an <c>If-Match</c> or <c>If-None-Match</c> list.</summary>
internal readonly ref struct ListedTag
{
    public ListedTag(string line, int start, int openingQuote, int closingQuote)
    {
        Opaque = line.AsSpan(openingQuote + 1, closingQuote - openingQuote - 1);
        IsWeak = start != openingQuote;
        WholeLine = start == 0 && closingQuote == line.Length - 1 ? line : null;
    }

    /// <summary>The opaque-tag without its quotes.</summary>
    public ReadOnlySpan<char> Opaque { get; }

    /// <summary>Whether it came with <c>W/</c>.</summary>
    public bool IsWeak { get; }

    /// <summary>The field line, where it holds this tag and nothing else: it can be sent back as it is.</summary>
    public string? WholeLine { get; }
}
