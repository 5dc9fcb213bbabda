using Microsoft.Extensions.Primitives;
using static EtagGen.Tests.Conditional.DateField;

namespace EtagGen.Tests.Conditional;

/// <summary>If-Modified-Since and If-Unmodified-Since: RFC 9110 §13.1.3 and §13.1.4.</summary>
public sealed class DateRules
{
    private static readonly Representation Dated = Representation.WithDate(LastModified);

    [Theory] // equality counts as unmodified
    [InlineData(-1, Decision.Passed)]
    [InlineData(0, Decision.NotModified)]
    [InlineData(1, Decision.NotModified)]
    public void If_Modified_Since_is_false_from_the_date_on(int offset, Decision expected) =>
        Assert.Equal(expected, Since("GET", ConditionalRequest.Date(LastModified + offset)).Decide(Dated));

    [Theory]
    [InlineData(-1, Decision.Failed)]
    [InlineData(0, Decision.Passed)]
    [InlineData(1, Decision.Passed)]
    public void If_Unmodified_Since_is_true_from_the_date_on(int offset, Decision expected)
    {
        foreach (var method in new[] { "GET", "HEAD", "PUT", "DELETE", "POST" })
            Assert.Equal(expected, Unmodified(method, ConditionalRequest.Date(LastModified + offset)).Decide(Dated));
    }

    [Theory] // §13.1.3: ignored unless GET or HEAD
    [InlineData("PUT")]
    [InlineData("POST")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public void If_Modified_Since_is_for_GET_and_HEAD(string method) =>
        Assert.Equal(Decision.Unconditional, Since(method, ConditionalRequest.Date(LastModified)).Decide(Dated));

    [Theory] // §13.1.3 and §13.1.4: ignored
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("1994-11-06T08:49:37Z")]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT")]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT; length=5")]
    public void What_is_no_date_is_ignored(string field)
    {
        Assert.Equal(Decision.Unconditional, Since("GET", field).Decide(Dated));
        Assert.Equal(Decision.Unconditional, Unmodified("PUT", field).Decide(Dated));
    }

    [Fact]
    public void More_than_one_line_is_ignored()
    {
        StringValues twice = new([ConditionalRequest.Date(LastModified), ConditionalRequest.Date(LastModified)]);
        Assert.Equal(Decision.Unconditional, Since("GET", twice).Decide(Dated));
        Assert.Equal(Decision.Unconditional, Unmodified("PUT", twice).Decide(Dated));
    }

    [Fact]
    public void Without_a_modification_date_both_are_ignored()
    {
        var date = ConditionalRequest.Date(LastModified);
        foreach (var current in new[] { Representation.WithTag("\"1\""), Representation.None })
        {
            Assert.Equal(Decision.Unconditional, Since("GET", date).Decide(current));
            Assert.Equal(Decision.Unconditional, Unmodified("PUT", date).Decide(current));
        }
    }

    [Fact]
    public void If_Modified_Since_of_this_second_counts_and_one_still_to_come_does_not()
    {
        var now = FixedClock.Noon.UnixSeconds;
        Assert.Equal(Decision.NotModified, Since("GET", ConditionalRequest.Date(now)).Decide(Dated));
        Assert.Equal(Decision.Unconditional, Since("GET", ConditionalRequest.Date(now + 1)).Decide(Dated));
    }

    [Fact]
    public void If_Unmodified_Since_still_to_come_holds() =>
        Assert.Equal(Decision.Passed, Unmodified("PUT", ConditionalRequest.Date(FixedClock.Noon.UnixSeconds + 1)).Decide(Dated));

    private static ConditionalRequest Since(string method, StringValues field) => new(method) { IfModifiedSince = field };

    private static ConditionalRequest Unmodified(string method, StringValues field) => new(method) { IfUnmodifiedSince = field };
}
