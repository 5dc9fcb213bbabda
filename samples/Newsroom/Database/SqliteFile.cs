using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Newsroom.Database;

/// <summary>A database file in a folder of its own, which goes with it where it is temporary.</summary>
internal sealed class SqliteFile : Storage
{
    private readonly DirectoryInfo _folder;
    private readonly bool _isTemporary;

    private SqliteFile(DirectoryInfo folder, bool isTemporary) => (_folder, _isTemporary) = (folder, isTemporary);

    public static SqliteFile Under(string contentRoot) =>
        new(Directory.CreateDirectory(Path.Combine(contentRoot, "data")), isTemporary: false);

    public static SqliteFile Temporary() => new(Directory.CreateTempSubdirectory("newsroom-"), isTemporary: true);

    public override void Use(DbContextOptionsBuilder database) => database.UseSqlite(
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder.FullName, "newsroom.db") }.ToString());

    public override ValueTask DisposeAsync()
    {
        if (_isTemporary)
        {
            // Pooled connections hold the file open, and Windows does not delete an open file.
            SqliteConnection.ClearAllPools();
            _folder.Delete(recursive: true);
        }

        return ValueTask.CompletedTask;
    }
}
