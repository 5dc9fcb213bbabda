using System.Net;
using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Calls;

public class HttpMethodTests
{
    [Theory]
    [InlineData("[\"GET\"]")]
    [InlineData("[\"GET\", \"HEAD\"]")]
    [InlineData("[\"get\"]")]
    [InlineData("[HttpMethods.Get, HttpMethods.Head]")]
    [InlineData("new[] { \"GET\" }")]
    [InlineData("new string[] { HttpMethods.Get, }")]
    [InlineData("new string[1] { \"GET\" }")]
    [InlineData("(string[])[\"G\" + \"ET\"]")]
    [InlineData("[Get]")]
    public async Task MapMethods_with_methods_written_out(string methods)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            $"""const string Get = "GET"; _ = Get; app.MapMethods("/", {methods}, [Versioned] () => new Order(1, 1));"""));

        await app.AssertValidatedAsync("/");
    }

    [Theory]
    [InlineData("""app.MapGet("/", [Versioned] () => new Order(1, 1));""", HttpStatusCode.MethodNotAllowed)]
    [InlineData("""app.MapGet("/", [Versioned(Head = true)] () => new Order(1, 1));""", HttpStatusCode.OK)]
    [InlineData("""app.MapMethods("/", ["GET"], [Versioned] () => new Order(1, 1));""", HttpStatusCode.MethodNotAllowed)]
    [InlineData("""app.MapMethods("/", ["GET", "HEAD"], [Versioned] () => new Order(1, 1));""", HttpStatusCode.OK)]
    [InlineData("""app.MapMethods("/", ["GET"], [Versioned(Head = true)] () => new Order(1, 1));""", HttpStatusCode.OK)]
    [InlineData("""app.MapMethods("/", ["get", "head"], [Versioned(Head = true)] () => new Order(1, 1));""", HttpStatusCode.OK)]
    public async Task HEAD_is_answered_where_it_is_asked_for_and_as_GET_is(string call, HttpStatusCode status)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(call));
        var tag = await app.AssertValidatedAsync("/");

        using var head = await app.Client.SendAsync(new(HttpMethod.Head, "/"));
        Assert.Equal(status, head.StatusCode);
        if (status == HttpStatusCode.OK)
            Assert.Equal(tag, head.Headers.ETag!.ToString());
    }

    [Fact]
    public async Task One_method_mapped_twice_is_wrapped_in_both_calls()
    {
        var run = await VersionedProgram.RunAsync(VersionedProgram.Mapping(
            """
            app.MapGet("/1", Get);
            app.MapMethods("/2", ["GET"], Get);
            [Versioned] static Order Get() => new(1, 1);
            """));

        await using var app = await CompiledApp.StartAsync(run.Compilation);
        Assert.Equal(await app.AssertValidatedAsync("/1"), await app.AssertValidatedAsync("/2"));
    }

    [Fact]
    public async Task The_endpoint_keeps_its_metadata_name_and_filters()
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            """
            app.MapGet("/orders/{id:int}", [Versioned] [EndpointSummary("one")] Ok<Order> (int id) => TypedResults.Ok(new Order(id, 1)))
                .WithName("order").AddEndpointFilter(async (context, next) => { context.HttpContext.Response.Headers["Filter"] = "ran"; return await next(context); });
            app.MapGet("/metadata", (EndpointDataSource source) =>
            {
                var endpoint = (RouteEndpoint)source.Endpoints.Single(e => e.DisplayName!.Contains("orders"));
                return string.Join("|", endpoint.DisplayName, endpoint.RoutePattern.RawText, endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName,
                    endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IEndpointSummaryMetadata>()!.Summary,
                    string.Join(",", endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods),
                    endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IProducesResponseTypeMetadata>()!.Type!.Name,
                    endpoint.Metadata.OfType<VersionedAttribute>().Any());
            });
            """));

        Assert.Equal(
            "HTTP: GET /orders/{id:int} => order|/orders/{id:int}|order|one|GET|Order|True".Replace(" => order|", "|"),
            (await app.Client.GetStringAsync("/metadata")).Replace(" => order|", "|"));
        Assert.Equal("ran", (await app.Client.GetAsync("/orders/1")).Headers.GetValues("Filter").Single());
        Assert.NotEqual(await app.AssertValidatedAsync("/orders/1"), await app.AssertValidatedAsync("/orders/2"));
    }
}
