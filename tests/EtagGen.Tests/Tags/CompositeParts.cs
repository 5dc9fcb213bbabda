using EtagGen.Runtime;

namespace EtagGen.Tests.Tags;

/// <summary>Versions and identities of several parts, as a generated wrapper writes them.</summary>
internal static class CompositeParts
{
    public static bool Version(ref ValidatorWriter writer, AddParts add)
    {
        var parts = new PartHash(new byte[PartHash.SmallBuffer]);
        add(ref parts);
        return writer.Version(parts);
    }

    public static void Identity(ref ValidatorWriter writer, AddParts add)
    {
        var parts = new PartHash(new byte[PartHash.SmallBuffer]);
        add(ref parts);
        writer.Identity(parts);
    }
}
