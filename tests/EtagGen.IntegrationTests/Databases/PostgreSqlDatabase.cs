using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EtagGen.IntegrationTests.Databases;

/// <summary>A database on the server that <see cref="Setting"/> names. Without the setting there is none, and its tests are skipped.</summary>
public sealed class PostgreSqlDatabase : TestDatabase
{
    /// <summary>The environment variable with a connection string to a database of the server, such as <c>postgres</c>.</summary>
    public const string Setting = "ETAGGEN_POSTGRES";

    private readonly string _name = $"etaggen_{Guid.NewGuid():n}";

    public static bool IsAvailable => !string.IsNullOrEmpty(ServerConnection);

    private static string? ServerConnection => Environment.GetEnvironmentVariable(Setting);

    public override Task InitializeAsync() => IsAvailable ? base.InitializeAsync() : Task.CompletedTask;

    public override Task DisposeAsync() => IsAvailable ? base.DisposeAsync() : Task.CompletedTask;

    protected override void Use(DbContextOptionsBuilder options) =>
        options.UseNpgsql(new NpgsqlConnectionStringBuilder(ServerConnection) { Database = _name }.ToString());
}
