using EtagGen.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Tests.Endpoints;

/// <summary>Behind response compression: RFC 9110 §8.8.3.3 (a strong tag for each coding), §12.5.5 and §15.4.5 (Vary).</summary>
public sealed class CompressedAnswers
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task The_strong_tag_of_a_coded_200_names_the_coding(string coding)
    {
        await using var app = await ServeAsync(() => Order.First);
        var plain = await app.GetAsync();
        var coded = await app.GetAsync($"Accept-Encoding: {coding}");

        Assert.Null(plain["Content-Encoding"]);
        Assert.DoesNotContain("+", plain.ETag);
        Assert.Equal(coding, coded["Content-Encoding"]);
        Assert.Equal($"{plain.ETag[..^1]}+{coding}\"", coded.ETag);
        Assert.Equal("Accept-Encoding", coded["Vary"]);
    }

    [Fact]
    public async Task The_tag_of_a_200_that_is_not_coded_names_none()
    {
        await using var app = await ServeAsync(() => Order.First);
        Assert.Equal((await app.GetAsync()).ETag, (await app.GetAsync("Accept-Encoding: identity")).ETag);
    }

    [Fact]
    public async Task HEAD_has_the_tag_of_the_coded_GET()
    {
        await using var app = await ServeAsync(() => Order.First);
        Assert.Equal((await app.GetAsync("Accept-Encoding: gzip")).ETag, (await app.SendAsync("HEAD", "Accept-Encoding: gzip")).ETag);
    }

    [Fact]
    public async Task The_304_for_a_coded_tag_sends_that_tag_and_Vary()
    {
        await using var app = await ServeAsync(() => Order.First);
        var coded = await app.GetAsync("Accept-Encoding: gzip");
        foreach (var ifNoneMatch in new[] { coded.ETag, $"\"x\", {coded.ETag}", $"W/{coded.ETag}" })
        {
            var answer = await app.GetAsync("Accept-Encoding: gzip", $"If-None-Match: {ifNoneMatch}");
            Assert.Equal(304, answer.Status);
            Assert.Equal(coded.ETag, answer.ETag);
            Assert.Equal("Accept-Encoding", answer["Vary"]);
            Assert.Null(answer["Content-Encoding"]);
            Assert.Null(answer["Content-Type"]);
        }
    }

    [Fact]
    public async Task The_304_for_a_plain_tag_sends_that_tag_and_Vary()
    {
        await using var app = await ServeAsync(() => Order.First);
        var plain = await app.GetAsync();
        var answer = await app.GetAsync("Accept-Encoding: gzip", $"If-None-Match: {plain.ETag}");
        Assert.Equal(304, answer.Status);
        Assert.Equal(plain.ETag, answer.ETag);
        Assert.Equal("Accept-Encoding", answer["Vary"]);
    }

    [Theory]
    [InlineData("If-None-Match: *")]
    [InlineData("If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT")]
    public async Task A_304_that_no_tag_caused_names_the_tag_of_the_200(string field)
    {
        await using var app = await ServeAsync(() => Order.Dated);
        foreach (var acceptEncoding in new[] { "Accept-Encoding: gzip", "Accept-Encoding: identity" })
        {
            var answer = await app.GetAsync(acceptEncoding, field);
            Assert.Equal(304, answer.Status);
            Assert.Equal((await app.GetAsync(acceptEncoding)).ETag, answer.ETag);
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip;q=0, br")]
    [InlineData("identity")]
    public async Task A_coded_tag_does_not_match_for_a_client_that_does_not_accept_the_coding(string acceptEncoding)
    {
        await using var app = await ServeAsync(() => Order.First);
        var coded = await app.GetAsync("Accept-Encoding: gzip");
        Assert.Equal(200, (await app.GetAsync($"Accept-Encoding: {acceptEncoding}", $"If-None-Match: {coded.ETag}")).Status);
        Assert.Equal(200, (await app.GetAsync($"If-None-Match: {coded.ETag}")).Status);
    }

    [Fact]
    public async Task If_Match_understands_the_coded_tag()
    {
        await using var app = await ServeAsync(() => Order.First);
        var coded = await app.GetAsync("Accept-Encoding: gzip");
        Assert.Equal(200, (await app.GetAsync($"If-Match: {coded.ETag}")).Status);
    }

    [Fact] // §8.8.1: a weak tag may stand for both
    public async Task A_weak_tag_stays_as_it_is()
    {
        await using var app = await ServeAsync(() => Order.First, new OrderWrapper(weak: true));
        var coded = await app.GetAsync("Accept-Encoding: gzip");
        Assert.Equal("gzip", coded["Content-Encoding"]);
        Assert.Equal((await app.GetAsync()).ETag, coded.ETag);

        // A suffix that we never sent is no reason to send a strong tag.
        var notModified = await app.GetAsync("Accept-Encoding: gzip", $"If-None-Match: {coded.ETag[..^1]}+gzip\"");
        Assert.Equal(coded.ETag, notModified.ETag);
    }

    [Fact]
    public async Task A_tag_that_the_handler_set_stays_as_it_is()
    {
        await using var app = await ServeAsync((HttpContext context) =>
        {
            context.Response.Headers.ETag = "\"mine\"";
            return Order.First;
        });
        Assert.Equal("\"mine\"", (await app.GetAsync("Accept-Encoding: gzip")).ETag);
    }

    [Fact]
    public async Task A_tag_that_the_result_sets_while_it_is_written_stays_as_it_is()
    {
        await using var app = await ServeAsync(() => new SelfTagged(), new EagerWrapper());
        var answer = await app.GetAsync("Accept-Encoding: gzip");
        Assert.Equal("gzip", answer["Content-Encoding"]);
        Assert.Equal("\"mine\"", answer.ETag);
    }

    [Fact]
    public async Task Vary_of_the_handler_is_kept_and_names_nothing_twice()
    {
        await using var app = await ServeAsync((HttpContext context) =>
        {
            context.Response.Headers.Vary = "Accept-Language, accept-encoding";
            return Order.First;
        });
        var selected = await app.GetAsync("Accept-Encoding: gzip");
        var notModified = await app.GetAsync("Accept-Encoding: gzip", "If-None-Match: *");
        Assert.Equal("Accept-Language, accept-encoding", selected["Vary"]);
        Assert.Equal(selected["Vary"], notModified["Vary"]);
    }

    [Fact]
    public async Task A_request_without_Accept_Encoding_gets_the_same_Vary_on_200_and_304()
    {
        await using var app = await ServeAsync(() => Order.First);
        Assert.Equal((await app.GetAsync())["Vary"], (await app.GetAsync("If-None-Match: *"))["Vary"]);
    }

    [Fact]
    public async Task Where_the_200_has_no_Vary_the_304_has_none()
    {
        await using var app = await ServeAsync((HttpContext context) =>
        {
            context.Response.ContentType = "image/png";
            return TypedResults.Bytes(new byte[100], "image/png");
        },
        new EagerWrapper());
        Assert.Null((await app.GetAsync("Accept-Encoding: gzip"))["Vary"]);
        Assert.Null((await app.GetAsync("Accept-Encoding: gzip", "If-None-Match: *"))["Vary"]);
        Assert.Null((await app.GetAsync("If-None-Match: *"))["Vary"]);
    }

    [Fact] // what is matched is sent back: only a coding may be
    public async Task A_suffix_that_is_no_coding_is_not_echoed()
    {
        await using var app = await ServeAsync(() => Order.First);
        var opaque = (await app.GetAsync()).ETag[1..^1];
        foreach (var suffix in new[] { "é", "\u0001", "\u007F", "a b" })
            Assert.Equal(200, (await app.GetAsync("Accept-Encoding: *", $"If-None-Match: \"{opaque}+{suffix}\"")).Status);
    }

    private static Task<VersionedApp> ServeAsync(Delegate handler, VersionedWrapper? wrapper = null) =>
        VersionedApp.ServeAsync(
            handler, wrapper, services => services.AddResponseCompression(), pipeline => pipeline.UseResponseCompression());

    private sealed class SelfTagged : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.ETag = "\"mine\"";
            return httpContext.Response.WriteAsJsonAsync(Order.First);
        }
    }
}
