namespace EtagGen.IntegrationTests.Newsrooms;

public sealed class SqliteBrokenNewsroomTests(SqliteNewsroom newsroom) : BrokenNewsroomTests(newsroom), IClassFixture<SqliteNewsroom>;
