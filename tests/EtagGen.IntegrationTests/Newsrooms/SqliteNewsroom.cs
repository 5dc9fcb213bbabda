using Microsoft.Data.Sqlite;

namespace EtagGen.IntegrationTests.Newsrooms;

public sealed class SqliteNewsroom : Newsroom
{
    internal override Task TakeDownAsync() => RunAsync("ALTER TABLE Articles RENAME TO Elsewhere");

    internal override Task BringBackAsync() => RunAsync("ALTER TABLE Elsewhere RENAME TO Articles");

    private async Task RunAsync(string sql)
    {
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(ContentRoot, "data", "newsroom.db"), Pooling = false };
        await using var connection = new SqliteConnection(file.ToString());
        await connection.OpenAsync();
        await using var command = new SqliteCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
