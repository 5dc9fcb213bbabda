using EtagGen.Runtime;
using EtagGen.Tests.Writes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.Tests.Endpoints;

/// <summary>Without <c>Current</c>, a handler with an <c>IfMatch</c> parameter is not called where nothing it names could match.</summary>
public sealed class WritesWithIfMatch
{
    private Func<IfMatch<long>, Order> _handler = ifMatch => Order.First with { Version = ifMatch.Expect(42) + 1 };
    private int _handled;

    [Theory]
    [InlineData("If-Match: {tag}", 200)]
    [InlineData("If-Match: *", 200)]
    [InlineData("If-Match: \"other\", {tag}", 200)]
    [InlineData("If-Match: \"other\"", 412)]
    [InlineData("If-Match: W/{tag}", 412)]
    [InlineData("If-Match: nonsense", 412)]
    [InlineData("If-None-Match: *", 412)]
    [InlineData("If-None-Match: \"other\"", 412)]
    [InlineData("If-Modified-Since: Mon, 15 Jun 2026 12:00:00 GMT", 200)]
    [InlineData("If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT", 200)]
    [InlineData("Accept: */*", 200)]
    public async Task What_could_not_be_true_is_412(string field, int status)
    {
        foreach (var method in new[] { "PUT", "PATCH", "DELETE", "POST" })
        {
            _handled = 0;
            await using var app = await ServeAsync(method, new Wrapper());
            var answer = await app.SendAsync(method, field.Replace("{tag}", SentIfMatch.TagOf(42)));

            Assert.Equal((status, status == 200 ? 1 : 0), (answer.Status, _handled));
            Assert.Equal(status == 200, answer["ETag"] is not null);
        }
    }

    [Theory]
    [InlineData("If-Match: {tag}", 200)]
    [InlineData("If-Match: \"other\"", 412)]
    [InlineData("If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT", 428)]
    [InlineData("Accept: */*", 428)]
    public async Task Where_it_is_required_nothing_else_will_do(string field, int status)
    {
        await using var app = await ServeAsync("PUT", new Wrapper(requires: true));
        var answer = await app.SendAsync("PUT", field.Replace("{tag}", SentIfMatch.TagOf(42)));
        Assert.Equal((status, status == 200 ? 1 : 0), (answer.Status, _handled));
    }

    [Fact]
    public async Task As_a_state_token_a_weak_tag_will_do()
    {
        await using var app = await ServeAsync(
            "PUT", new Wrapper(), services => services.AddETags(options => options.IfMatchComparison = IfMatchComparison.StateToken));
        Assert.Equal(200, (await app.SendAsync("PUT", $"If-Match: W/{SentIfMatch.TagOf(42)}")).Status);
    }

    [Fact] // what the handler set of its own is not the current tag either
    public async Task A_conflict_is_412_without_a_tag()
    {
        _handler = _ => throw new ConflictException();
        await using var app = await ServeAsync("PUT", new Wrapper());

        var answer = await app.SendAsync("PUT", $"If-Match: {SentIfMatch.TagOf(41)}");

        Assert.Equal((412, 1), (answer.Status, _handled));
        Assert.Null(answer["ETag"]);
        Assert.Null(answer["Last-Modified"]);
        Assert.Equal("application/problem+json", answer["Content-Type"]);
        Assert.Equal(500, (await app.SendAsync("PUT")).Status);
    }

    [Fact]
    public async Task A_PUT_may_be_answered_without_validators()
    {
        foreach (var (method, expected) in new[] { ("PUT", false), ("PATCH", true), ("POST", true) })
        {
            await using var app = await ServeAsync(
                method, new Wrapper(), services => services.AddETags(options => options.ValidatorOnPut = false));
            Assert.Equal(expected, (await app.SendAsync(method))["ETag"] is not null);
        }
    }

    private Task<VersionedApp> ServeAsync(string method, VersionedWrapper wrapper, Action<IServiceCollection>? services = null) =>
        VersionedApp.StartAsync(
            web => VersionedRoutes.Map(
                web,
                "/order",
                (IfMatch<long> ifMatch, HttpContext context) =>
                {
                    _handled++;
                    context.Response.Headers.LastModified = "Sun, 06 Nov 1994 08:49:37 GMT";
                    if (ifMatch.IsPresent && !ifMatch.Matches(42))
                        context.Response.Headers.ETag = "\"mine\"";
                    return Results.Ok(_handler(ifMatch));
                },
                [method],
                wrapper),
            services);

    private sealed class Wrapper(bool requires = false) : VersionedWrapper
    {
        private readonly OrderWrapper _body = new();

        public override bool RequiresIfMatch => requires;

        public override bool TakesIfMatch => true;

        public override bool IfMatchFails(EndpointFilterInvocationContext invocation) => invocation.GetArgument<IfMatch<long>>(0).NamesNothing;

        public override bool IsConflict(Exception exception) => exception is ConflictException;

        public override bool TryDescribe(ref object result, ref ValidatorWriter writer) => _body.TryDescribe(ref result, ref writer);
    }
}
