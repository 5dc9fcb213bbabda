using EtagGen.Conditional;
using Microsoft.Extensions.Primitives;

namespace EtagGen.Tests.EntityTags;

/// <summary>The members that <see cref="EntityTagList"/> finds, as text.</summary>
internal static class ListReader
{
    public static List<string> Read(StringValues lines)
    {
        var tags = new List<string>();
        foreach (var tag in new EntityTagList(lines))
            tags.Add($"{(tag.IsWeak ? "W/" : "")}\"{tag.Opaque}\"");
        return tags;
    }
}
