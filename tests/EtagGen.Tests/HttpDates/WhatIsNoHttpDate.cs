using EtagGen.Conditional;

namespace EtagGen.Tests.HttpDates;

/// <summary>All else is no HTTP-date, and the field that holds it is ignored (RFC 9110 §13.1.3, §13.1.4).</summary>
public sealed class WhatIsNoHttpDate
{
    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("Sun,")]
    [InlineData("0")]
    [InlineData("784111777")]
    [InlineData("1994-11-06T08:49:37Z")]
    [InlineData("06 Nov 1994 08:49:37 GMT")]
    [InlineData("Mon, 06 Nov 1994 08:49:37 GMT")] // it was a Sunday
    [InlineData("Monday, 06-Nov-94 08:49:37 GMT")]
    [InlineData("Mon Nov  6 08:49:37 1994")]
    [InlineData("Xyz, 06 Nov 1994 08:49:37 GMT")]
    [InlineData("unM, 06 Nov 1994 08:49:37 GMT")] // spans two names of the table
    [InlineData("Thu, 06 anF 1994 08:49:37 GMT")]
    [InlineData("Sun, 06 Nov 1994 08:49:37 UTC")]
    [InlineData("Sun, 06 Nov 1994 08:49:37 +0000")]
    [InlineData("Sun, 06 Nov 1994 08:49:37 +0100")]
    [InlineData("Sun, 06 Nov 1994 08:49:37 EST")]
    [InlineData("Sun, 06 Nov 1994 08:49:37")]
    [InlineData("Sun, 06 Nov 1994 08:49:37GMT")]
    [InlineData("Sun, 06 Nov 1994 08:49:37 gmt")] // case-sensitive
    [InlineData("sun, 06 Nov 1994 08:49:37 GMT")]
    [InlineData("Sun, 06 nov 1994 08:49:37 GMT")]
    [InlineData("SUN, 06 NOV 1994 08:49:37 GMT")]
    [InlineData("sunday, 06-Nov-94 08:49:37 GMT")]
    [InlineData("Sun, 6 Nov 1994 08:49:37 GMT")]
    [InlineData("Sun,  6 Nov 1994 08:49:37 GMT")]
    [InlineData("Sun,06 Nov 1994 08:49:37 GMT")]
    [InlineData("Sun; 06 Nov 1994 08:49:37 GMT")]
    [InlineData("Sun, 06-Nov-1994 08:49:37 GMT")]
    [InlineData("Sunday, 06-Nov-1994 08:49:37 GMT")]
    [InlineData("Sunday, 06 Nov 94 08:49:37 GMT")]
    [InlineData("Sun, 06-Nov-94 08:49:37 GMT")]
    [InlineData("Sund, 06-Nov-94 08:49:37 GMT")]
    [InlineData("Sunday, 06-Nov-94 08:49:37")]
    [InlineData("Sunday,06-Nov-94 08:49:37 GMT")]
    [InlineData("Sun Nov 6 08:49:37 1994")]
    [InlineData("Sun Nov  6 08:49:37 94")]
    [InlineData("Sun Nov  6 08:49:37 1994 GMT")]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT; length=10")]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMTx")]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT,")]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT")]
    [InlineData("Sun, 06 Nov 1994 24:00:00 GMT")]
    [InlineData("Sun, 06 Nov 1994 08:60:37 GMT")]
    [InlineData("Sun, 06 Nov 1994 08:49:61 GMT")]
    [InlineData("Sun, 06 Nov 1994 08.49.37 GMT")]
    [InlineData("Sun, 06 Nov 1994 08:49.37 GMT")]
    [InlineData("Sun, 06 Nov 1994 -8:49:37 GMT")]
    [InlineData("Sun, 06 Nov 1994 08:+9:37 GMT")]
    [InlineData("Sun, 06 Nov +994 08:49:37 GMT")]
    [InlineData("Sun, 06 Nov 0000 08:49:37 GMT")]
    [InlineData("Wed, 00 Nov 1994 08:49:37 GMT")]
    [InlineData("Thu, 31 Nov 1994 08:49:37 GMT")]
    [InlineData("Sun, 32 Oct 1994 08:49:37 GMT")]
    [InlineData("Sun Nov  0 08:49:37 1994")]
    [InlineData("Sun, ٠٦ Nov 1994 08:49:37 GMT")] // digits, but not of ASCII
    public void It_is_not_read(string text) => Assert.False(HttpDate.TryParse(text, FixedClock.Noon, out _));

    [Fact]
    public void Each_separator_counts()
    {
        foreach (var valid in new[] { "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994" })
        {
            for (var i = 0; i < valid.Length; i++)
            {
                var text = $"{valid[..i]}?{valid[(i + 1)..]}";
                Assert.False(HttpDate.TryParse(text, FixedClock.Noon, out _), text);
            }
        }
    }
}
