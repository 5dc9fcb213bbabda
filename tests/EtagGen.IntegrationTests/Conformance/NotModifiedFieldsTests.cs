namespace EtagGen.IntegrationTests.Conformance;

/// <summary>RFC 9110 §15.4.5: what a 304 carries of what the 200 does.</summary>
public sealed class NotModifiedFieldsTests(Site site) : ConformanceTests(site)
{
    [Theory]
    [InlineData("Cache-Control")]
    [InlineData("Content-Location")]
    [InlineData("ETag")]
    [InlineData("Expires")]
    [InlineData("Vary")]
    [InlineData("Set-Cookie")]
    [InlineData("Access-Control-Allow-Origin")]
    [InlineData("Access-Control-Expose-Headers")]
    [InlineData("Link")]
    [InlineData("X-Request-Id")]
    public async Task A_304_keeps(string field)
    {
        var selected = await Site.ReferenceAsync("/fields");

        var answer = await Site.Server.GetAsync("/fields", $"If-None-Match: {selected.Tag}");

        Assert.Equal(304, answer.Status);
        Assert.NotNull(selected[field]);
        Assert.Equal(selected[field], answer[field]);
    }

    [Theory]
    [InlineData("Content-Type")]
    [InlineData("Content-Language")]
    [InlineData("Last-Modified")]
    [InlineData("Content-Length")]
    [InlineData("Transfer-Encoding")]
    public async Task A_304_drops(string field)
    {
        var selected = await Site.ReferenceAsync("/fields");

        var answer = await Site.Server.GetAsync("/fields", $"If-None-Match: {selected.Tag}");

        Assert.Equal(304, answer.Status);
        Assert.Null(answer[field]);
    }

    [Theory]
    [InlineData("/article", "private, no-cache")]
    [InlineData("/articles", "private, no-cache")]
    [InlineData("/public", "public, max-age=60")]
    [InlineData("/fields", "public, max-age=60")]
    public async Task Cache_Control_is_the_handlers_or_the_attributes_or_the_default(string path, string expected)
    {
        var selected = await Site.ReferenceAsync(path);

        Assert.Equal(expected, selected["Cache-Control"]);
        Assert.Equal(expected, (await Site.Server.GetAsync(path, $"If-None-Match: {selected.Tag}"))["Cache-Control"]);
    }
}
