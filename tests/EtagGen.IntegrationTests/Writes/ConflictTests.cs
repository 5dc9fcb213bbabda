using EtagGen.IntegrationTests.Client;

namespace EtagGen.IntegrationTests.Writes;

/// <summary>Somebody else's write that comes between the look at the current version and the handler's own.</summary>
public sealed class ConflictTests : DeskTests
{
    [Fact]
    public async Task It_is_412_with_the_tag_that_is_current_now()
    {
        Desk.Meanwhile = () => Desk.Edit(1);

        var answer = await SendAsync("PUT", "/both/1", "If-Match: {tag}");

        AssertProblem(answer, 412);
        Assert.Equal((await ReadAsync()).Tag, answer.Tag);
        Assert.Equal(("Somebody else's", 43), (Desk[1]!.Title, Desk[1]!.Version));
        Assert.Empty(Server.Log.Take());
    }

    [Theory]
    [InlineData("/required/1")]
    [InlineData("/compared/1")]
    public async Task Without_Current_it_is_412_without_a_tag(string path)
    {
        Desk.Meanwhile = () => Desk.Edit(1);

        var answer = await SendAsync("PUT", path, "If-Match: {tag}");

        AssertProblem(answer, 412);
        Assert.Null(answer["ETag"]);
        Assert.Equal("Somebody else's", Desk[1]!.Title);
    }

    [Fact]
    public async Task A_write_without_If_Match_overwrites_what_it_finds()
    {
        Assert.Equal(200, (await SendAsync("PUT", "/compared/1", "")).Status);
        Assert.Equal("Edited", Desk[1]!.Title);
    }

    [Theory]
    [InlineData(IfMatchComparison.Strong, 412)]
    [InlineData(IfMatchComparison.StateToken, 200)]
    public async Task A_tag_that_a_proxy_weakened_matches_where_the_application_says_so(IfMatchComparison comparison, int status)
    {
        foreach (var path in new[] { "/current/1", "/compared/1", "/both/1" })
        {
            await StartAsync(services => services.AddETags(options => options.IfMatchComparison = comparison));
            Assert.Equal(status, (await SendAsync("PUT", path, "If-Match: {weak}")).Status);
            await AssertOldStateIsRefusedAsync(path);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whether_a_PUT_is_answered_with_a_validator_is_the_applications_to_say(bool validatorOnPut)
    {
        await StartAsync(services => services.AddETags(options => options.ValidatorOnPut = validatorOnPut));
        foreach (var (method, expected) in new[] { ("PUT", validatorOnPut), ("PATCH", true), ("POST", true) })
        {
            var answer = await SendAsync(method, "/current/1", "If-Match: {tag}");
            Assert.Equal(expected, answer["ETag"] is not null);
            Assert.Equal(expected, answer["Last-Modified"] is not null);
        }
    }

    private async Task AssertOldStateIsRefusedAsync(string path)
    {
        HttpAnswer answer = await SendAsync("PUT", path, "If-Match: W/\"7.AAAAAA.AAAAAAAAAAA\"");
        Assert.Equal(412, answer.Status);
    }
}
