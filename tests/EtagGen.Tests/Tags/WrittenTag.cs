using EtagGen.Runtime;

namespace EtagGen.Tests.Tags;

/// <summary>Gives the parts of a validator to a writer.</summary>
public delegate void Describe(ref ValidatorWriter writer);

/// <summary>What <see cref="ValidatorWriter"/> makes of them.</summary>
internal static class WrittenTag
{
    public static string Opaque(Describe describe, ulong settings = 0) => Write(describe, settings, quoted: false);

    public static string Quoted(Describe describe) => Write(describe, 0, quoted: true);

    public static long? LastModified(Describe describe)
    {
        var writer = new ValidatorWriter(new char[ValidatorWriter.BufferLength], new byte[PartHash.CollectionBuffer], 0);
        describe(ref writer);
        return writer.LastModifiedSeconds;
    }

    /// <summary>etagc (RFC 9110 §8.8.3) without what trips others: comma and backslash.</summary>
    public static void AssertSafe(string opaque) =>
        Assert.All(opaque, c => Assert.True(c is > ' ' and < '\u007F' and not ('"' or ',' or '\\'), $"U+{(int)c:X4} in {opaque}"));

    private static string Write(Describe describe, ulong settings, bool quoted)
    {
        // No more room than production gives: an overflow throws here.
        var writer = new ValidatorWriter(new char[ValidatorWriter.BufferLength], new byte[PartHash.CollectionBuffer], settings);
        describe(ref writer);
        return new string(quoted ? writer.QuotedTag() : writer.OpaqueTag);
    }
}
