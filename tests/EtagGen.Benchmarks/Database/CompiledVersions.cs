using Microsoft.EntityFrameworkCore;

namespace EtagGen.Benchmarks.Database;

/// <summary>The same queries, compiled once: what EF Core does to find a query that it has seen before is most of what they cost.</summary>
internal static class CompiledVersions
{
    private static readonly Func<ShopDb, int, Task<byte[]?>> OfOrder = EF.CompileAsyncQuery((ShopDb db, int id) =>
        db.Orders.Where(order => order.Id == id).Select(order => order.RowVersion).SingleOrDefault());

    private static readonly Func<ShopDb, Task<ShopState?>> OfAll = EF.CompileAsyncQuery((ShopDb db) =>
        db.Orders.GroupBy(_ => 1).Select(all => new ShopState { Count = all.Count(), Latest = all.Max(order => order.RowVersion)! }).SingleOrDefault());

    public static Task<byte[]?> OfOrderAsync(int id, ShopDb db) => OfOrder(db, id);

    public static Task<ShopState?> OfAllAsync(ShopDb db) => OfAll(db);
}
