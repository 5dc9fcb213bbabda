using System.Text;
using EtagGen.IntegrationTests.Server;

namespace EtagGen.IntegrationTests.Wire;

/// <summary>Header fields that no honest client sends: each gets an ordinary answer, in ordinary time, and nothing is thrown.</summary>
public sealed class HostileRequestTests : IAsyncLifetime
{
    /// <summary>All that RFC 9110 §5.5 calls obs-text, in quotes.</summary>
    private static readonly string ObsText = $"\"{string.Concat(Enumerable.Range(0x80, 0x80).Select(octet => (char)octet))}\"";

    private TestServer _server = null!;
    private string _tag = "";

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync(
            app => app.MapGet("/article", [Versioned] () => Article.First),
            kestrel: options =>
            {
                options.Limits.MaxRequestHeadersTotalSize = 1024 * 1024;
                options.Limits.MaxRequestHeaderCount = 1000;
            });
        _tag = (await _server.GetAsync("/article")).Tag;
    }

    public async Task DisposeAsync()
    {
        var errors = string.Join('\n', _server.Log.Take());
        await _server.DisposeAsync();
        Assert.True(errors.Length == 0, errors);
    }

    [Fact]
    public Task A_tag_of_64_KB() => ExpectAsync($"\"{new string('a', 64 * 1024)}\"");

    [Fact]
    public Task Ten_thousand_tags() => ExpectAsync(string.Join(", ", Enumerable.Range(0, 10_000).Select(i => $"\"{i}\"")));

    [Fact]
    public Task Quotes_and_nothing_else() => ExpectAsync(new string('"', 64 * 1024));

    [Fact]
    public Task One_quote_more() => ExpectAsync(new string('"', (64 * 1024) + 1), matchesBeforeTag: false);

    [Fact]
    public Task Commas_and_nothing_else() => ExpectAsync(new string(',', 64 * 1024));

    [Fact]
    public Task White_space_and_nothing_else() => ExpectAsync("\"a\"" + new string(' ', 32 * 1024) + new string('\t', 32 * 1024));

    [Fact]
    public Task Openings_of_weak_tags() => ExpectAsync(string.Concat(Enumerable.Repeat("W/", 32 * 1024)));

    [Fact]
    public Task Weak_tags_without_an_end() => ExpectAsync(string.Concat(Enumerable.Repeat("W/\",", 16 * 1024)));

    [Fact]
    public Task Asterisks() => ExpectAsync(string.Join(',', Enumerable.Repeat("*", 32 * 1024)));

    [Fact]
    public async Task Octets_that_are_no_UTF_8_are_refused_by_Kestrel() =>
        Assert.Equal(400, (await _server.GetAsync("/article", $"If-None-Match: {ObsText}", "Connection: close")).Status);

    [Fact]
    public async Task Octets_that_are_no_UTF_8_match_nothing_where_Kestrel_takes_them()
    {
        await using var latin1 = await TestServer.StartAsync(
            app => app.MapGet("/article", [Versioned] () => Article.First),
            kestrel: options => options.RequestHeaderEncodingSelector = _ => Encoding.Latin1);

        Assert.Equal(200, (await latin1.GetAsync("/article", $"If-None-Match: {ObsText}")).Status);
        Assert.Equal(304, (await latin1.GetAsync("/article", $"If-None-Match: {ObsText}, {_tag}")).Status);
        Assert.Empty(latin1.Log.Take());
    }

    [Fact]
    public Task Well_formed_UTF_8() => ExpectAsync("\"\u00c3\u00a9\u00e2\u0082\u00ac\u00f0\u009f\u0098\u0080\"");

    [Theory]
    [InlineData("\u00c3\u00a9")]
    [InlineData("\u0001")]
    [InlineData("gzip\u007f")]
    [InlineData("gzip, br")]
    [InlineData("a b")]
    public async Task A_coding_that_cannot_be_one_is_not_sent_back(string coding)
    {
        var answer = await _server.GetAsync("/article", $"If-None-Match: {_tag[..^1]}+{coding}\"", "Accept-Encoding: *");

        Assert.Equal(200, answer.Status);
        Assert.Equal(_tag, answer.Tag);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(500)]
    public async Task Many_lines_of_one_field(int count)
    {
        var others = Enumerable.Range(0, count).Select(i => $"If-None-Match: \"{i}\"").ToArray();

        Assert.Equal(200, (await _server.GetAsync("/article", others)).Status);
        Assert.Equal(304, (await _server.GetAsync("/article", [.. others, $"If-None-Match: {_tag}"])).Status);
        Assert.Equal(304, (await _server.GetAsync("/article", [$"If-None-Match: {_tag}", .. others])).Status);
    }

    [Fact]
    public async Task Many_lines_of_a_date_are_no_date()
    {
        var dates = Enumerable.Repeat("If-Modified-Since: Thu, 01 Jan 2026 00:00:00 GMT", 50).ToArray();

        Assert.Equal(200, (await _server.GetAsync("/article", dates)).Status);
    }

    [Fact]
    public async Task A_date_of_64_KB_is_no_date() =>
        Assert.Equal(200, (await _server.GetAsync("/article", "If-Modified-Since: Mon, " + new string('0', 64 * 1024))).Status);

    [Theory]
    [InlineData("a NUL", "If-None-Match: \"a\0b\"", 400)]
    [InlineData("a NUL in a date", "If-Modified-Since: Mon,\0", 400)]
    [InlineData("a carriage return", "If-None-Match: \"a\rb\"", 400)]
    [InlineData("a line folded, as of old", "If-None-Match: \"a\",\r\n \"b\"", 400)]
    [InlineData("white space before the colon", "If-None-Match : \"a\"", 400)]
    [InlineData("another control character", "If-None-Match: \"a\u0001b\"", 200)]
    [InlineData("DEL", "If-None-Match: \"a\u007fb\"", 200)]
    public async Task What_HTTP_forbids_never_reaches_us_or_matches_nothing(string what, string line, int status)
    {
        var answer = await _server.GetAsync("/article", line, "Connection: close");

        Assert.True(status == answer.Status, $"{what}\n{answer}");
        Assert.Equal(status == 200 ? _tag : null, answer["ETag"]);
    }

    /// <summary>The list alone gets a 200; with our tag after it, a 304.</summary>
    private async Task ExpectAsync(string list, bool matchesBeforeTag = true)
    {
        Assert.Equal(200, (await _server.GetAsync("/article", $"If-None-Match: {list}")).Status);
        Assert.Equal(412, (await _server.GetAsync("/article", $"If-Match: {list}")).Status);

        var withTag = await _server.GetAsync("/article", $"If-None-Match: {list}, {_tag}");

        Assert.Equal(matchesBeforeTag ? 304 : 200, withTag.Status);
    }
}
