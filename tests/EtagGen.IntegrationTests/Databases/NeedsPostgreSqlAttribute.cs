namespace EtagGen.IntegrationTests.Databases;

/// <summary>On a test class: its <see cref="DatabaseTheoryAttribute">theories</see> are skipped where there is no PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsPostgreSqlAttribute : Attribute
{
    public static string? ReasonToSkip => PostgreSqlDatabase.IsAvailable
        ? null
        : $"No PostgreSQL server: {PostgreSqlDatabase.Setting} is not set. `.ci/postgres dotnet test` starts one.";
}
