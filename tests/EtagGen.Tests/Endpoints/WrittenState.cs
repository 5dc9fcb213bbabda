using EtagGen.Runtime;

namespace EtagGen.Tests.Endpoints;

/// <summary>
/// Unsafe methods. What the handler returns is the state after the write; a precondition speaks of the state before
/// (RFC 9110 §13.2.1: evaluated before the method is performed).
/// </summary>
public sealed class WrittenState
{
    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("POST")]
    public async Task A_write_that_was_performed_is_not_answered_with_412(string method)
    {
        var stored = Order.First;
        await using var app = await VersionedApp.StartAsync(web =>
            VersionedRoutes.Map(web, "/order", () => stored = stored with { Version = stored.Version + 1 }, [method, "GET"], new OrderWrapper()));
        var before = stored.Version;

        var answer = await app.SendAsync(method, "If-Match: \"42.other0\"");

        // Either the method was not performed, or it is not reported as failed.
        Assert.True((answer.Status == 412) == (stored.Version == before), $"{answer.Status}, version {stored.Version}");
    }

    [Fact]
    public async Task The_answer_of_a_write_has_the_new_tag()
    {
        var stored = Order.First;
        await using var app = await VersionedApp.StartAsync(web =>
            VersionedRoutes.Map(web, "/order", () => stored = stored with { Version = 43 }, ["PUT"], new OrderWrapper()));
        var answer = await app.SendAsync("PUT");
        Assert.Equal(200, answer.Status);
        Assert.StartsWith("\"43.", answer.ETag);
    }
}
