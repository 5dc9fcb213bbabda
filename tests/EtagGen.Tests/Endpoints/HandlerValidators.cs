using Microsoft.AspNetCore.Http;

namespace EtagGen.Tests.Endpoints;

/// <summary>What the handler sets itself is respected, and is what the preconditions are compared with.</summary>
public sealed class HandlerValidators
{
    [Theory]
    [InlineData("\"mine\"", "\"mine\"", 304)]
    [InlineData("W/\"mine\"", "\"mine\"", 304)]
    [InlineData("W/\"mine\"", "W/\"mine\"", 304)]
    [InlineData("\"mine\"", "\"other\"", 200)]
    [InlineData("\"mine\"", "*", 304)]
    [InlineData("mine", "\"mine\"", 200)] // no entity-tag, so none matches
    public async Task Its_tag_is_compared_and_sent(string tag, string ifNoneMatch, int expected)
    {
        await using var app = await WithTagAsync(tag);
        var answer = await app.GetAsync($"If-None-Match: {ifNoneMatch}");
        Assert.Equal(expected, answer.Status);
        Assert.Equal(tag, answer.ETag);
    }

    [Fact]
    public async Task The_tag_that_would_have_been_ours_matches_nothing()
    {
        await using var app = await VersionedApp.ServeAsync(() => Order.First);
        await using var other = await WithTagAsync("\"mine\"");
        var ours = (await app.GetAsync()).ETag;
        Assert.Equal(200, (await other.GetAsync($"If-None-Match: {ours}")).Status);
        Assert.Equal(412, (await other.GetAsync($"If-Match: {ours}")).Status);
    }

    [Theory]
    [InlineData("\"mine\"", "\"mine\"", 200)]
    [InlineData("\"mine\"", "\"other\"", 412)]
    [InlineData("W/\"mine\"", "\"mine\"", 412)]
    [InlineData("W/\"mine\"", "W/\"mine\"", 412)]
    [InlineData("mine", "\"\"", 412)]
    public async Task Its_tag_is_what_If_Match_is_compared_with(string tag, string ifMatch, int expected)
    {
        await using var app = await WithTagAsync(tag);
        var answer = await app.GetAsync($"If-Match: {ifMatch}");
        Assert.Equal(expected, answer.Status);
        Assert.Equal(tag, answer.ETag);
    }

    [Fact]
    public async Task A_tag_of_its_own_that_looks_like_ours_has_no_parts()
    {
        await using var app = await WithTagAsync("\"42.q3XkZ0\"");
        Assert.Equal(304, (await app.GetAsync("If-None-Match: \"42.q3XkZ0\"")).Status);
        Assert.Equal(200, (await app.GetAsync("Accept-Encoding: gzip", "If-None-Match: \"42.q3XkZ0+gzip\"")).Status);
    }

    [Theory]
    [InlineData("Sun, 06 Nov 1994 08:49:38 GMT", 200)]
    [InlineData("Sun, 06 Nov 1994 08:49:39 GMT", 304)]
    public async Task Its_date_is_compared_and_sent(string ifModifiedSince, int expected)
    {
        await using var app = await VersionedApp.ServeAsync((HttpContext context) =>
        {
            context.Response.Headers.LastModified = "Sun, 06 Nov 1994 08:49:39 GMT";
            return Order.Dated;
        });
        var answer = await app.GetAsync($"If-Modified-Since: {ifModifiedSince}");
        Assert.Equal(expected, answer.Status);
        Assert.Equal(expected == 200 ? "Sun, 06 Nov 1994 08:49:39 GMT" : null, answer["Last-Modified"]); // §15.4.5: the tag is enough
    }

    [Fact]
    public async Task A_date_of_its_own_that_is_none_is_not_compared()
    {
        await using var app = await VersionedApp.ServeAsync((HttpContext context) =>
        {
            context.Response.Headers.LastModified = "yesterday";
            return Order.Dated;
        });
        var answer = await app.GetAsync("If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT");
        Assert.Equal(200, answer.Status);
        Assert.Equal("yesterday", answer["Last-Modified"]);
    }

    [Fact] // RFC 9110 §15.4.5: where there is no tag the date is what the client has
    public async Task Without_a_tag_that_counts_the_304_has_the_date()
    {
        await using var app = await VersionedApp.ServeAsync((HttpContext context) =>
        {
            context.Response.Headers.ETag = "mine";
            context.Response.Headers.LastModified = "Sun, 06 Nov 1994 08:49:39 GMT";
            return Order.Dated;
        });
        var answer = await app.GetAsync("If-Modified-Since: Sun, 06 Nov 1994 08:49:39 GMT");
        Assert.Equal(304, answer.Status);
        Assert.Equal("Sun, 06 Nov 1994 08:49:39 GMT", answer["Last-Modified"]);
    }

    [Fact]
    public async Task Its_Cache_Control_is_kept_on_200_and_304()
    {
        await using var app = await VersionedApp.ServeAsync(
            (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = "public, max-age=60";
                return Order.First;
            },
            new OrderWrapper(cacheControl: "no-store"));
        Assert.Equal("public, max-age=60", (await app.GetAsync())["Cache-Control"]);
        Assert.Equal("public, max-age=60", (await app.GetAsync("If-None-Match: *"))["Cache-Control"]);
    }

    [Theory]
    [InlineData(null, null, "private, no-cache")]
    [InlineData("public, no-cache", null, "public, no-cache")]
    [InlineData("public, no-cache", "no-store", "no-store")]
    [InlineData(null, "no-store", "no-store")]
    [InlineData("", null, null)]
    public async Task Without_one_the_wrapper_decides_and_then_the_options(string? options, string? wrapper, string? expected)
    {
        await using var app = await VersionedApp.ServeAsync(
            () => Order.First,
            new OrderWrapper(cacheControl: wrapper),
            services =>
            {
                if (options is not null)
                    services.AddETags(o => o.DefaultCacheControl = options.Length == 0 ? null : options);
            });
        Assert.Equal(expected, (await app.GetAsync())["Cache-Control"]);
        Assert.Equal(expected, (await app.GetAsync("If-None-Match: *"))["Cache-Control"]);
    }

    private static Task<VersionedApp> WithTagAsync(string tag) =>
        VersionedApp.ServeAsync((HttpContext context) =>
        {
            context.Response.Headers.ETag = tag;
            return Order.First;
        });
}
