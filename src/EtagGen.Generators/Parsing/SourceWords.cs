using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// The words that a file has, read from its text once for as long as it is not edited: that takes a hundredth of the time that all
/// nodes of the file take to be made.
/// </summary>
internal sealed class SourceWords
{
    private static readonly ConditionalWeakTable<SyntaxTree, SourceWords> WordsIn = new();

    /// <summary>The hash of a word that is assigned to is that of the word times this.</summary>
    private const uint Assigned = 2654435761;

    /// <summary>A bit by the hash of each word, so that a word may seem to be there that is not; never the other way.</summary>
    private readonly ulong[] _bits;
    private readonly HashSet<string> _middleware = [];

    /// <summary>Whether something in parentheses may be assigned to: a tuple.</summary>
    private readonly bool _assignsParts;

    private SourceWords(string text)
    {
        _bits = new ulong[Math.Min(1024, 16 + (text.Length / 64))];
        var before = default(Word);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPart(text[i]))
            {
                AreDisguised |= IsDisguise(text, i);
                _assignsParts |= text[i] == ')' && IsBeforeAssignment(text, i + 1);
                continue;
            }

            var word = WordAt(text, i);
            if (!IsBehind("void", text, before, word))
                Add(text, word);
            if (IsWord("ref", text, before) || IsWord("out", text, before)
                || (IsBeforeAssignment(text, word.End) && !IsBehind("var", text, before, word)))
            {
                Set(word.Hash * Assigned);
            }

            i = word.End - 1;
            before = word;
        }
    }

    /// <summary>The words that begin as the name of a method does that adds middleware.</summary>
    public IEnumerable<string> Middleware => _middleware;

    /// <summary>Whether names may not be as they are written: for escapes, or letters that count for nothing in them.</summary>
    public bool AreDisguised { get; }

    public static SourceWords Of(SyntaxTree tree) => WordsIn.GetValue(tree, static read => new(read.GetText().ToString()));

    /// <summary>Whether the file may have a word, and not only where a method of this name is declared that returns nothing.</summary>
    public bool MayHave(string word) => AreDisguised || Has(HashOf(word, 0, word.Length));

    /// <summary>Whether the file may assign to a variable of this name, but for where it is declared with <c>var</c>.</summary>
    public bool MayAssign(string name) => AreDisguised || _assignsParts || Has(HashOf(name, 0, name.Length) * Assigned);

    private void Add(string text, Word word)
    {
        Set(word.Hash);
        if (text[word.Start] == 'U' && string.CompareOrdinal(text, word.Start, "Use", 0, 3) == 0)
            _middleware.Add(text.Substring(word.Start, word.End - word.Start));
    }

    /// <summary>Whether a word declares: behind <c>void</c> or <c>var</c> on the same line. What ends a comment above is none.</summary>
    private static bool IsBehind(string keyword, string text, Word before, Word word)
    {
        if (!IsWord(keyword, text, before) || before.End == word.Start)
            return false;
        for (var i = before.End; i < word.Start; i++)
        {
            if (text[i] is not (' ' or '\t'))
                return false;
        }

        return true;
    }

    private static bool IsWord(string keyword, string text, Word word) =>
        word.End - word.Start == keyword.Length && string.CompareOrdinal(text, word.Start, keyword, 0, keyword.Length) == 0;

    /// <summary>Whether <c>=</c>, <c>??=</c> or the like follows, or what could hide it.</summary>
    private static bool IsBeforeAssignment(string text, int next)
    {
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (next + 1 >= text.Length)
            return false;
        if (text[next] == '=')
            return text[next + 1] is not ('=' or '>');
        if (text[next] == '#' || (text[next] == '/' && text[next + 1] is '/' or '*'))
            return true;
        var end = next;
        while (end < text.Length && text[end] is '+' or '-' or '*' or '/' or '%' or '&' or '|' or '^' or '?' or '<' or '>')
            end++;
        return end > next && end < text.Length && text[end] == '=';
    }

    private static bool IsDisguise(string text, int position) =>
        (text[position] == '\\' && position + 1 < text.Length && text[position + 1] is 'u' or 'U')
        || (text[position] > '\x7f' && char.GetUnicodeCategory(text[position]) == UnicodeCategory.Format);

    private static Word WordAt(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && IsPart(text[end]))
            end++;
        return new(start, end, HashOf(text, start, end));
    }

    private static uint HashOf(string text, int start, int end)
    {
        var hash = 2166136261;
        for (var i = start; i < end; i++)
            hash = (hash ^ text[i]) * 16777619;
        return hash ^ (hash >> 15);
    }

    private void Set(uint hash) => _bits[IndexOf(hash)] |= BitOf(hash);

    private bool Has(uint hash) => (_bits[IndexOf(hash)] & BitOf(hash)) != 0;

    private int IndexOf(uint hash) => (int)((hash >> 6) % (uint)_bits.Length);

    private static ulong BitOf(uint hash) => 1UL << (int)(hash & 63);

    private static bool IsPart(char letter) =>
        letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
        || (letter > '\x7f' && (char.IsLetterOrDigit(letter)
            || char.GetUnicodeCategory(letter)
                is UnicodeCategory.LetterNumber
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.ConnectorPunctuation));

    /// <summary>A word, by where it is.</summary>
    private readonly record struct Word(int Start, int End, uint Hash);
}
