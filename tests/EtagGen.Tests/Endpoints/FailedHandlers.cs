using EtagGen.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EtagGen.Tests.Endpoints;

/// <summary>What throws leaves no validators on the 500.</summary>
public sealed class FailedHandlers
{
    private static readonly Dictionary<string, Delegate> Handlers = new()
    {
        ["at once"] = Order () => throw new InvalidOperationException("at once"),
        ["later"] = async Task<Order> () =>
        {
            await Task.Yield();
            throw new InvalidOperationException("later");
        },
        ["while writing the answer"] = () => new ThrowingResult(),
    };

    public static TheoryData<string> Names => [.. Handlers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_handler_that_throws(string when)
    {
        await using var app = await VersionedApp.ServeAsync(Handlers[when], new EagerWrapper());
        AssertBare(await app.GetAsync());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_handler_that_throws_behind_an_exception_handler(string when)
    {
        await using var app = await VersionedApp.ServeAsync(
            Handlers[when],
            new EagerWrapper(),
            pipeline: web => web.UseExceptionHandler(error => error.Run(context => context.Response.WriteAsync("sorry"))));
        var answer = await app.GetAsync();
        Assert.Equal("sorry", answer.Body);
        AssertBare(answer);
    }

    [Fact]
    public async Task A_wrapper_that_throws()
    {
        await using var app = await VersionedApp.ServeAsync(() => Order.First, new ThrowingWrapper());
        AssertBare(await app.GetAsync());
    }

    private static void AssertBare(Answer answer)
    {
        Assert.Equal(500, answer.Status);
        Assert.Null(answer["ETag"]);
        Assert.Null(answer["Last-Modified"]);
        Assert.DoesNotContain("private", answer["Cache-Control"] ?? "");
    }

    private sealed class ThrowingWrapper : VersionedWrapper
    {
        public override bool TryDescribe(ref object result, ref ValidatorWriter writer)
        {
            writer.Version(1L);
            throw new InvalidOperationException("in a getter");
        }
    }

    private sealed class ThrowingResult : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => throw new InvalidOperationException("while writing");
    }
}
