using Microsoft.Extensions.Primitives;

namespace EtagGen.Tests.EntityTags;

/// <summary>
/// The grammar of RFC 9110 §5.6.1 and §8.8.3, slow and plain: cut each line at the commas outside quotes, trim, and keep
/// what is an entity-tag from its first to its last character.
/// </summary>
internal static class ReferenceParser
{
    public static List<string> Read(StringValues lines) =>
        [.. lines.ToArray().SelectMany(line => Members(line ?? "")).Select(member => member.Trim(' ', '\t')).Where(IsEntityTag)];

    public static bool IsAny(StringValues lines) => lines.Count == 1 && (lines[0] ?? "").Trim(' ', '\t') == "*";

    private static List<string> Members(string line)
    {
        List<string> members = [""];
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
                quoted = !quoted;
            if (c == ',' && !quoted)
                members.Add("");
            else
                members[^1] += c;
        }

        return members;
    }

    private static bool IsEntityTag(string member)
    {
        var opaqueTag = member.StartsWith("W/", StringComparison.Ordinal) ? member[2..] : member;
        return opaqueTag.Length >= 2 && opaqueTag[0] == '"' && opaqueTag[^1] == '"' && opaqueTag[1..^1].All(IsEtagc);
    }

    // %x21 / %x23-7E / obs-text
    private static bool IsEtagc(char c) => c == 0x21 || c is >= (char)0x23 and <= (char)0x7E || c >= 0x80;
}
