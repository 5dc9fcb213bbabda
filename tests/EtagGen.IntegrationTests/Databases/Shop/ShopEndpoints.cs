using Microsoft.EntityFrameworkCore;

namespace EtagGen.IntegrationTests.Databases.Shop;

internal static class ShopEndpoints
{
    public static void Map(WebApplication app)
    {
        MapEntities(app);
        MapLists(app);
        MapViewsOfOrders(app);
        MapViewsOfParcels(app);
    }

    private static void MapEntities(WebApplication app)
    {
        app.MapGet("/orders/{id:int}", [Versioned] async (int id, ShopDb db) => Found(await db.Orders.SingleOrDefaultAsync(it => it.Id == id)));
        app.MapGet("/parcels/{id:int}", [Versioned] async (int id, ShopDb db) => Found(await db.Parcels.SingleOrDefaultAsync(it => it.Id == id)));
        app.MapGet("/letters/{id:int}", [Versioned] async (int id, ShopDb db) => Found(await db.Letters.SingleOrDefaultAsync(it => it.Id == id)));
        app.MapGet("/photos/{id:int}", [Versioned] async (int id, ShopDb db) => Found(await db.Photos.SingleOrDefaultAsync(it => it.Id == id)));
        app.MapGet("/invoices/{id:int}", [Versioned] async (int id, ShopDb db) => Found(await db.Invoices.SingleOrDefaultAsync(it => it.Id == id)));
        app.MapGet("/receipts/{id:int}", [Versioned] async (int id, ShopDb db) => Found(await db.Receipts.SingleOrDefaultAsync(it => it.Id == id)));
    }

    private static void MapLists(WebApplication app)
    {
        app.MapGet("/orders", [Versioned] (ShopDb db) => db.Orders.OrderBy(it => it.Id).ToListAsync());
        app.MapGet("/parcels", [Versioned] (ShopDb db) => db.Parcels.OrderBy(it => it.Id).ToListAsync());
        app.MapGet("/letters", [Versioned] (ShopDb db) => db.Letters.OrderBy(it => it.Id).ToListAsync());
        app.MapGet("/photos", [Versioned] (ShopDb db) => db.Photos.OrderBy(it => it.Id).ToListAsync());
        app.MapGet("/invoices", [Versioned] (ShopDb db) => db.Invoices.OrderBy(it => it.Id).ToListAsync());
        app.MapGet("/receipts", [Versioned] (ShopDb db) => db.Receipts.OrderBy(it => it.Id).ToListAsync());
    }

    private static void MapViewsOfOrders(WebApplication app)
    {
        app.MapGet("/orders/from/{first}", [Versioned] (int first, ShopDb db) =>
            db.Orders.Where(it => it.Id >= first).OrderBy(it => it.Id).Take(2).ToListAsync());
        app.MapGet("/orders/with-lines", [Versioned] (ShopDb db) =>
            db.Orders.AsNoTracking().Include(it => it.Lines.OrderBy(line => line.Id)).OrderBy(it => it.Id).ToListAsync());
        app.MapGet("/orders/labels", [Versioned] (ShopDb db) =>
            db.Orders.OrderBy(it => it.Id).Select(it => new OrderLabel(it.Id, it.Text, it.Version)).ToListAsync());
        app.MapGet("/orders/page", [Versioned] async (ShopDb db) =>
            new Page<Order>(await db.Orders.OrderBy(it => it.Id).Take(2).ToListAsync(), await db.Orders.CountAsync()));
    }

    private static void MapViewsOfParcels(WebApplication app)
    {
        app.MapGet("/parcels/from/{first}", [Versioned] (int first, ShopDb db) =>
            db.Parcels.Where(it => it.Id >= first).OrderBy(it => it.Id).Take(2).ToListAsync());
        app.MapGet("/parcels/with-items", [Versioned] (ShopDb db) =>
            db.Parcels.AsNoTracking().Include(it => it.Items.OrderBy(item => item.Id)).OrderBy(it => it.Id).ToListAsync());
        app.MapGet("/parcels/labels", [Versioned] (ShopDb db) =>
            db.Parcels.OrderBy(it => it.Id).Select(it => new ParcelLabel(it.Id, it.Text, it.Mark)).ToListAsync());
        app.MapGet("/parcels/page", [Versioned] async (ShopDb db) =>
            new Page<Parcel>(await db.Parcels.OrderBy(it => it.Id).Take(2).ToListAsync(), await db.Parcels.CountAsync()));
    }

    private static Results<Ok<T>, NotFound> Found<T>(T? entity)
        where T : class => entity is null ? TypedResults.NotFound() : TypedResults.Ok(entity);
}
