using EtagGen.IntegrationTests.Databases;

namespace EtagGen.IntegrationTests.Newsrooms;

[NeedsPostgreSql]
public sealed class PostgreSqlNewsroomTests(PostgreSqlNewsroom newsroom) : NewsroomTests(newsroom), IClassFixture<PostgreSqlNewsroom>;
