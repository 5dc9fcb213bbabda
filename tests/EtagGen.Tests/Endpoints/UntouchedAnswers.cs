using EtagGen.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EtagGen.Tests.Endpoints;

/// <summary>Answers that are none of ours: RFC 9110 §13.2.1, preconditions count only where the answer would be a 2xx.</summary>
public sealed class UntouchedAnswers
{
    [Fact]
    public async Task A_404_result()
    {
        await using var app = await VersionedApp.ServeAsync(Results<Ok<Order>, NotFound> () => TypedResults.NotFound());
        await AssertUntouchedAsync(app, 404);
    }

    [Theory] // a body of its own status represents something else
    [InlineData(202)]
    [InlineData(404)]
    public async Task A_result_with_a_status_of_its_own(int status)
    {
        await using var app = await VersionedApp.ServeAsync(IResult () => TypedResults.Json(Order.First, statusCode: status), new EagerWrapper());
        await AssertUntouchedAsync(app, status);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task An_answer_that_a_filter_puts_in_the_place_of_ours(int status)
    {
        await using var app = await VersionedApp.StartAsync(web =>
            VersionedApp.Map(web, () => Order.Dated).AddEndpointFilter(async (context, next) =>
            {
                await next(context);
                return TypedResults.StatusCode(status);
            }));
        await AssertUntouchedAsync(app, status);
    }

    [Fact]
    public async Task A_redirect()
    {
        await using var app = await VersionedApp.ServeAsync(IResult () => TypedResults.Redirect("/elsewhere"));
        await AssertUntouchedAsync(app, 302);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(503)]
    public async Task A_status_that_the_handler_set(int status)
    {
        await using var app = await VersionedApp.ServeAsync((HttpContext context) =>
        {
            context.Response.StatusCode = status;
            return Order.First;
        });
        await AssertUntouchedAsync(app, status);
    }

    [Fact]
    public async Task A_status_below_200()
    {
        var hasTag = true;
        await using var app = await VersionedApp.StartAsync(web => VersionedApp.Map(web, (HttpContext context) =>
        {
            context.Response.StatusCode = 199;
            return Order.First;
        }).AddEndpointFilter(async (context, next) =>
        {
            var result = await next(context);
            hasTag = context.HttpContext.Response.Headers.ContainsKey("ETag");
            context.HttpContext.Response.StatusCode = 200;
            return result;
        }));
        await app.GetAsync();
        Assert.False(hasTag);
    }

    [Fact]
    public async Task A_parameter_that_does_not_bind()
    {
        await using var app = await VersionedApp.ServeAsync((int id) => Order.First with { Id = id }, new EagerWrapper());
        await AssertUntouchedAsync(app, 400);
    }

    [Fact]
    public async Task A_null_result()
    {
        await using var app = await VersionedApp.ServeAsync(Order? () => null, new EagerWrapper());
        var answer = await AssertUntouchedAsync(app, 200);
        Assert.Equal("null", answer.Body);
    }

    [Fact]
    public async Task A_null_value_in_a_result()
    {
        await using var app = await VersionedApp.ServeAsync(() => TypedResults.Ok<Order>(null));
        await AssertUntouchedAsync(app, 200);
    }

    [Fact]
    public async Task A_result_without_a_version()
    {
        await using var app = await VersionedApp.ServeAsync(() => "text");
        var answer = await AssertUntouchedAsync(app, 200);
        Assert.Equal("text", answer.Body);
    }

    [Fact]
    public async Task A_response_that_has_started()
    {
        await using var app = await VersionedApp.ServeAsync(
            async (HttpContext context) =>
            {
                await context.Response.WriteAsync("started");
                return Results.Empty;
            },
            new EagerWrapper());
        var answer = await AssertUntouchedAsync(app, 200);
        Assert.Equal("started", answer.Body);
    }

    [Fact]
    public async Task A_result_that_is_found_to_have_no_version_halfway()
    {
        await using var app = await VersionedApp.ServeAsync(() => Order.First, new HalfwayWrapper());
        await AssertUntouchedAsync(app, 200);
    }

    private static async Task<Answer> AssertUntouchedAsync(VersionedApp app, int status)
    {
        var answer = await app.GetAsync();
        AssertNoValidators(answer, status);
        AssertNoValidators(await app.GetAsync("If-None-Match: *"), status);
        AssertNoValidators(await app.GetAsync("If-Match: \"other\""), status);
        return answer;
    }

    private static void AssertNoValidators(Answer answer, int status)
    {
        Assert.Equal(status, answer.Status);
        foreach (var field in new[] { "ETag", "Last-Modified", "Cache-Control" })
            Assert.Null(answer[field]);
    }

    private sealed class HalfwayWrapper : VersionedWrapper
    {
        public override bool TryDescribe(ref object result, ref ValidatorWriter writer)
        {
            writer.Version(1L);
            writer.LastModified(DateTime.UnixEpoch);
            return false;
        }
    }
}
