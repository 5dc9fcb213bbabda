namespace EtagGen.IntegrationTests.Newsrooms;

public sealed class SqliteNewsroomTests(SqliteNewsroom newsroom) : NewsroomTests(newsroom), IClassFixture<SqliteNewsroom>;
