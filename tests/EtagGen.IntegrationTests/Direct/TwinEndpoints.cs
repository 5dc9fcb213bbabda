using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Direct;

/// <summary>Each handler twice: with validators, and without, as the framework alone calls it.</summary>
internal static class TwinEndpoints
{
    public static void MapTwins(this IEndpointRouteBuilder app)
    {
        app.MapGet("/versioned/route/{id}", [Versioned] (int id) => Seen.Of(id));
        app.MapGet("/bare/route/{id}", [NotVersioned("twin")] (int id) => Seen.Of(id));

        app.MapGet("/versioned/named/{key}", [Versioned] ([FromRoute(Name = "key")] int id) => Seen.Of(id));
        app.MapGet("/bare/named/{key}", [NotVersioned("twin")] ([FromRoute(Name = "key")] int id) => Seen.Of(id));

        app.MapGet("/versioned/query", [Versioned] (int page, string? text) => Seen.Of(page, text));
        app.MapGet("/bare/query", [NotVersioned("twin")] (int page, string? text) => Seen.Of(page, text));

        app.MapGet("/versioned/optional", [Versioned] (int? page, [FromQuery(Name = "q")] string? text) => Seen.Of(page, text));
        app.MapGet("/bare/optional", [NotVersioned("twin")] (int? page, [FromQuery(Name = "q")] string? text) => Seen.Of(page, text));

        app.MapGet("/versioned/required", [Versioned] (string text) => Seen.Of(text));
        app.MapGet("/bare/required", [NotVersioned("twin")] (string text) => Seen.Of(text));

        app.MapGet("/versioned/default", [Versioned] (int page = 3) => Seen.Of(page));
        app.MapGet("/bare/default", [NotVersioned("twin")] (int page = 3) => Seen.Of(page));

        app.MapGet("/versioned/header", [Versioned] ([FromHeader(Name = "X-Page")] int? page, [FromHeader] string? accept) => Seen.Of(page, accept));
        app.MapGet("/bare/header", [NotVersioned("twin")] ([FromHeader(Name = "X-Page")] int? page, [FromHeader] string? accept) => Seen.Of(page, accept));

        app.MapGet("/versioned/services", [Versioned] (Named named, [FromServices] INamed other, [FromKeyedServices("b")] INamed keyed) => Seen.Of(named, other, keyed));
        app.MapGet("/bare/services", [NotVersioned("twin")] (Named named, [FromServices] INamed other, [FromKeyedServices("b")] INamed keyed) => Seen.Of(named, other, keyed));

        app.MapGet("/versioned/parameters", [Versioned] ([AsParameters] Search search) => Seen.Of(search.Text, search.Page));
        app.MapGet("/bare/parameters", [NotVersioned("twin")] ([AsParameters] Search search) => Seen.Of(search.Text, search.Page));

        app.MapGet("/versioned/request", [Versioned] (HttpContext context, HttpRequest request, HttpResponse response, ClaimsPrincipal user, CancellationToken aborted) =>
            Seen.Of(context.Request == request, response.StatusCode, user.Identity?.IsAuthenticated, aborted == context.RequestAborted));
        app.MapGet("/bare/request", [NotVersioned("twin")] (HttpContext context, HttpRequest request, HttpResponse response, ClaimsPrincipal user, CancellationToken aborted) =>
            Seen.Of(context.Request == request, response.StatusCode, user.Identity?.IsAuthenticated, aborted == context.RequestAborted));

        app.MapGet("/versioned/many", [Versioned] (int[] ids, Guid key, DateOnly day, DayOfWeek on, Sku sku) => Seen.Of(ids, key, day, on, sku));
        app.MapGet("/bare/many", [NotVersioned("twin")] (int[] ids, Guid key, DateOnly day, DayOfWeek on, Sku sku) => Seen.Of(ids, key, day, on, sku));

        IApi api = new Api();
        app.MapGet("/versioned/interface/{orderId}", api.Get);
        app.MapGet("/bare/interface/{orderId}", new Api().Get);

        BaseApi derived = new DerivedApi();
        app.MapGet("/versioned/virtual/{id}", derived.Get);
        app.MapGet("/bare/virtual/{id}", new BareApi().Get);

        app.MapGet("/versioned/inherited", new InheritingApi().Inherited);
        app.MapGet("/bare/inherited", new BareApi().Inherited);

        app.MapGet("/versioned/generic", Generic<string>);
        app.MapGet("/bare/generic", BareGeneric<string>);

        app.MapGet("/versioned/nullable", [Versioned] (HttpContext? context) => Seen.Of(context is null));
        app.MapGet("/bare/nullable", [NotVersioned("twin")] (HttpContext? context) => Seen.Of(context is null));

        app.MapGet("/versioned/bound", [Versioned] (Bound bound) => Seen.Of(bound));
        app.MapGet("/bare/bound", [NotVersioned("twin")] (Bound bound) => Seen.Of(bound));
        MapResults(app);
    }

    private static void MapResults(IEndpointRouteBuilder app)
    {
        app.MapGet("/versioned/derived", [Versioned] () => Derived());
        app.MapGet("/bare/derived", [NotVersioned("twin")] () => Derived());

        app.MapGet("/versioned/polymorphic", [Versioned] () => Animal());
        app.MapGet("/bare/polymorphic", [NotVersioned("twin")] () => Animal());

        app.MapGet("/versioned/null", [Versioned] () => Nothing());
        app.MapGet("/bare/null", [NotVersioned("twin")] () => Nothing());

        app.MapGet("/versioned/later", [Versioned] async () => await LaterAsync());
        app.MapGet("/bare/later", [NotVersioned("twin")] async () => await LaterAsync());

        app.MapGet("/versioned/value-task", [Versioned] () => new ValueTask<Seen>(LaterAsync()));
        app.MapGet("/bare/value-task", [NotVersioned("twin")] () => new ValueTask<Seen>(LaterAsync()));

        app.MapGet("/versioned/union/{id}", [Versioned] (int id) => Union(id));
        app.MapGet("/bare/union/{id}", [NotVersioned("twin")] (int id) => Union(id));

        app.MapGet("/versioned/sequence", [Versioned] () => Once());
        app.MapGet("/bare/sequence", [NotVersioned("twin")] () => Once());

        app.MapGet("/versioned/array", [Versioned] () => new[] { Seen.Of(1), Derived() });
        app.MapGet("/bare/array", [NotVersioned("twin")] () => new[] { Seen.Of(1), Derived() });

        app.MapGet("/versioned/throws", [Versioned] (int id) => id == 0 ? throw new InvalidOperationException("zero") : Seen.Of(id));
        app.MapGet("/bare/throws", [NotVersioned("twin")] (int id) => id == 0 ? throw new InvalidOperationException("zero") : Seen.Of(id));

        app.MapGet("/versioned/no-result", [Versioned] () => NoResult());
        app.MapGet("/bare/no-result", [NotVersioned("twin")] () => NoResult());

        app.MapGet("/versioned/no-task", [Versioned] () => NoTask());
        app.MapGet("/bare/no-task", [NotVersioned("twin")] () => NoTask());
    }

    [Versioned]
    private static Seen Generic<T>(T text) => Seen.Of(text);

    [NotVersioned("twin")]
    private static Seen BareGeneric<T>(T text) => Seen.Of(text);

    private static Seen Derived() => new SeenMore(1, 1, "text", "more");

    private static Animal Animal() => new Cat();

    private static Seen? Nothing() => null;

    private static Ok<Seen> NoResult() => null!;

    private static Task<Seen> NoTask() => null!;

    private static async Task<Seen> LaterAsync()
    {
        await Task.Delay(1);
        return Seen.Of("later");
    }

    private static Results<Ok<Seen>, NotFound> Union(int id) => id == 0 ? TypedResults.NotFound() : TypedResults.Ok(Seen.Of(id));

    private static IEnumerable<Seen> Once()
    {
        yield return Seen.Of(1);
        yield return Seen.Of(2);
    }
}
