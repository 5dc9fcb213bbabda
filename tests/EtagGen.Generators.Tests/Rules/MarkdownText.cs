using System.Text.RegularExpressions;

namespace EtagGen.Generators.Tests.Rules;

/// <summary>As much of Markdown as the pages of the rules and the lists of them use.</summary>
internal static partial class MarkdownText
{
    /// <summary>The rows of a text's tables, cell by cell; headers and the lines below them too.</summary>
    public static IEnumerable<string[]> Rows(string text) =>
        from line in WithoutCode(text).Split('\n')
        where line.Contains('|')
        select line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);

    /// <summary>The fenced blocks in a language.</summary>
    public static IEnumerable<string> Blocks(string text, string language) =>
        from block in Fences().Matches(text)
        where block.Groups["language"].Value == language
        select block.Groups["code"].Value;

    /// <summary>The addresses that a text links to.</summary>
    public static IEnumerable<string> Links(string text) => Addresses().Matches(WithoutCode(text)).Select(link => link.Groups[1].Value);

    private static string WithoutCode(string text) => Fences().Replace(text, "");

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Addresses();
}
