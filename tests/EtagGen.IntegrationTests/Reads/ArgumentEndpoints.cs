using System.Security.Claims;
using EtagGen.IntegrationTests.Server;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Reads;

/// <summary>One <c>Current</c> for each way to come by what it needs: it gets 42 there, and no other version.</summary>
internal static class ArgumentEndpoints
{
    public static void AddServices(IServiceCollection services) => services
        .AddSingleton(new Edition(42))
        .AddKeyedSingleton("east", new Edition(42))
        .AddKeyedSingleton("west", new Edition(7));

    public static void Map(WebApplication app)
    {
        app.MapGet("/route/{version}", [Versioned(Current = nameof(OfNumber))] (int version, Calls calls) => Handle(calls, version));
        app.MapGet("/query", [Versioned(Current = nameof(OfNumber))] (Calls calls, int version) => Handle(calls, version));
        app.MapGet("/header/{id}", [Versioned(Current = nameof(OfTwo))] ([FromHeader(Name = "X-Version")] int version, int id, Calls calls) => Handle(calls, version, id));
        app.MapGet("/reordered/{id}/{version}", [Versioned(Current = nameof(OfTwo))] (int id, int version, Calls calls) => Handle(calls, version, id));
        app.MapGet("/parameters/{id}", [Versioned(Current = nameof(OfTwo))] ([AsParameters] Wanted wanted, Calls calls) => Handle(calls, wanted.Version, wanted.Id));
        app.MapGet("/service/{id}", [Versioned(Current = nameof(OfEdition))] (int id, Edition edition, Calls calls) => Handle(calls, edition.Version, id));
        app.MapGet("/other-service/{id}", [Versioned(Current = nameof(OfEdition))] (int id, Calls calls) => Handle(calls, 42, id));
        app.MapGet("/keyed/{id}", [Versioned(Current = nameof(OfGivenEdition))] (int id, [FromKeyedServices("east")] Edition given, Calls calls) => Handle(calls, given.Version));
        app.MapGet("/other-keyed/{id}", [Versioned(Current = nameof(OfEast))] (int id, [FromKeyedServices("west")] Edition west, Calls calls) => Handle(calls, west.Version + 35));
        app.MapGet("/missing-service/{id}", [Versioned(Current = nameof(OfMissing))] (int id, Calls calls) => Handle(calls, 42, id));
        app.MapGet("/context", [Versioned(Current = nameof(OfContext))] (Calls calls, int version) => Handle(calls, version));
        app.MapGet("/request", [Versioned(Current = nameof(OfRequest))] (Calls calls, int version) => Handle(calls, version));
        app.MapGet("/token/{id}", [Versioned(Current = nameof(OfToken))] (int id, Calls calls) => Handle(calls, 42, id));
        app.MapGet("/now/{id}", [Versioned(Current = nameof(Now))] (int id, Calls calls) => Handle(calls, 42, id));
        app.MapGet("/task/{id}", [Versioned(Current = nameof(InTask))] (int id, Calls calls) => Handle(calls, 42, id));
        app.MapGet("/value-task/{id}", [Versioned(Current = nameof(InValueTask))] (int id, Calls calls) => Handle(calls, 42, id));
        app.MapGet("/tuple", [Versioned(Current = nameof(WithKey))] (Calls calls) => Handle(calls, 42));
        app.MapGet("/entity", [Versioned(Current = nameof(Entity))] (Calls calls) => Handle(calls, 42));
        app.MapGet("/elsewhere/{id}", [Versioned(Current = nameof(Elsewhere.Version), CurrentIn = typeof(Elsewhere))] (int id, Calls calls) => Handle(calls, 42, id));
        app.MapGet("/method/{id}", Get);
    }

    internal static int OfNumber(int version, Calls calls) => calls.Ask(version);

    internal static int OfTwo(Calls calls, int version, int id) => calls.Ask(id == 1 ? version : -1);

    internal static int OfEdition(int id, Edition edition, Calls calls) => calls.Ask(id == 1 ? edition.Version : 0);

    internal static int OfGivenEdition(int id, Edition given, Calls calls) => calls.Ask(id == 1 ? given.Version : 0);

    internal static int OfEast(int id, [FromKeyedServices("east")] Edition east, Calls calls) => calls.Ask(id == 1 ? east.Version : 0);

    internal static int OfMissing(int id, Calls calls, IFormattable? missing) => calls.Ask(missing is null && id == 1 ? 42 : 0);

    internal static int OfContext(HttpContext context, Calls calls) => calls.Ask(int.Parse(context.Request.Query["version"]!));

    internal static int OfRequest(HttpRequest request, HttpResponse response, ClaimsPrincipal user, Calls calls) =>
        calls.Ask(response.HttpContext.Request == request && response.HttpContext.User == user ? int.Parse(request.Query["version"]!) : 0);

    internal static int OfToken(int id, CancellationToken cancellation, Calls calls) => calls.Ask(cancellation.CanBeCanceled && id == 1 ? 42 : 0);

    internal static int Now(int id, Calls calls) => calls.Ask(id == 1 ? 42 : 0);

    internal static async Task<int?> InTask(int id, Calls calls)
    {
        await Task.Yield();
        return calls.Ask(id == 1 ? 42 : 0);
    }

    internal static async ValueTask<int> InValueTask(int id, Calls calls)
    {
        await Task.Yield();
        return calls.Ask(id == 1 ? 42 : 0);
    }

    internal static (int Id, int Version)? WithKey(Calls calls) => calls.Ask<(int, int)?>((1, 42));

    internal static Article? Entity(Calls calls) => calls.Ask<Article?>(Article.First);

    [Versioned(Current = nameof(Now))]
    private static Article Get(int id, Calls calls) => Handle(calls, 42);

    private static Article Handle(Calls calls, int version, int id = 1) => calls.Handle(Article.First with { Id = id, Version = version });

    internal sealed record Edition(int Version);

    internal sealed record Wanted(int Id, [FromHeader(Name = "X-Version")] int Version);

    internal static class Elsewhere
    {
        internal static int Version(int id, Calls calls) => calls.Ask(id == 1 ? 42 : 0);
    }
}
