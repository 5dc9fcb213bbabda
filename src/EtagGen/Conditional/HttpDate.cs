using System.Globalization;

namespace EtagGen.Conditional;

/// <summary>
/// Reads an HTTP-date (RFC 9110 §5.6.7) in its three forms: IMF-fixdate, RFC 850, asctime. Anything else is no date, a
/// weekday that contradicts the date included.
/// </summary>
internal static class HttpDate
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private const string ShortDays = "SunMonTueWedThuFriSat";
    private const string AnyDigits = "0123456789";

    /// <summary>Reads a date.</summary>
    /// <param name="text">The field value.</param>
    /// <param name="clock">Places the two-digit years of RFC 850: one more than 50 years ahead is in the past century.</param>
    /// <param name="unixSeconds">Seconds since 1970-01-01T00:00:00Z.</param>
    public static bool TryParse(ReadOnlySpan<char> text, TimeProvider clock, out long unixSeconds)
    {
        text = text.Trim(" \t");
        var comma = text.IndexOf(',');
        return comma switch
        {
            3 => TryParseImfFixdate(text, out unixSeconds),
            > 3 => TryParseRfc850(text, comma, clock, out unixSeconds),
            _ => TryParseAsctime(text, out unixSeconds),
        };
    }

    // Sun, 06 Nov 1994 08:49:37 GMT
    private static bool TryParseImfFixdate(ReadOnlySpan<char> text, out long unixSeconds)
    {
        unixSeconds = 0;
        return text.Length == 29 && text[4] == ' ' && text[7] == ' ' && text[11] == ' ' && text[16] == ' '
            && text[25..] is " GMT"
            && TryNumber(text.Slice(5, 2), out var day)
            && TryNumber(text.Slice(12, 4), out var year)
            && TryCombine(year, Month(text.Slice(8, 3)), day, text.Slice(17, 8), ShortDay(text[..3]), out unixSeconds);
    }

    // Sunday, 06-Nov-94 08:49:37 GMT
    private static bool TryParseRfc850(ReadOnlySpan<char> text, int comma, TimeProvider clock, out long unixSeconds)
    {
        unixSeconds = 0;
        var rest = text[(comma + 1)..];
        if (rest.Length != 23 || rest[0] != ' ' || rest[3] != '-' || rest[7] != '-' || rest[10] != ' ' || rest[19..] is not " GMT"
            || !TryNumber(rest.Slice(1, 2), out var day)
            || !TryNumber(rest.Slice(8, 2), out var twoDigits))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var year = (now.Year / 100 * 100) + twoDigits;
        var month = Month(rest.Slice(4, 3));
        var time = rest.Slice(11, 8);
        var weekday = LongDay(text[..comma]);
        var parsed = TryCombine(year, month, day, time, weekday, out unixSeconds);
        if (year < now.Year + 50 || unixSeconds <= now.AddYears(50).ToUnixTimeSeconds())
            return parsed;
        return TryCombine(year - 100, month, day, time, weekday, out unixSeconds);
    }

    // Sun Nov  6 08:49:37 1994
    private static bool TryParseAsctime(ReadOnlySpan<char> text, out long unixSeconds)
    {
        unixSeconds = 0;
        if (text.Length != 24 || text[3] != ' ' || text[7] != ' ' || text[10] != ' ' || text[19] != ' ')
            return false;

        var dayDigits = text[8] == ' ' ? text.Slice(9, 1) : text.Slice(8, 2);
        return TryNumber(dayDigits, out var day)
            && TryNumber(text[20..], out var year)
            && TryCombine(year, Month(text.Slice(4, 3)), day, text.Slice(11, 8), ShortDay(text[..3]), out unixSeconds);
    }

    private static bool TryCombine(
        int year, int month, int day, ReadOnlySpan<char> time, DayOfWeek? weekday, out long unixSeconds)
    {
        unixSeconds = 0;
        if (year < 1 || month == 0 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || time[2] != ':' || time[5] != ':'
            || !TryNumber(time[..2], out var hour) || hour > 23
            || !TryNumber(time.Slice(3, 2), out var minute) || minute > 59
            || !TryNumber(time[6..], out var second) || second > 60) // 60: a leap second
        {
            return false;
        }

        var date = new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Utc);
        unixSeconds = ((date.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond) + second;
        return date.DayOfWeek == weekday;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        return !digits.ContainsAnyExcept(AnyDigits) && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>1 to 12, or 0: HTTP-dates are case-sensitive.</summary>
    private static int Month(ReadOnlySpan<char> name)
    {
        var at = Months.AsSpan().IndexOf(name);
        return at % 3 == 0 ? (at / 3) + 1 : 0;
    }

    private static DayOfWeek? ShortDay(ReadOnlySpan<char> name)
    {
        var at = ShortDays.AsSpan().IndexOf(name);
        return at % 3 == 0 ? (DayOfWeek)(at / 3) : null;
    }

    private static DayOfWeek? LongDay(ReadOnlySpan<char> name) => name switch
    {
        "Sunday" => DayOfWeek.Sunday,
        "Monday" => DayOfWeek.Monday,
        "Tuesday" => DayOfWeek.Tuesday,
        "Wednesday" => DayOfWeek.Wednesday,
        "Thursday" => DayOfWeek.Thursday,
        "Friday" => DayOfWeek.Friday,
        "Saturday" => DayOfWeek.Saturday,
        _ => null,
    };
}
