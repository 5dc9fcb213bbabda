using Microsoft.EntityFrameworkCore;

namespace EtagGen.Benchmarks.Database;

/// <summary>The queries that read no more than a version, as LINQ is written in a handler.</summary>
internal static class Versions
{
    public static Task<byte[]?> OfOrderAsync(int id, ShopDb db) =>
        db.Orders.Where(order => order.Id == id).Select(order => order.RowVersion).SingleOrDefaultAsync();

    /// <summary>
    /// One query over all rows, as row versions are counted per database: an edit or a new order raises the latest, a
    /// deletion lowers the count.
    /// </summary>
    public static Task<ShopState?> OfAllAsync(ShopDb db) =>
        db.Orders.GroupBy(_ => 1).Select(all => new ShopState { Count = all.Count(), Latest = all.Max(order => order.RowVersion)! }).SingleOrDefaultAsync();
}
