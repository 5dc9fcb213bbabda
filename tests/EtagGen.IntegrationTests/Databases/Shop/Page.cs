namespace EtagGen.IntegrationTests.Databases.Shop;

/// <summary>The first of many, with no version of its own.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total);
