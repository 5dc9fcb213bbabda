namespace EtagGen.IntegrationTests.Databases;

public sealed class SqliteTests(SqliteDatabase database) : DatabaseTests(database), IClassFixture<SqliteDatabase>;
