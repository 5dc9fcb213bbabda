namespace EtagGen.Tests.Endpoints;

/// <summary>An entity with a version.</summary>
public sealed record Order(int Id, long Version, string Name = "tea", DateTimeOffset? Changed = null)
{
    public static readonly Order First = new(1, 42);

    /// <summary>Last changed on Sunday, 6 November 1994, 08:49:37 and a half.</summary>
    public static readonly Order Dated = First with { Changed = new DateTimeOffset(1994, 11, 6, 8, 49, 37, 500, TimeSpan.Zero) };
}
