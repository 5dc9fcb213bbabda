using System.ComponentModel.DataAnnotations;

namespace EtagGen.IntegrationTests.Databases.Shop;

/// <summary>Its row version is a number with <c>[Timestamp]</c>. On PostgreSQL that is <c>xmin</c>.</summary>
public sealed class Letter : IRecord
{
    public required int Id { get; init; }

    public required string Text { get; set; }

    [Timestamp]
    public uint Mark { get; private set; }
}
