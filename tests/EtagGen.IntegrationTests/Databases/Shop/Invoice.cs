using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EtagGen.IntegrationTests.Databases.Shop;

/// <summary>Its version is a number, named by a lambda in a configuration class.</summary>
public sealed class Invoice : IRecord
{
    public required int Id { get; init; }

    public required string Text { get; set; }

    public int Edition { get; set; } = 1;
}

internal sealed class InvoiceConfiguration : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder) => builder.Property(invoice => invoice.Edition).IsConcurrencyToken();
}
