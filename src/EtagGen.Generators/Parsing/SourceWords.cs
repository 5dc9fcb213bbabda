using System.Globalization;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Whether a file may have a name, by its text alone: to look through the text takes a hundredth of the time that all nodes of the
/// file take to be made.
/// </summary>
internal static class SourceWords
{
    private const string Void = "void";

    /// <summary>Whether a file may call a method of this name: it has the word, and not only where one is declared that returns nothing.</summary>
    public static bool MayCall(SyntaxTree tree, string method)
    {
        var text = tree.GetText().ToString();
        for (var start = text.IndexOf(method, StringComparison.Ordinal); start >= 0; start = text.IndexOf(method, start + 1, StringComparison.Ordinal))
        {
            if (!IsPart(text, start - 1) && !IsPart(text, start + method.Length) && !IsBehindVoid(text, start))
                return true;
        }

        return IsDisguised(text);
    }

    /// <summary>Whether a file has a word with this beginning that fits.</summary>
    public static bool Any(SyntaxTree tree, string beginning, Func<string, bool> fits)
    {
        var text = tree.GetText().ToString();
        for (var start = text.IndexOf(beginning, StringComparison.Ordinal); start >= 0; start = text.IndexOf(beginning, start + 1, StringComparison.Ordinal))
        {
            var end = start + beginning.Length;
            while (IsPart(text, end))
                end++;
            if (!IsPart(text, start - 1) && fits(text.Substring(start, end - start)))
                return true;
        }

        return IsDisguised(text);
    }

    private static bool IsBehindVoid(string text, int start)
    {
        var end = start;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end != start && end >= Void.Length && string.CompareOrdinal(text, end - Void.Length, Void, 0, Void.Length) == 0 && !IsPart(text, end - Void.Length - 1);
    }

    /// <summary>Whether names may not be as they are written: for escapes, or letters that count for nothing in them.</summary>
    private static bool IsDisguised(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if ((letter == '\\' && i + 1 < text.Length && text[i + 1] is 'u' or 'U') || (letter > '\x7f' && char.GetUnicodeCategory(letter) == UnicodeCategory.Format))
                return true;
        }

        return false;
    }

    private static bool IsPart(string text, int position) =>
        position >= 0 && position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_');
}
