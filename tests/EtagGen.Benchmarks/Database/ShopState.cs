namespace EtagGen.Benchmarks.Database;

/// <summary>The version of the list of all orders.</summary>
internal sealed class ShopState
{
    [VersionField]
    public int Count { get; init; }

    [VersionField]
    public byte[] Latest { get; init; } = [];
}
