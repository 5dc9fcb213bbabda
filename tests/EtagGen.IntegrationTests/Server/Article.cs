namespace EtagGen.IntegrationTests.Server;

/// <summary>An entity with a key, a version and a date that has a fraction of a second.</summary>
public sealed record Article(int Id, int Version, string Title, DateTimeOffset UpdatedAt)
{
    public static readonly Article First = new(1, 42, "The first", new(2024, 5, 6, 7, 8, 9, 500, TimeSpan.Zero));

    public static readonly Article Second = new(2, 43, "The second", new(2024, 6, 7, 8, 9, 10, TimeSpan.Zero));
}

/// <summary>An entity whose date is not known.</summary>
public sealed record Note(int Id, int Version, string Text);

/// <summary>An entity of which no more than its date is known.</summary>
public sealed record Diary(int Id, string Text, DateTimeOffset UpdatedAt);
