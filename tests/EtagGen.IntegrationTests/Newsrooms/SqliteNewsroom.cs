namespace EtagGen.IntegrationTests.Newsrooms;

public sealed class SqliteNewsroom : Newsroom;
