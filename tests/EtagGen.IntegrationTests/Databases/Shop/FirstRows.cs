using Microsoft.EntityFrameworkCore;

namespace EtagGen.IntegrationTests.Databases.Shop;

/// <summary>
/// What each test starts with: the records 1, 2 and 3 of every kind, all of one transaction, and all with one version where
/// it is a number.
/// </summary>
internal static class FirstRows
{
    public static async Task WriteAsync(ShopDb db)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Orders.ExecuteDeleteAsync();
        await db.Parcels.ExecuteDeleteAsync();
        await db.Letters.ExecuteDeleteAsync();
        await db.Photos.ExecuteDeleteAsync();
        await db.Invoices.ExecuteDeleteAsync();
        await db.Receipts.ExecuteDeleteAsync();

        for (var id = 1; id <= 3; id++)
        {
            db.AddRange(
                new Order { Id = id, Text = $"Order {id}" },
                new Parcel { Id = id, Text = $"Parcel {id}" },
                new Letter { Id = id, Text = $"Letter {id}" },
                new Photo { Id = id, Text = $"Photo {id}" },
                new Invoice { Id = id, Text = $"Invoice {id}" },
                new Receipt { Id = id, Text = $"Receipt {id}" },
                new OrderLine { Id = id, OrderId = 1, Text = $"Line {id}" },
                new ParcelItem { Id = id, ParcelId = 1, Text = $"Item {id}" });
        }

        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
