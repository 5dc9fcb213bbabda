using System.Globalization;
using EtagGen.Conditional;

namespace EtagGen.Tests.HttpDates;

/// <summary>The three forms of an HTTP-date: RFC 9110 §5.6.7.</summary>
public sealed class HttpDateForms
{
    [Theory] // the examples of §5.6.7
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT")]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT")]
    [InlineData("Sun Nov  6 08:49:37 1994")]
    [InlineData("Sun Nov 06 08:49:37 1994")] // date3 = month SP ( 2DIGIT / ( SP 1DIGIT ))
    [InlineData(" \tSun, 06 Nov 1994 08:49:37 GMT\t ")] // OWS around a field value
    public void All_forms_name_the_same_second(string text) => Assert.Equal(784111777, Parse(text));

    [Theory]
    [InlineData(1999)] // the last days before a century
    [InlineData(2000)] // a leap year: divisible by 400
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2026)]
    public void Every_day_of_the_year_is_read_in_all_forms(int year)
    {
        var invariant = CultureInfo.InvariantCulture;
        for (var date = new DateTime(year, 1, 1, 23, 5, 59, DateTimeKind.Utc); date.Year == year; date = date.AddDays(1))
        {
            var expected = new DateTimeOffset(date).ToUnixTimeSeconds();
            Assert.Equal(expected, Parse(date.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", invariant)));
            Assert.Equal(expected, Parse(date.ToString("dddd, dd-MMM-yy HH:mm:ss 'GMT'", invariant)));
            Assert.Equal(expected, Parse($"{date.ToString("ddd MMM", invariant)} {date.Day,2} {date.ToString("HH:mm:ss yyyy", invariant)}"));
        }
    }

    [Theory]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT", -62135596800)]
    [InlineData("Wed, 31 Dec 1969 23:59:59 GMT", -1)]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", 0)]
    [InlineData("Tue, 19 Jan 2038 03:14:08 GMT", 2147483648)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 253402300799)]
    public void The_range_is_that_of_four_digit_years(string text, long expected) => Assert.Equal(expected, Parse(text));

    [Theory]
    [InlineData("Sat, 31 Dec 2016 23:59:60 GMT", 1483228800)]
    [InlineData("Saturday, 31-Dec-16 23:59:60 GMT", 1483228800)]
    [InlineData("Sat Dec 31 23:59:60 2016", 1483228800)]
    [InlineData("Fri, 31 Dec 9999 23:59:60 GMT", 253402300800)]
    public void A_leap_second_is_the_next_second(string text, long expected) => Assert.Equal(expected, Parse(text));

    [Theory]
    [InlineData("Tue, 29 Feb 2000 00:00:00 GMT", true)]
    [InlineData("Thu, 29 Feb 2024 00:00:00 GMT", true)]
    [InlineData("Thu, 29 Feb 1900 00:00:00 GMT", false)]
    [InlineData("Mon, 29 Feb 2100 00:00:00 GMT", false)]
    [InlineData("Wed, 29 Feb 2023 00:00:00 GMT", false)]
    [InlineData("Thu, 01 Mar 1900 00:00:00 GMT", true)]
    public void The_29th_of_February_is_a_day_of_leap_years(string text, bool expected) =>
        Assert.Equal(expected, HttpDate.TryParse(text, FixedClock.Noon, out _));

    private static long Parse(string text)
    {
        Assert.True(HttpDate.TryParse(text, FixedClock.Noon, out var unixSeconds), text);
        return unixSeconds;
    }
}
