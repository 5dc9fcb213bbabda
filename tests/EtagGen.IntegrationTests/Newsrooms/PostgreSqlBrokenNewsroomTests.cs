using EtagGen.IntegrationTests.Databases;

namespace EtagGen.IntegrationTests.Newsrooms;

[NeedsPostgreSql]
public sealed class PostgreSqlBrokenNewsroomTests(PostgreSqlNewsroom newsroom)
    : BrokenNewsroomTests(newsroom), IClassFixture<PostgreSqlNewsroom>;
