using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EtagGen.IntegrationTests.Databases.Shop;

/// <summary>
/// The row versions that the database has not of itself: bytes on PostgreSQL, which has <c>xmin</c> for the numbers, and all
/// of them on SQLite. A default value is the first version, a trigger writes the next.
/// </summary>
internal static class RowVersions
{
    private const string RandomBytes = "decode(md5(random()::text), 'hex')";

    public static void Configure(ModelBuilder model, DatabaseFacade database)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.FindProperty("Id")!.ValueGenerated = ValueGenerated.Never;
            if (RowVersionOf(entity) is not IMutableProperty version)
                continue;

            if (database.IsSqlite())
            {
                // RETURNING does not see what a trigger writes.
                entity.UseSqlReturningClause(false);
                version.SetDefaultValueSql(version.ClrType == typeof(uint) ? "1" : "randomblob(8)");
            }
            else if (version.ClrType == typeof(byte[]))
            {
                version.SetDefaultValueSql(RandomBytes);
            }
        }
    }

    /// <summary>The statements that make the triggers of a new database.</summary>
    public static IEnumerable<string> Triggers(ShopDb db)
    {
        foreach (var entity in db.Model.GetEntityTypes())
        {
            if (RowVersionOf(entity) is not { } version)
                continue;

            var table = entity.GetTableName();
            var column = version.GetColumnName();
            if (db.Database.IsSqlite())
                yield return OnSqlite(table, column, version.ClrType == typeof(uint) ? $"\"{column}\" + 1" : "randomblob(8)");
            else if (version.ClrType == typeof(byte[]))
                yield return OnPostgreSql(table, column);
        }
    }

    private static string OnSqlite(string? table, string column, string next) => $"""
        CREATE TRIGGER "{table}_{column}" AFTER UPDATE ON "{table}"
        BEGIN UPDATE "{table}" SET "{column}" = {next} WHERE rowid = NEW.rowid; END;
        """;

    private static string OnPostgreSql(string? table, string column) => $"""
        CREATE FUNCTION "{table}_{column}"() RETURNS trigger LANGUAGE plpgsql AS
        $body$ BEGIN NEW."{column}" := {RandomBytes}; RETURN NEW; END $body$;
        CREATE TRIGGER "{table}_{column}" BEFORE UPDATE ON "{table}" FOR EACH ROW EXECUTE FUNCTION "{table}_{column}"();
        """;

    private static IReadOnlyProperty? RowVersionOf(IReadOnlyEntityType entity) => entity.GetProperties()
        .SingleOrDefault(property => property.IsConcurrencyToken && property.ValueGenerated == ValueGenerated.OnAddOrUpdate);
}
