using System.ComponentModel.DataAnnotations;

namespace EtagGen.IntegrationTests.Databases.Shop;

/// <summary>Its row version is bytes with <c>[Timestamp]</c>, which a trigger of the database writes.</summary>
public sealed class Photo : IRecord
{
    public required int Id { get; init; }

    public required string Text { get; set; }

    [Timestamp]
    public byte[] Mark { get; private set; } = [];
}
