using Microsoft.AspNetCore.Http;

namespace EtagGen.Tests.Endpoints;

/// <summary>Last-Modified is never later than the time of the answer (RFC 9110 §8.8.2.1).</summary>
public sealed class DatesStillToCome
{
    private const string Noon = "Mon, 15 Jun 2026 12:00:00 GMT";

    [Theory]
    [InlineData(-1, "Mon, 15 Jun 2026 11:59:59 GMT")]
    [InlineData(0, Noon)]
    [InlineData(1, Noon)]
    [InlineData(86_400, Noon)]
    public async Task A_date_ahead_of_the_clock_is_replaced(int seconds, string expected)
    {
        await using var app = await VersionedApp.ServeAsync(
            () => Order.First with { Changed = FixedClock.Noon.GetUtcNow().AddSeconds(seconds) });
        Assert.Equal(expected, (await app.GetAsync())["Last-Modified"]);
    }

    [Fact] // the date that is sent moves on with the clock, whether the entity changes or not: it proves nothing
    public async Task A_date_ahead_of_the_clock_is_never_a_reason_for_304()
    {
        await using var app = await VersionedApp.ServeAsync(
            () => Order.First with { Changed = FixedClock.Noon.GetUtcNow().AddDays(1) });
        Assert.Equal(200, (await app.GetAsync($"If-Modified-Since: {Noon}")).Status);
        Assert.Equal(412, (await app.GetAsync($"If-Unmodified-Since: {Noon}")).Status);
    }

    [Fact]
    public async Task Such_a_date_of_the_handler_is_replaced_too_and_no_reason_either()
    {
        await using var app = await VersionedApp.ServeAsync((HttpContext context) =>
        {
            context.Response.Headers.LastModified = "Tue, 16 Jun 2026 12:00:00 GMT";
            return Order.First;
        });
        var answer = await app.GetAsync($"If-Modified-Since: {Noon}");
        Assert.Equal(200, answer.Status);
        Assert.Equal(Noon, answer["Last-Modified"]);
    }

    [Theory] // a server may send a Date that is up to a second old
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3_600)]
    public async Task Close_to_now_the_answer_brings_a_Date_that_is_not_earlier(int seconds)
    {
        await using var app = await VersionedApp.ServeAsync(
            () => Order.First with { Changed = FixedClock.Noon.GetUtcNow().AddSeconds(seconds) });
        Assert.Equal(Noon, (await app.GetAsync())["Date"]);
    }

    [Fact]
    public async Task If_Modified_Since_ahead_of_the_clock_is_ignored()
    {
        await using var app = await VersionedApp.ServeAsync(() => Order.Dated);
        Assert.Equal(304, (await app.GetAsync($"If-Modified-Since: {Noon}")).Status);
        Assert.Equal(200, (await app.GetAsync("If-Modified-Since: Mon, 15 Jun 2026 12:00:01 GMT")).Status);
    }
}
