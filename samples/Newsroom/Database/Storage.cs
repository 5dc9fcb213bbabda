using Microsoft.EntityFrameworkCore;

namespace Newsroom.Database;

/// <summary>Where the news are kept. A temporary storage is gone when it is disposed.</summary>
internal abstract class Storage : IAsyncDisposable
{
    private const string PostgreSql = "PostgreSQL";

    /// <summary>
    /// The PostgreSQL database that <c>ConnectionStrings:PostgreSQL</c> names; a SQLite file where the setting is absent or empty.
    /// </summary>
    public static Storage Choose(IConfiguration configuration, string contentRoot, bool isTemporary) =>
        (configuration.GetConnectionString(PostgreSql), isTemporary) switch
        {
            ({ Length: > 0 } connectionString, true) => PostgreSqlDatabase.Temporary(connectionString),
            ({ Length: > 0 } connectionString, false) => PostgreSqlDatabase.Named(connectionString),
            (_, true) => SqliteFile.Temporary(),
            (_, false) => SqliteFile.Under(contentRoot),
        };

    public abstract void Use(DbContextOptionsBuilder database);

    public abstract ValueTask DisposeAsync();
}
