using System.ComponentModel.DataAnnotations;

namespace EtagGen.IntegrationTests.Identity;

/// <summary>An entity for each kind of version that gets into a tag.</summary>
internal static class VersionKinds
{
    public static readonly IReadOnlyList<string> Paths =
        ["/integer", "/bytes", "/guid", "/date", "/text", "/decimal", "/double", "/day", "/span", "/composite", "/nested", "/list"];

    private static readonly DateTimeOffset Moment = new(2024, 5, 6, 7, 8, 9, 123, TimeSpan.FromHours(2));

    public static void Map(WebApplication app)
    {
        app.MapGet("/integer", [Versioned] () => new Row<long>(-1, long.MinValue, Moment));
        app.MapGet("/bytes", [Versioned] () => new Binary(2, [1, 2, 254, 255]));
        app.MapGet("/guid", [Versioned] () => new Row<Guid>(3, new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), Moment));
        app.MapGet("/date", [Versioned] () => new Row<DateTimeOffset>(4, Moment, Moment));
        app.MapGet("/text", [Versioned] () => new Row<string>(5, "Iıİi é \ud83d\ude00", Moment));
        app.MapGet("/decimal", [Versioned] () => new Row<decimal>(6, -1234567.89m, Moment));
        app.MapGet("/double", [Versioned] () => new Row<double>(7, -1.5e-7, Moment));
        app.MapGet("/day", [Versioned] () => new Row<DateOnly>(8, new DateOnly(2024, 5, 6), Moment));
        app.MapGet("/span", [Versioned] () => new Row<TimeSpan>(9, TimeSpan.FromMilliseconds(-1234567), Moment));
        app.MapGet("/composite", [Versioned("Id", "Revision")] () => new Row<decimal>(-10, 1.25m, Moment));
        app.MapGet("/nested", [Versioned] () => new Holder(11, 1, new Row<double>(12, 2.5, Moment)));
        app.MapGet("/list", [Versioned] () => new List<Row<decimal>> { new(1, 0.5m, Moment), new(2, -0.5m, Moment) });
    }

    internal sealed record Row<T>(int Id, [property: VersionField] T Revision, DateTimeOffset UpdatedAt);

    internal sealed record Binary(int Id, [property: Timestamp] byte[] RowVersion);

    internal sealed record Holder(int Id, int Version, Row<double> Held);
}
