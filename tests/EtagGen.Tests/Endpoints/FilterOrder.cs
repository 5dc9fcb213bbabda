using EtagGen.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace EtagGen.Tests.Endpoints;

/// <summary>The filters of the application decide first who may know what, and see what the handler returned whatever was asked.</summary>
public sealed class FilterOrder
{
    [Fact]
    public async Task A_filter_that_answers_itself_hides_the_validators()
    {
        await using var app = await VersionedApp.StartAsync(web =>
            VersionedApp.Map(web, () => Order.First).AddEndpointFilter((_, _) => ValueTask.FromResult<object?>(Results.Unauthorized())));
        foreach (var field in new[] { "Accept: */*", "If-None-Match: *", "If-Match: \"other\"" })
        {
            var answer = await app.GetAsync(field);
            Assert.Equal(401, answer.Status);
            Assert.Null(answer["ETag"]);
        }
    }

    [Fact]
    public async Task Filters_of_the_endpoint_and_of_its_group_run_around_ours()
    {
        List<string> log = [];
        await using var app = await VersionedApp.StartAsync(web =>
        {
            var group = web.MapGroup("");
            group.AddEndpointFilter(async (context, next) => await LogAsync("group", log, context, next));
            VersionedApp.Map(
                group,
                () =>
                {
                    log.Add("handler");
                    return Order.First;
                })
                .AddEndpointFilter(async (context, next) => await LogAsync("endpoint", log, context, next));
        });

        Assert.Equal(304, (await app.GetAsync("If-None-Match: *")).Status);
        Assert.Equal(["group in 200", "endpoint in 200", "handler", "endpoint out 200", "group out 200"], log);
    }

    [Fact]
    public async Task What_an_outer_filter_makes_of_the_result_is_sent()
    {
        await using var app = await VersionedApp.StartAsync(web =>
            VersionedApp.Map(web, () => Order.First).AddEndpointFilter(async (context, next) =>
                await next(context) is Order order ? order with { Name = "filtered" } : null));
        Assert.Contains("filtered", (await app.GetAsync()).Body);
    }

    [Fact]
    public async Task The_result_reaches_outer_filters_as_the_handler_returned_it()
    {
        object? seen = null;
        await using var app = await VersionedApp.StartAsync(web =>
            VersionedApp.Map(web, () => Order.First).AddEndpointFilter(async (context, next) => seen = await next(context)));
        await app.GetAsync();
        Assert.Same(Order.First, seen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_union_reaches_outer_filters_as_a_union(bool found)
    {
        object? seen = null;
        await using var app = await VersionedApp.StartAsync(web =>
            VersionedApp.Map(web, Results<Ok<Order>, NotFound> () => found ? TypedResults.Ok(Order.First) : TypedResults.NotFound())
                .AddEndpointFilter(async (context, next) => seen = await next(context)));
        Assert.Equal(found, (await app.GetAsync())["ETag"] is not null);
        Assert.IsType<Results<Ok<Order>, NotFound>>(seen);
    }

    [Fact]
    public async Task A_result_that_could_be_enumerated_only_once_is_sent_from_its_copy()
    {
        var enumerated = 0;
        IEnumerable<Order> Orders()
        {
            enumerated++;
            yield return Order.First;
        }

        await using var app = await VersionedApp.ServeAsync(() => Orders(), new ListWrapper());
        var answer = await app.GetAsync();
        Assert.Equal(1, enumerated);
        Assert.Contains("tea", answer.Body);
        Assert.StartsWith("\"42.", answer.ETag);
    }

    [Fact]
    public void HEAD_is_added_to_the_methods_once()
    {
        Assert.Equal(["GET"], VersionedRoutes.Get);
        Assert.Equal(["GET", "HEAD"], VersionedRoutes.WithHead(VersionedRoutes.Get));
        Assert.Equal(["GET", "QUERY", "HEAD"], VersionedRoutes.WithHead(["GET", "QUERY"]));
        Assert.Equal(["head", "GET"], VersionedRoutes.WithHead(["head", "GET"]));
    }

    [Fact]
    public async Task The_endpoint_keeps_name_metadata_and_binding_of_the_framework()
    {
        RouteEndpoint? endpoint = null;
        await using var app = await VersionedApp.StartAsync(web =>
        {
            VersionedApp.Map(web, (int? id) => Order.First with { Id = id ?? 5 }).WithName("order").WithMetadata("mine");
            endpoint = (RouteEndpoint)((IEndpointRouteBuilder)web).DataSources.Single().Endpoints.Single();
        });
        Assert.Equal("order", endpoint!.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName);
        Assert.Equal("mine", endpoint.Metadata.GetMetadata<string>());
        Assert.Equal(["GET", "HEAD"], endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods);
        Assert.Contains("\"id\":5", (await app.GetAsync()).Body);
        Assert.Equal(405, (await app.SendAsync("DELETE")).Status);
    }

    [Fact]
    public async Task The_endpoint_keeps_what_its_return_type_tells_of_the_answers()
    {
        RouteEndpoint? endpoint = null;
        await using var app = await VersionedApp.StartAsync(web =>
        {
            VersionedApp.Map(web, Results<Ok<Order>, NotFound> () => TypedResults.Ok(Order.First));
            endpoint = (RouteEndpoint)((IEndpointRouteBuilder)web).DataSources.Single().Endpoints.Single();
        });
        Assert.Equal([200, 404], endpoint!.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Select(answer => answer.StatusCode));
    }

    private static async ValueTask<object?> LogAsync(
        string name, List<string> log, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        log.Add($"{name} in {context.HttpContext.Response.StatusCode}");
        var result = await next(context);
        log.Add($"{name} out {context.HttpContext.Response.StatusCode}");
        return result;
    }

    private sealed class ListWrapper : VersionedWrapper
    {
        public override bool TryDescribe(ref object result, ref ValidatorWriter writer)
        {
            var orders = ((IEnumerable<Order>)result).ToList();
            result = orders;
            writer.Version(orders.Max(order => order.Version));
            writer.Shape(1);
            return true;
        }
    }
}
