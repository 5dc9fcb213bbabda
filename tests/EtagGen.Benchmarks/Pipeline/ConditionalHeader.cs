namespace EtagGen.Benchmarks.Pipeline;

/// <summary>Values of If-None-Match.</summary>
internal static class ConditionalHeader
{
    /// <summary>A list that ends in the tag of the last answer.</summary>
    /// <param name="tag">That tag.</param>
    /// <param name="others">How many tags of the kind that file servers send are before it.</param>
    public static string Revalidating(string tag, int others) =>
        string.Join(", ", Enumerable.Range(0, others).Select(n => $"\"{0x65F1C2A4 - n:x}-{n:x4}\"").Append(tag));

    /// <summary>A tag of the same form and length, with another version.</summary>
    public static string OutOfDate(string tag) => (tag[1] == '1' ? "\"2" : "\"1") + tag[2..];
}
