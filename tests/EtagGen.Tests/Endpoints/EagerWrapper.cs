using EtagGen.Runtime;

namespace EtagGen.Tests.Endpoints;

/// <summary>Finds a version in anything, also in an answer that is no representation.</summary>
internal sealed class EagerWrapper : VersionedWrapper
{
    public override bool TryDescribe(ref object result, ref ValidatorWriter writer)
    {
        writer.Version(1L);
        writer.Shape(1);
        return true;
    }
}
