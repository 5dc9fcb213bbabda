using System.Globalization;
using EtagGen.IntegrationTests.Client;

namespace EtagGen.IntegrationTests.Conformance;

/// <summary>
/// Fills in the field lines of a table's row from the answer to an unconditional GET: <c>{tag}</c> as it was sent,
/// <c>{opaque}</c> without quotes, <c>{strong}</c> and <c>{weak}</c> with and without <c>W/</c>; <c>{date}</c> and a second
/// before and after it, in the three forms of an HTTP-date.
/// </summary>
internal static class RequestTemplate
{
    /// <summary>The date of an entity whose answer has no Last-Modified: its row asks whether a date is ignored.</summary>
    private static readonly DateTimeOffset NoDate = new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);

    public static string[] Fill(string lines, HttpAnswer reference)
    {
        var opaque = reference.Tag.Replace("W/", "").Trim('"');
        var date = reference["Last-Modified"] is { } sent ? DateTimeOffset.Parse(sent, CultureInfo.InvariantCulture) : NoDate;
        return lines
            .Replace("{tag}", reference.Tag)
            .Replace("{opaque}", opaque)
            .Replace("{strong}", $"\"{opaque}\"")
            .Replace("{weak}", $"W/\"{opaque}\"")
            .Replace("{OPAQUE}", InvertCase(opaque))
            .Replace("{date}", ImfFixdate(date))
            .Replace("{date-1}", ImfFixdate(date.AddSeconds(-1)))
            .Replace("{date+1}", ImfFixdate(date.AddSeconds(1)))
            .Replace("{now}", ImfFixdate(DateTimeOffset.UtcNow))
            .Replace("{rfc850}", Rfc850(date))
            .Replace("{rfc850-1}", Rfc850(date.AddSeconds(-1)))
            .Replace("{asctime}", Asctime(date))
            .Replace("{asctime-1}", Asctime(date.AddSeconds(-1)))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string ImfFixdate(DateTimeOffset date) => date.ToString("R", CultureInfo.InvariantCulture);

    private static string Rfc850(DateTimeOffset date) => date.ToString("dddd, dd-MMM-yy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);

    private static string Asctime(DateTimeOffset date) =>
        date.ToString("ddd MMM ", CultureInfo.InvariantCulture) + date.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2)
        + date.ToString(" HH:mm:ss yyyy", CultureInfo.InvariantCulture);

    private static string InvertCase(string text) =>
        string.Concat(text.Select(c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)));
}
