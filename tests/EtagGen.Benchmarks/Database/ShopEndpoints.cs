using EtagGen.Benchmarks.Endpoints;
using EtagGen.Benchmarks.Orders;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace EtagGen.Benchmarks.Database;

/// <summary>The same two resources, loaded from a database for each request: with all that is in the body, and untracked.</summary>
internal static class ShopEndpoints
{
    public static void MapShop(this IEndpointRouteBuilder app)
    {
        app.MapGet("/Bare/orders/{id}", [NotVersioned("a bare endpoint")] (int id, ShopDb db) => LoadAsync(id, db));
        app.MapGet("/Bare/orders", [NotVersioned("a bare endpoint")] (ShopDb db) => LoadAllAsync(db));

        app.MapGet("/TwoQueries/orders/{id}", [NotVersioned("two queries")] async (int id, ShopDb db) =>
        {
            _ = await Versions.OfOrderAsync(id, db);
            return await LoadAsync(id, db);
        });
        app.MapGet("/TwoQueries/orders", [NotVersioned("two queries")] async (ShopDb db) =>
        {
            _ = await Versions.OfAllAsync(db);
            return await LoadAllAsync(db);
        });
        app.MapGet("/TwoQueriesCompiled/orders/{id}", [NotVersioned("two queries")] async (int id, ShopDb db) =>
        {
            _ = await CompiledVersions.OfOrderAsync(id, db);
            return await LoadAsync(id, db);
        });
        app.MapGet("/TwoQueriesCompiled/orders", [NotVersioned("two queries")] async (ShopDb db) =>
        {
            _ = await CompiledVersions.OfAllAsync(db);
            return await LoadAllAsync(db);
        });

        app.MapGet("/HandWritten/orders/{id}", async (int id, ShopDb db, HttpContext context) =>
            await LoadAsync(id, db) is not { } order ? Results.NotFound()
            : HandWrittenTag.IsNotModified(context, HandWrittenTag.Of(order)) ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Ok(order));
        app.MapGet("/HandWritten/orders", async (ShopDb db, HttpContext context) =>
        {
            var orders = await LoadAllAsync(db);
            return HandWrittenTag.IsNotModified(context, HandWrittenTag.Of(orders)) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Ok(orders);
        });

        app.MapGet("/EtagGen/orders/{id}", [Versioned] (int id, ShopDb db) => LoadAsync(id, db));
        app.MapGet("/EtagGen/orders", [Versioned] (ShopDb db) => LoadAllAsync(db));

        app.MapGet("/Current/orders/{id}", [Versioned(Current = nameof(Versions.OfOrderAsync), CurrentIn = typeof(Versions))] (int id, ShopDb db) => LoadAsync(id, db));
        app.MapGet("/Current/orders", [Versioned(Current = nameof(Versions.OfAllAsync), CurrentIn = typeof(Versions))] (ShopDb db) => LoadAllAsync(db));

        app.MapGet("/CompiledCurrent/orders/{id}", [Versioned(Current = nameof(CompiledVersions.OfOrderAsync), CurrentIn = typeof(CompiledVersions))] (int id, ShopDb db) => LoadAsync(id, db));
        app.MapGet("/CompiledCurrent/orders", [Versioned(Current = nameof(CompiledVersions.OfAllAsync), CurrentIn = typeof(CompiledVersions))] (ShopDb db) => LoadAllAsync(db));
    }

    private static Task<Order?> LoadAsync(int id, ShopDb db) =>
        db.Orders.AsNoTracking().Include(order => order.Lines).SingleOrDefaultAsync(order => order.Id == id);

    private static Task<List<Order>> LoadAllAsync(ShopDb db) =>
        db.Orders.AsNoTracking().Include(order => order.Lines).OrderBy(order => order.Id).ToListAsync();
}
