using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EtagGen.IntegrationTests.Databases.Shop;

/// <summary>Its version is a Guid, named by a string in a configuration class.</summary>
public sealed class Receipt : IRecord
{
    public required int Id { get; init; }

    public required string Text { get; set; }

    public Guid Edition { get; set; } = Guid.NewGuid();
}

internal sealed class ReceiptConfiguration : IEntityTypeConfiguration<Receipt>
{
    public void Configure(EntityTypeBuilder<Receipt> builder) =>
        builder.Property<Guid>("Edition").HasColumnName("receipt_edition").IsConcurrencyToken();
}
