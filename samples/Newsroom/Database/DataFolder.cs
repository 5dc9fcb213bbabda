using Microsoft.Data.Sqlite;

namespace Newsroom.Database;

/// <summary>The folder of the database file. A temporary one is deleted with all that is in it when it is disposed.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly bool _isTemporary;

    private DataFolder(DirectoryInfo folder, bool isTemporary) => (_folder, _isTemporary) = (folder, isTemporary);

    public string ConnectionString =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder.FullName, "newsroom.db") }.ToString();

    public static DataFolder Under(string contentRoot) =>
        new(Directory.CreateDirectory(Path.Combine(contentRoot, "data")), isTemporary: false);

    public static DataFolder Temporary() => new(Directory.CreateTempSubdirectory("newsroom-"), isTemporary: true);

    public void Dispose()
    {
        if (!_isTemporary)
            return;

        // Pooled connections hold the file open, and Windows does not delete an open file.
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
