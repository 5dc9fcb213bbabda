using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Newsroom.Database;

/// <summary>A database on a PostgreSQL server; made on first start where the server has none of that name.</summary>
internal sealed class PostgreSqlDatabase : Storage
{
    private readonly string _connectionString;
    private readonly bool _isTemporary;

    private PostgreSqlDatabase(string connectionString, bool isTemporary) =>
        (_connectionString, _isTemporary) = (connectionString, isTemporary);

    public static PostgreSqlDatabase Named(string connectionString) => new(connectionString, isTemporary: false);

    /// <summary>A database of its own name beside the one that the connection string names, which it does not touch.</summary>
    public static PostgreSqlDatabase Temporary(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString) { Database = $"newsroom_demo_{Guid.NewGuid():n}" };
        return new(connection.ToString(), isTemporary: true);
    }

    public override void Use(DbContextOptionsBuilder database) => database.UseNpgsql(_connectionString);

    public override async ValueTask DisposeAsync()
    {
        if (!_isTemporary)
            return;

        var options = new DbContextOptionsBuilder<NewsDb>();
        Use(options);
        await using var db = new NewsDb(options.Options);
        await db.Database.EnsureDeletedAsync();
    }
}
