using EtagGen.Benchmarks.Orders;
using EtagGen.Benchmarks.Pipeline;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.Benchmarks.Database;

/// <summary>The application on a SQLite file of its own, with pooled contexts and pooled connections, for as long as it is needed.</summary>
internal sealed class ShopServer : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"etaggen-benchmarks-{Guid.NewGuid():N}.db");

    public ShopServer()
    {
        using (var db = new ShopDb(new DbContextOptionsBuilder<ShopDb>().UseSqlite(ConnectionString).Options))
        {
            db.Database.EnsureCreated();
            db.Orders.AddRange(OrderStore.All);
            db.SaveChanges();
        }

        Application = new(
            app => app.MapShop(),
            services => services.AddDbContextPool<ShopDb>(options => options.UseSqlite(ConnectionString)));
    }

    public OrdersServer Application { get; }

    private string ConnectionString => new SqliteConnectionStringBuilder { DataSource = _file }.ToString();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(_file) + "*"))
            File.Delete(file);
    }
}
