using Microsoft.Extensions.Primitives;

namespace EtagGen.Tests.Conditional;

/// <summary>One value of If-Match or If-None-Match, and what it holds, stated rather than parsed.</summary>
internal sealed record TagField(string Name, StringValues Lines, bool IsAny = false, bool HoldsStrong = false, bool HoldsWeak = false)
{
    public const string Current = "42.q3XkZ0.8fT2mWbQe1A";

    public static readonly TagField[] All =
    [
        new("absent", default),
        new("*", "*", IsAny: true),
        new("the tag", $"\"{Current}\"", HoldsStrong: true),
        new("the tag, weak", $"W/\"{Current}\"", HoldsWeak: true),
        new("another tag", "\"7.zzzzzz.zzzzzzzzzzz\""),
        new("a list with the tag", $"\"x\", , \"y\" ,\"{Current}\"", HoldsStrong: true),
        new("two lines, the tag on the second", new StringValues(["\"x\"", $"\"{Current}\""]), HoldsStrong: true),
        new("unquoted", Current),
        new("* beside the tag of something else", "*, \"x\""),
        new("empty", ""),
    ];

    public bool IsAbsent => Lines.Count == 0;

    public override string ToString() => Name;
}
