using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EtagGen.Generators.Analysis;

/// <summary>
/// Whether code can have one of the words of <see cref="ValidatorCode"/>, by its text alone: nearly no handler has, and to make all
/// of its tokens takes many times as long.
/// </summary>
internal static class ValidatorWords
{
    public static bool MayBeIn(SyntaxNode code)
    {
        if (!code.SyntaxTree.TryGetText(out var text))
            return true;
        var span = code.Span;
        for (var i = span.Start; i < span.End; i++)
        {
            if (MayEndAt(text, i))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word can have its telling letter here, which has letters of it on both sides.</summary>
    private static bool MayEndAt(SourceText text, int position) => text[position] switch
    {
        // Escapes, and letters that count for nothing in a name.
        '\\' or > '\x7f' => true,

        // ETag, etag, EntityTag.
        'g' or 'G' => Is(text, position - 1, 'a') && Is(text, position - 2, 't') && (Is(text, position - 3, 'e') || Is(text, position - 3, 'y')),

        // IfNoneMatch, If-Modified-Since.
        'f' or 'F' => Is(text, position - 1, 'i') && (Is(text, position + 1, '-') || Is(text, position + 1, 'n') || Is(text, position + 1, 'm')),

        // NoStore, no-store.
        'o' or 'O' => Is(text, position - 1, 'n') && (Is(text, position + 1, '-') || Is(text, position + 1, 's')),

        // NotModified, LastModified, Last-Modified.
        'M' or 'm' => (Is(text, position - 1, 't') || Is(text, position - 1, '-')) && Is(text, position + 1, 'o') && Is(text, position + 2, 'd'),

        // OutputCache, CacheControl.
        'C' => (Is(text, position - 1, 't') && Is(text, position + 1, 'a')) || (Is(text, position - 1, 'e') && Is(text, position + 1, 'o')),

        // 304, and other ways to write it.
        '4' => Is(text, position - 1, '0') && Is(text, position - 2, '3'),
        'x' or 'X' or 'b' or 'B' => Is(text, position - 1, '0'),
        '_' => position > 0 && text[position - 1] is >= '0' and <= '9',
        _ => false,
    };

    private static bool Is(SourceText text, int position, char lower) =>
        position >= 0 && position < text.Length && (text[position] == lower || (lower is >= 'a' and <= 'z' && text[position] == lower - ('a' - 'A')));
}
