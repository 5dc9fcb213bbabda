using System.Globalization;
using EtagGen.Conditional;

namespace EtagGen.Tests.HttpDates;

/// <summary>
/// RFC 9110 §5.6.7: a timestamp with a two-digit year that appears to be more than 50 years in the future stands for the most
/// recent year in the past with the same digits.
/// </summary>
public sealed class TwoDigitYears
{
    // The clock says 2026-06-15T12:00:00Z.
    [Theory]
    [InlineData("2026-06-15T12:00:00Z")]
    [InlineData("2027-01-01T00:00:00Z")]
    [InlineData("2000-01-01T00:00:00Z")]
    [InlineData("1999-12-31T23:59:59Z")]
    [InlineData("1994-11-06T08:49:37Z")]
    [InlineData("2075-12-31T23:59:59Z")]
    [InlineData("1977-01-01T00:00:00Z")]
    [InlineData("2076-06-15T12:00:00Z")] // 50 years ahead, not more
    [InlineData("1976-06-15T12:00:01Z")] // a second more than 50 years ahead would be 2076
    [InlineData("1976-12-31T23:59:59Z")]
    [InlineData("1976-07-01T00:00:00Z")]
    public void A_year_stands_for_the_nearest_date_not_more_than_50_years_ahead(string expected)
    {
        var date = DateTime.Parse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        var text = date.ToString("dddd, dd-MMM-yy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);

        Assert.True(HttpDate.TryParse(text, FixedClock.Noon, out var unixSeconds), text);
        Assert.Equal(date, DateTimeOffset.FromUnixTimeSeconds(unixSeconds).UtcDateTime);
    }

    [Theory]
    [InlineData(2100, "2099-12-31T23:59:59Z")] // just after the turn of a century
    [InlineData(2149, "2100-01-01T00:00:00Z")]
    [InlineData(2050, "2099-12-31T23:59:59Z")]
    [InlineData(2049, "2000-01-01T00:00:00Z")]
    public void The_window_slides_with_the_clock(int year, string expected)
    {
        var clock = new FixedClock(new DateTimeOffset(year, 1, 1, 0, 0, 1, TimeSpan.Zero));
        var date = DateTime.Parse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

        Assert.True(HttpDate.TryParse(date.ToString("dddd, dd-MMM-yy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture), clock, out var unixSeconds));
        Assert.Equal(date, DateTimeOffset.FromUnixTimeSeconds(unixSeconds).UtcDateTime);
    }

    [Fact]
    public void The_ends_of_the_calendar_do_not_throw()
    {
        foreach (var now in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue })
        {
            for (var year = 0; year < 100; year++)
                HttpDate.TryParse($"Sunday, 06-Nov-{year:00} 08:49:37 GMT", new FixedClock(now), out _);
        }
    }
}
