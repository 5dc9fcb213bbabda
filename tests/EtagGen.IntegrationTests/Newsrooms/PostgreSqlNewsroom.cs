using EtagGen.IntegrationTests.Databases;
using Npgsql;

namespace EtagGen.IntegrationTests.Newsrooms;

/// <summary>On the server that the setting names; without it there is none, and the tests are skipped.</summary>
public sealed class PostgreSqlNewsroom : Newsroom
{
    private readonly string _name = $"newsroom_{Guid.NewGuid():n}";

    protected override string ConnectionString => new NpgsqlConnectionStringBuilder(ServerConnection) { Database = _name }.ToString();

    private static string? ServerConnection => Environment.GetEnvironmentVariable(PostgreSqlDatabase.Setting);

    public override Task InitializeAsync() => PostgreSqlDatabase.IsAvailable ? base.InitializeAsync() : Task.CompletedTask;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (!PostgreSqlDatabase.IsAvailable)
            return;
        await RunAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    internal override async Task TakeDownAsync()
    {
        await RunAsync($"ALTER DATABASE {_name} WITH ALLOW_CONNECTIONS false");
        await RunAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{_name}'");
    }

    internal override Task BringBackAsync() => RunAsync($"ALTER DATABASE {_name} WITH ALLOW_CONNECTIONS true");

    private static async Task RunAsync(string sql)
    {
        await using var server = new NpgsqlConnection(ServerConnection);
        await server.OpenAsync();
        await using var command = new NpgsqlCommand(sql, server);
        await command.ExecuteNonQueryAsync();
    }
}
