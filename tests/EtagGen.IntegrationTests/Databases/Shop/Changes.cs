using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EtagGen.IntegrationTests.Databases.Shop;

/// <summary>The changes that the tests make, by their names. An update is of record 1, a replacement of record 2.</summary>
internal static class Changes
{
    private static readonly Dictionary<string, Func<ShopDb, Task>> All = new()
    {
        ["none is saved"] = db => db.SaveChangesAsync(),
        ["update rolled back"] = async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await UpdateAsync<Order>(db, 1);
            await UpdateAsync<Parcel>(db, 1);
            await transaction.RollbackAsync();
        },
        ["update order"] = db => UpdateAsync<Order>(db, 1),
        ["update another order"] = db => UpdateAsync<Order>(db, 2),
        ["insert order"] = db => InsertAsync(db, new Order { Id = 9, Text = "New" }),
        ["replace order"] = db => ReplaceAsync(db, new Order { Id = 8, Text = "New" }),
        ["delete order"] = db => db.Orders.Where(it => it.Id == 1).ExecuteDeleteAsync(),
        ["update line"] = db => UpdateAsync<OrderLine>(db, 1),
        ["insert line"] = db => InsertAsync(db, new OrderLine { Id = 9, OrderId = 1, Text = "New" }),
        ["replace line"] = db => ReplaceAsync(db, new OrderLine { Id = 8, OrderId = 1, Text = "New" }),
        ["update parcel"] = db => UpdateAsync<Parcel>(db, 1),
        ["update another parcel"] = db => UpdateAsync<Parcel>(db, 2),
        ["insert parcel"] = db => InsertAsync(db, new Parcel { Id = 9, Text = "New" }),
        ["replace parcel"] = db => ReplaceAsync(db, new Parcel { Id = 8, Text = "New" }),
        ["delete parcel"] = db => db.Parcels.Where(it => it.Id == 1).ExecuteDeleteAsync(),
        ["update item"] = db => UpdateAsync<ParcelItem>(db, 1),
        ["insert item"] = db => InsertAsync(db, new ParcelItem { Id = 9, ParcelId = 1, Text = "New" }),
        ["replace item"] = db => ReplaceAsync(db, new ParcelItem { Id = 8, ParcelId = 1, Text = "New" }),
        ["update letter"] = db => UpdateAsync<Letter>(db, 1),
        ["insert letter"] = db => InsertAsync(db, new Letter { Id = 9, Text = "New" }),
        ["replace letter"] = db => ReplaceAsync(db, new Letter { Id = 8, Text = "New" }),
        ["update photo"] = db => UpdateAsync<Photo>(db, 1),
        ["insert photo"] = db => InsertAsync(db, new Photo { Id = 9, Text = "New" }),
        ["replace photo"] = db => ReplaceAsync(db, new Photo { Id = 8, Text = "New" }),
        ["update invoice"] = db => UpdateAsync<Invoice>(db, 1),
        ["insert invoice"] = db => InsertAsync(db, new Invoice { Id = 9, Text = "New" }),
        ["replace invoice"] = db => ReplaceAsync(db, new Invoice { Id = 8, Text = "New" }),
        ["update receipt"] = db => UpdateAsync<Receipt>(db, 1),
        ["insert receipt"] = db => InsertAsync(db, new Receipt { Id = 9, Text = "New" }),
        ["replace receipt"] = db => ReplaceAsync(db, new Receipt { Id = 8, Text = "New" }),
    };

    public static Task MakeAsync(ShopDb db, string name) => All[name](db);

    private static async Task UpdateAsync<T>(ShopDb db, int id)
        where T : class, IRecord
    {
        var record = await db.FindAsync<T>(id);
        record!.Text += "!";
        await db.SaveChangesAsync();
    }

    private static Task InsertAsync(ShopDb db, IRecord record)
    {
        db.Add(record);
        return db.SaveChangesAsync();
    }

    /// <summary>Deletes a record and inserts another in its place: with the same version, unless the database writes it.</summary>
    private static Task ReplaceAsync<T>(ShopDb db, T record)
        where T : class, IRecord
    {
        var old = db.Entry(db.Find<T>(2)!);
        var version = old.Metadata.GetProperties().Single(property => property.IsConcurrencyToken);
        if (version.ValueGenerated == ValueGenerated.Never)
            db.Entry(record).Property(version).CurrentValue = old.Property(version).CurrentValue;
        old.State = EntityState.Deleted;
        return InsertAsync(db, record);
    }
}
