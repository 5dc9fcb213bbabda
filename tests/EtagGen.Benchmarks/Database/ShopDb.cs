using EtagGen.Benchmarks.Orders;
using Microsoft.EntityFrameworkCore;

namespace EtagGen.Benchmarks.Database;

/// <summary>Orders with their lines. Nobody writes here, so nothing makes SQLite count the row versions up.</summary>
public sealed class ShopDb(DbContextOptions<ShopDb> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Order>().Property(order => order.RowVersion).IsConcurrencyToken();
        modelBuilder.Entity<Order>().HasMany(order => order.Lines).WithOne().HasForeignKey("OrderId");
        modelBuilder.Entity<OrderLine>().HasKey("OrderId", nameof(OrderLine.Position));
    }
}
