namespace EtagGen.IntegrationTests.Databases.Shop;

/// <summary>Its row version is named in the configuration of the context alone. On PostgreSQL that is <c>xmin</c>.</summary>
public sealed class Parcel : IRecord
{
    public required int Id { get; init; }

    public required string Text { get; set; }

    public uint Mark { get; private set; }

    public List<ParcelItem> Items { get; } = [];
}

public sealed class ParcelItem : IRecord
{
    public required int Id { get; init; }

    public required int ParcelId { get; init; }

    public required string Text { get; set; }

    public uint Mark { get; private set; }
}

public sealed record ParcelLabel(int Id, string Text, [property: VersionField] uint Mark);
