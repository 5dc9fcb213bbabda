using Microsoft.AspNetCore.Http;

namespace EtagGen.Tests.Endpoints;

/// <summary>A GET whose copy is still good does not get to the handler; whatever is not sure yet does.</summary>
public sealed class ReadsWithCurrent : IAsyncLifetime
{
    private Order? _stored = Order.First;
    private int _handled;
    private CurrentOrder _wrapper = null!;
    private VersionedApp _app = null!;

    public Task InitializeAsync() => ServeAsync(new CurrentOrder(() => _stored));

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_tag_that_is_current_is_sent_back_without_a_call_of_the_handler()
    {
        var tag = await FirstTagAsync();

        var answer = await _app.GetAsync($"If-None-Match: \"other\", {tag}");

        Assert.Equal((304, tag, 0, 1), (answer.Status, answer.ETag, _handled, _wrapper.Calls));
        Assert.Equal("private, no-cache", answer["Cache-Control"]);
    }

    [Theory]
    [InlineData("W/\"{opaque}\"", "\"{opaque}\"")]
    [InlineData("\"{opaque}+gzip\"", "\"{opaque}+gzip\"")]
    [InlineData("W/\"{opaque}+gzip\"", "\"{opaque}+gzip\"")]
    public async Task It_is_sent_back_as_the_answer_would_carry_it(string sent, string returned)
    {
        var opaque = (await FirstTagAsync()).Trim('"');

        var answer = await _app.GetAsync($"If-None-Match: {sent.Replace("{opaque}", opaque)}", "Accept-Encoding: gzip");

        Assert.Equal((304, returned.Replace("{opaque}", opaque), 0), (answer.Status, answer.ETag, _handled));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_weak_tag_stays_weak(bool knows)
    {
        await ServeAsync(new CurrentOrder(() => _stored) { Weakly = true, Knows = knows });
        var tag = await FirstTagAsync();
        Assert.StartsWith("W/", tag);

        foreach (var sent in new[] { tag, tag[2..] })
        {
            var answer = await _app.GetAsync($"If-None-Match: {sent}");
            Assert.Equal((304, tag, 0), (answer.Status, answer.ETag, _handled));
        }
    }

    [Theory]
    [InlineData("Accept: */*", 0)]
    [InlineData("If-None-Match: \"other\"", 1)]
    [InlineData("If-None-Match: \"41.ssBY5O.Eq4wI3sX3xQ\"", 1)]
    [InlineData("If-Modified-Since: Sun, 06 Nov 1994 08:49:36 GMT", 1)]
    public async Task Another_request_is_the_handlers_and_asks_only_where_a_header_does(string field, int calls)
    {
        await ServeAsync(new CurrentOrder(() => Order.Dated));
        var answer = await _app.GetAsync(field);
        Assert.Equal((200, 1, calls), (answer.Status, _handled, _wrapper.Calls));
    }

    [Fact]
    public async Task Whether_there_is_anything_only_the_handler_can_tell()
    {
        Assert.Equal(304, (await _app.GetAsync("If-None-Match: *")).Status);
        Assert.Equal(1, _handled);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task A_date_waits_for_the_handler_unless_the_tag_is_known(bool knows, int handled)
    {
        await ServeAsync(new CurrentOrder(() => Order.Dated) { Knows = knows });
        var answer = await _app.GetAsync("If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT");
        Assert.Equal((304, handled), (answer.Status, _handled));
        Assert.StartsWith("\"42.", answer.ETag);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_false_If_Match_is_412_and_its_tag_is_the_current_one_where_that_is_known(bool knows)
    {
        await ServeAsync(new CurrentOrder(() => _stored) { Knows = knows });
        var tag = await FirstTagAsync();

        var answer = await _app.GetAsync("If-Match: \"other\"");

        Assert.Equal((412, 0), (answer.Status, _handled));
        Assert.Equal(knows ? tag : null, answer["ETag"]);
        Assert.Equal(200, (await _app.GetAsync($"If-Match: {tag}")).Status);
        Assert.Equal(200, (await _app.GetAsync("If-Match: *")).Status);
    }

    [Fact]
    public async Task Where_nothing_is_current_the_handler_says_so()
    {
        _stored = null;
        foreach (var field in new[] { "If-None-Match: *", "If-None-Match: \"42.ssBY5O.Eq4wI3sX3xQ\"", "If-Match: \"42.ssBY5O\"" })
            Assert.Equal(404, (await _app.GetAsync(field)).Status);
        Assert.Equal(3, _handled);
    }

    [Fact]
    public async Task Where_the_body_holds_what_Current_does_not_see_it_is_not_asked()
    {
        await ServeAsync(new CurrentOrder(() => _stored) { Covers = false });
        var tag = await FirstTagAsync();

        Assert.Equal(304, (await _app.GetAsync($"If-None-Match: {tag}")).Status);
        Assert.Equal((1, 0), (_handled, _wrapper.Calls));
    }

    [Fact]
    public async Task An_answer_that_comes_later_is_the_same()
    {
        await ServeAsync(new CurrentOrder(async () =>
        {
            await Task.Delay(10);
            return _stored;
        }));
        var tag = await FirstTagAsync();

        Assert.Equal(304, (await _app.GetAsync($"If-None-Match: {tag}")).Status);
        Assert.Equal(0, _handled);
        Assert.Equal(200, (await _app.GetAsync("If-None-Match: \"other\"")).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_it_throws_is_an_error_like_the_handlers(bool later)
    {
        await ServeAsync(new CurrentOrder(async () =>
        {
            if (later)
                await Task.Yield();
            throw new InvalidOperationException();
        }));

        var answer = await _app.GetAsync("If-None-Match: \"other\"");

        Assert.Equal((500, 0), (answer.Status, _handled));
        Assert.Null(answer["ETag"]);
    }

    /// <summary>The tag of the answer; the counters start anew behind it.</summary>
    private async Task<string> FirstTagAsync()
    {
        var tag = (await _app.GetAsync()).ETag;
        _handled = 0;
        return tag;
    }

    private async Task ServeAsync(CurrentOrder wrapper)
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _wrapper = wrapper;
        _app = await VersionedApp.ServeAsync(
            async () =>
            {
                _handled++;
                var order = await wrapper.ReadAgainAsync();
                return order is null ? Results.NotFound() : Results.Ok(order);
            },
            wrapper);
    }
}
