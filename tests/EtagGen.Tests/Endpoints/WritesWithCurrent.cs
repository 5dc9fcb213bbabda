using EtagGen.Runtime;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Tests.Endpoints;

/// <summary>A write whose precondition is false of the current state does not get to the handler.</summary>
public sealed class WritesWithCurrent
{
    private Order? _stored = Order.First;
    private int _handled;
    private Func<Order> _handler = () => Order.First with { Version = 43 };

    [Theory]
    [InlineData("If-Match: {tag}", 200)]
    [InlineData("If-Match: *", 200)]
    [InlineData("If-Match: \"41.ssBY5O\", {tag}", 200)]
    [InlineData("If-Match: \"42.AAAAAA.AAAAAAAAAAA\"", 200)]
    [InlineData("If-Match: \"41.ssBY5O.Eq4wI3sX3xQ\"", 412)]
    [InlineData("If-Match: W/{tag}", 412)]
    [InlineData("If-Match: nonsense", 412)]
    [InlineData("If-None-Match: *", 412)]
    [InlineData("If-None-Match: {tag}", 412)]
    [InlineData("If-None-Match: W/{tag}", 412)]
    [InlineData("If-None-Match: \"other\"", 200)]
    [InlineData("If-Modified-Since: Mon, 15 Jun 2026 12:00:00 GMT", 200)]
    [InlineData("Accept: */*", 200)]
    public async Task The_state_before_the_write_decides(string field, int status)
    {
        foreach (var method in new[] { "PUT", "PATCH", "DELETE", "POST" })
        {
            _handled = 0;
            await using var app = await ServeAsync(method, new CurrentOrder(() => _stored));

            var answer = await app.SendAsync(method, field.Replace("{tag}", "\"42.ssBY5O.Eq4wI3sX3xQ\""));

            Assert.Equal((status, status == 200 ? 1 : 0), (answer.Status, _handled));
            Assert.StartsWith(status == 200 ? "\"43." : "\"42.", answer.ETag);
        }
    }

    [Theory]
    [InlineData("If-Match: *", 412)]
    [InlineData("If-Match: \"42.ssBY5O\"", 412)]
    [InlineData("If-None-Match: *", 200)]
    [InlineData("If-None-Match: \"other\"", 200)]
    [InlineData("Accept: */*", 200)]
    public async Task Where_nothing_is_current_only_a_creation_passes(string field, int status)
    {
        _stored = null;
        await using var app = await ServeAsync("PUT", new CurrentOrder(() => _stored));

        var answer = await app.SendAsync("PUT", field);

        Assert.Equal((status, status == 200 ? 1 : 0), (answer.Status, _handled));
        Assert.Equal(status == 200, answer["ETag"] is not null);
    }

    [Theory]
    [InlineData("If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT", 200)]
    [InlineData("If-Unmodified-Since: Sun, 06 Nov 1994 08:49:36 GMT", 412)]
    [InlineData("If-Unmodified-Since: yesterday", 428)]
    [InlineData("If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT", 428)]
    [InlineData("Accept: */*", 428)]
    public async Task Where_a_precondition_is_required_a_date_that_can_be_compared_is_one(string field, int status)
    {
        _stored = Order.Dated;
        await using var app = await ServeAsync("PUT", new CurrentOrder(() => _stored) { Requires = true });

        Assert.Equal((status, status == 200 ? 1 : 0), ((await app.SendAsync("PUT", field)).Status, _handled));
    }

    [Theory]
    [InlineData("If-Match: \"42.ssBY5O\"")]
    [InlineData("If-Match: *")]
    [InlineData("If-Unmodified-Since: Mon, 15 Jun 2026 11:00:00 GMT")]
    public async Task A_conflict_is_412_with_the_tag_of_the_write_that_came_first(string field)
    {
        _stored = Order.Dated;
        _handler = () =>
        {
            _stored = Order.First with { Version = 50 };
            throw new ConflictException();
        };
        await using var app = await ServeAsync("PUT", new CurrentOrder(() => _stored));

        var answer = await app.SendAsync("PUT", field);

        Assert.Equal(412, answer.Status);
        Assert.StartsWith("\"50.", answer.ETag);
        Assert.Equal("application/problem+json", answer["Content-Type"]);
    }

    [Fact]
    public async Task A_conflict_with_a_deletion_is_412_without_a_tag()
    {
        _handler = () =>
        {
            _stored = null;
            throw new ConflictException();
        };
        await using var app = await ServeAsync("PUT", new CurrentOrder(() => _stored));

        var answer = await app.SendAsync("PUT", "If-Match: \"42.ssBY5O\"");

        Assert.Equal(412, answer.Status);
        Assert.Null(answer["ETag"]);
    }

    [Fact]
    public async Task A_conflict_that_nobody_asked_to_avoid_is_an_error()
    {
        _handler = () => throw new ConflictException();
        await using var app = await ServeAsync("PUT", new CurrentOrder(() => _stored));
        Assert.Equal(500, (await app.SendAsync("PUT")).Status);
    }

    [Fact]
    public async Task Another_exception_stays_what_it_is()
    {
        _handler = () => throw new InvalidOperationException();
        await using var app = await ServeAsync("PUT", new CurrentOrder(() => _stored));
        var answer = await app.SendAsync("PUT", "If-Match: \"42.ssBY5O\"");
        Assert.Equal(500, answer.Status);
        Assert.Null(answer["ETag"]);
    }

    [Fact] // Current compares a hash, from which no version can be read back
    public async Task A_handler_that_could_not_compare_the_version_is_not_called()
    {
        await using var app = await ServeAsync("PUT", new CurrentOrder(() => _stored) { NamesNothing = true });
        Assert.Equal((412, 0), ((await app.SendAsync("PUT", "If-Match: \"42.ssBY5O\"")).Status, _handled));
    }

    private Task<VersionedApp> ServeAsync(string method, CurrentOrder wrapper) => VersionedApp.StartAsync(web => VersionedRoutes.Map(
        web,
        "/order",
        () =>
        {
            _handled++;
            return Results.Ok(_handler());
        },
        [method],
        wrapper));
}
