using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Tests.Endpoints;

/// <summary>The 304: RFC 9110 §15.4.5.</summary>
public sealed class NotModifiedAnswers
{
    private static Order Decorated(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentType = "application/vnd.order+json";
        headers.ContentLength = 1_000;
        headers.ContentLanguage = "de";
        headers.ContentLocation = "/orders/1";
        headers.Expires = "Thu, 01 Jan 1970 00:00:00 GMT";
        headers.Vary = "Accept-Language";
        headers.SetCookie = "a=b";
        headers.AccessControlAllowOrigin = "https://example.org";
        headers["X-Request-Id"] = "7";
        return Order.Dated;
    }

    [Fact]
    public async Task It_keeps_what_the_200_would_have_and_has_no_other_metadata()
    {
        await using var app = await VersionedApp.ServeAsync((HttpContext context) => Decorated(context.Response));
        var answer = await app.GetAsync("If-None-Match: *");

        Assert.Equal(304, answer.Status);
        Assert.Equal("", answer.Body);
        foreach (var field in new[] { "Content-Type", "Content-Length", "Content-Language", "Content-Encoding", "Last-Modified", "Transfer-Encoding" })
            Assert.Null(answer[field]);
        Assert.Equal("/orders/1", answer["Content-Location"]);
        Assert.Equal("Thu, 01 Jan 1970 00:00:00 GMT", answer["Expires"]);
        Assert.Equal("Accept-Language", answer["Vary"]);
        Assert.Equal("private, no-cache", answer["Cache-Control"]);
        Assert.StartsWith("\"42.", answer.ETag);
        Assert.NotNull(answer["Date"]);
    }

    [Fact]
    public async Task It_keeps_cookies_and_CORS()
    {
        await using var app = await VersionedApp.ServeAsync((HttpContext context) => Decorated(context.Response));
        var answer = await app.GetAsync("If-None-Match: *");

        Assert.Equal("a=b", answer["Set-Cookie"]);
        Assert.Equal("https://example.org", answer["Access-Control-Allow-Origin"]);
        Assert.Equal("7", answer["X-Request-Id"]);
    }

    [Fact]
    public async Task Content_Encoding_set_by_the_handler_does_not_stay()
    {
        await using var app = await VersionedApp.ServeAsync((HttpContext context) =>
        {
            context.Response.Headers.ContentEncoding = "identity";
            return Order.First;
        });
        Assert.Null((await app.GetAsync("If-None-Match: *"))["Content-Encoding"]);
    }

    [Fact]
    public async Task By_If_Modified_Since_it_has_the_tag_too()
    {
        await using var app = await VersionedApp.ServeAsync(() => Order.Dated);
        var answer = await app.GetAsync("If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT");
        Assert.Equal(304, answer.Status);
        Assert.Equal((await app.GetAsync()).ETag, answer.ETag);
        Assert.Null(answer["Last-Modified"]);
        Assert.Equal(200, (await app.GetAsync("If-Modified-Since: Sun, 06 Nov 1994 08:49:36 GMT")).Status);
    }

    [Fact]
    public async Task A_weakened_tag_is_answered_with_the_real_one()
    {
        await using var app = await VersionedApp.ServeAsync(() => Order.First);
        var tag = (await app.GetAsync()).ETag;
        var answer = await app.GetAsync($"If-None-Match: \"x\", W/{tag}");
        Assert.Equal(304, answer.Status);
        Assert.Equal(tag, answer.ETag);
    }

    [Fact]
    public async Task Two_field_lines_are_one_list()
    {
        await using var app = await VersionedApp.ServeAsync(() => Order.First);
        var tag = (await app.GetAsync()).ETag;
        Assert.Equal(304, (await app.GetAsync("If-None-Match: \"x\"", $"If-None-Match: {tag}")).Status);
    }

    [Fact] // RFC 9112 §6.3: what follows on the connection is the next answer
    public async Task The_connection_goes_on_behind_it()
    {
        await using var app = await VersionedApp.ServeAsync((HttpContext context) => Decorated(context.Response) with { Changed = null });
        for (var i = 0; i < 3; i++)
            Assert.Equal(304, (await app.GetAsync("If-None-Match: *")).Status);
    }

    [Fact]
    public async Task CORS_of_the_middleware_stays()
    {
        await using var app = await VersionedApp.ServeAsync(
            () => Order.First,
            services: services => Microsoft.Extensions.DependencyInjection.CorsServiceCollectionExtensions.AddCors(services),
            pipeline: web => web.UseCors(policy => policy.WithOrigins("https://example.org").WithExposedHeaders("ETag")));
        var answer = await app.GetAsync("If-None-Match: *", "Origin: https://example.org");
        Assert.Equal(304, answer.Status);
        Assert.Equal("https://example.org", answer["Access-Control-Allow-Origin"]);
        Assert.Equal("ETag", answer["Access-Control-Expose-Headers"]);
    }
}
