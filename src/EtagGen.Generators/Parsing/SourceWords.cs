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
    private const string Void = "void";

    private static readonly ConditionalWeakTable<SyntaxTree, SourceWords> WordsIn = new();

    /// <summary>A bit by the hash of each word, so that a word may seem to be there that is not; never the other way.</summary>
    private readonly ulong[] _bits;
    private readonly HashSet<string> _middleware = [];

    private SourceWords(string text)
    {
        _bits = new ulong[Math.Min(1024, 16 + (text.Length / 64))];
        var before = default(Word);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPart(text[i]))
            {
                AreDisguised |= IsDisguise(text, i);
                continue;
            }

            var word = WordAt(text, i);
            if (!IsDeclared(text, before, word))
                Add(text, word);
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
    public bool MayHave(string word) => AreDisguised || (_bits[IndexOf(HashOf(word, 0, word.Length), out var bit)] & bit) != 0;

    private void Add(string text, Word word)
    {
        _bits[IndexOf(word.Hash, out var bit)] |= bit;
        if (text[word.Start] == 'U' && string.CompareOrdinal(text, word.Start, "Use", 0, 3) == 0)
            _middleware.Add(text.Substring(word.Start, word.End - word.Start));
    }

    /// <summary>Behind <c>void</c> on the same line: what ends a comment above is none.</summary>
    private static bool IsDeclared(string text, Word before, Word word)
    {
        if (before.End - before.Start != Void.Length || before.End == word.Start || string.CompareOrdinal(text, before.Start, Void, 0, Void.Length) != 0)
            return false;
        for (var i = before.End; i < word.Start; i++)
        {
            if (text[i] is not (' ' or '\t'))
                return false;
        }

        return true;
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

    private int IndexOf(uint hash, out ulong bit)
    {
        bit = 1UL << (int)(hash & 63);
        return (int)((hash >> 6) % (uint)_bits.Length);
    }

    private static bool IsPart(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
        || (letter > '\x7f' && (char.IsLetterOrDigit(letter)
            || char.GetUnicodeCategory(letter) is UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation));

    /// <summary>A word, by where it is.</summary>
    private readonly record struct Word(int Start, int End, uint Hash);
}
