using System.ComponentModel.DataAnnotations;

namespace EtagGen.IntegrationTests.Databases.Shop;

/// <summary>Its version is a number that the application counts up.</summary>
public sealed class Order : IRecord
{
    public required int Id { get; init; }

    public required string Text { get; set; }

    [ConcurrencyCheck]
    public long Version { get; set; } = 1;

    public List<OrderLine> Lines { get; } = [];
}

public sealed class OrderLine : IRecord
{
    public required int Id { get; init; }

    public required int OrderId { get; init; }

    public required string Text { get; set; }

    [ConcurrencyCheck]
    public long Version { get; set; } = 1;
}

public sealed record OrderLabel(int Id, string Text, long Version);
