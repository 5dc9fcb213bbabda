using Microsoft.EntityFrameworkCore;

namespace EtagGen.IntegrationTests.Databases.Shop;

/// <summary>One entity for each way to tell EF Core of a concurrency token.</summary>
public sealed class ShopDb(DbContextOptions<ShopDb> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Parcel> Parcels => Set<Parcel>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<Photo> Photos => Set<Photo>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<Receipt> Receipts => Set<Receipt>();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State == EntityState.Modified))
            CountUp(entry.Entity);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Order>().HasMany(order => order.Lines).WithOne().HasForeignKey(line => line.OrderId);
        modelBuilder.Entity<Parcel>(parcel =>
        {
            parcel.HasMany(p => p.Items).WithOne().HasForeignKey(item => item.ParcelId);
            parcel.Property(p => p.Mark).IsRowVersion();
        });
        modelBuilder.Entity<ParcelItem>().Property<uint>(nameof(ParcelItem.Mark)).IsRowVersion();
        modelBuilder.ApplyConfiguration(new InvoiceConfiguration());
        modelBuilder.ApplyConfiguration(new ReceiptConfiguration());

        RowVersions.Configure(modelBuilder, Database);
    }

    private static void CountUp(object entity)
    {
        switch (entity)
        {
            case Order order:
                order.Version++;
                break;
            case OrderLine line:
                line.Version++;
                break;
            case Invoice invoice:
                invoice.Edition++;
                break;
            case Receipt receipt:
                receipt.Edition = Guid.NewGuid();
                break;
        }
    }
}
