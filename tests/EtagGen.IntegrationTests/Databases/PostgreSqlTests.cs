using Microsoft.EntityFrameworkCore;

namespace EtagGen.IntegrationTests.Databases;

[NeedsPostgreSql]
public sealed class PostgreSqlTests(PostgreSqlDatabase database) : DatabaseTests(database), IClassFixture<PostgreSqlDatabase>
{
    [DatabaseTheory]
    [InlineData("/parcels/1", "Parcels")]
    [InlineData("/letters/1", "Letters")]
    public async Task The_version_in_the_tag_is_the_xmin_of_the_row(string path, string table)
    {
        await using var db = database.Open();
        var sql = $"""SELECT xmin::text AS "Value" FROM "{table}" WHERE "Id" = 1""";
        var xmin = await db.Database.SqlQueryRaw<string>(sql).SingleAsync();

        Assert.Equal(xmin, VersionIn((await GetAsync(path)).Tag));
    }
}
