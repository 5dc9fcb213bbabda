using EtagGen.Runtime;

namespace EtagGen.Tests.Tags;

/// <summary>Gives parts to a hash.</summary>
public delegate void AddParts(ref PartHash hash);

/// <summary>The digest of parts.</summary>
internal static class PartDigest
{
    public static UInt128 Of(AddParts add, int bufferLength = PartHash.SmallBuffer)
    {
        var hash = new PartHash(new byte[bufferLength]);
        add(ref hash);
        return hash.Finish();
    }
}
