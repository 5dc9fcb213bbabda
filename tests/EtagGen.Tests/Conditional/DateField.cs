using Microsoft.Extensions.Primitives;

namespace EtagGen.Tests.Conditional;

/// <summary>One value of If-Modified-Since or If-Unmodified-Since, and the date that it holds; null: none that counts.</summary>
internal sealed record DateField(string Name, StringValues Lines, long? Date)
{
    /// <summary>Sunday, 6 November 1994, 08:49:37.</summary>
    public const long LastModified = 784111777;

    public static readonly DateField[] All =
    [
        new("absent", default, null),
        Valid("a second before", LastModified - 1),
        Valid("the same second", LastModified),
        Valid("a second after", LastModified + 1),
        Valid("still to come", FixedClock.Noon.UnixSeconds + 1),
        new("no date", "yesterday", null),
        new("two lines", new StringValues([Text(LastModified), Text(LastModified)]), null),
    ];

    public override string ToString() => Name;

    private static DateField Valid(string name, long date) => new(name, Text(date), date);

    private static string Text(long date) => ConditionalRequest.Date(date);
}
