using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EtagGen.IntegrationTests.Databases;

public sealed class SqliteDatabase : TestDatabase
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("etaggen-");

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    protected override void Use(DbContextOptionsBuilder options) => options.UseSqlite(
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder.FullName, "shop.db") }.ToString());
}
