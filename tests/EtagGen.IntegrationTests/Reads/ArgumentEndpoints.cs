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
        app.MapGet("/header", [Versioned(Current = nameof(OfNumber))] ([FromHeader(Name = "X-Version")] int version, Calls calls) => Handle(calls, version));
        app.MapGet("/reordered/{id}/{version}", [Versioned(Current = nameof(OfTwo))] (int id, int version, Calls calls) => Handle(calls, version, id));
        app.MapGet("/parameters/{id}", [Versioned(Current = nameof(OfTwo))] ([AsParameters] Wanted wanted, Calls calls) => Handle(calls, wanted.Version, wanted.Id));
        app.MapGet("/service", [Versioned(Current = nameof(OfEdition))] (Edition edition, Calls calls) => Handle(calls, edition.Version));
        app.MapGet("/other-service", [Versioned(Current = nameof(OfEdition))] (Calls calls) => Handle(calls, 42));
        app.MapGet("/keyed", [Versioned(Current = nameof(OfGivenEdition))] ([FromKeyedServices("east")] Edition given, Calls calls) => Handle(calls, given.Version));
        app.MapGet("/other-keyed", [Versioned(Current = nameof(OfEast))] ([FromKeyedServices("west")] Edition west, Calls calls) => Handle(calls, west.Version + 35));
        app.MapGet("/missing-service", [Versioned(Current = nameof(OfMissing))] (Calls calls) => Handle(calls, 42));
        app.MapGet("/context", [Versioned(Current = nameof(OfContext))] (Calls calls, int version) => Handle(calls, version));
        app.MapGet("/request", [Versioned(Current = nameof(OfRequest))] (Calls calls, int version) => Handle(calls, version));
        app.MapGet("/token", [Versioned(Current = nameof(OfToken))] (Calls calls) => Handle(calls, 42));
        app.MapGet("/now", [Versioned(Current = nameof(Now))] (Calls calls) => Handle(calls, 42));
        app.MapGet("/task", [Versioned(Current = nameof(InTask))] (Calls calls) => Handle(calls, 42));
        app.MapGet("/value-task", [Versioned(Current = nameof(InValueTask))] (Calls calls) => Handle(calls, 42));
        app.MapGet("/tuple", [Versioned(Current = nameof(WithKey))] (Calls calls) => Handle(calls, 42));
        app.MapGet("/entity", [Versioned(Current = nameof(Entity))] (Calls calls) => Handle(calls, 42));
        app.MapGet("/elsewhere", [Versioned(Current = nameof(Elsewhere.Version), CurrentIn = typeof(Elsewhere))] (Calls calls) => Handle(calls, 42));
        app.MapGet("/method", Get);
    }

    internal static int OfNumber(int version, Calls calls) => calls.Ask(version);

    internal static int OfTwo(Calls calls, int version, int id) => calls.Ask(id == 1 ? version : -1);

    internal static int OfEdition(Edition edition, Calls calls) => calls.Ask(edition.Version);

    internal static int OfGivenEdition(Edition given, Calls calls) => calls.Ask(given.Version);

    internal static int OfEast([FromKeyedServices("east")] Edition east, Calls calls) => calls.Ask(east.Version);

    internal static int OfMissing(Calls calls, IFormattable? missing) => calls.Ask(missing is null ? 42 : 0);

    internal static int OfContext(HttpContext context, Calls calls) => calls.Ask(int.Parse(context.Request.Query["version"]!));

    internal static int OfRequest(HttpRequest request, HttpResponse response, ClaimsPrincipal user, Calls calls) =>
        calls.Ask(response.HttpContext.Request == request && response.HttpContext.User == user ? 42 : 0);

    internal static int OfToken(CancellationToken cancellation, Calls calls) => calls.Ask(cancellation.CanBeCanceled ? 42 : 0);

    internal static int Now(Calls calls) => calls.Ask(42);

    internal static async Task<int?> InTask(Calls calls)
    {
        await Task.Yield();
        return calls.Ask(42);
    }

    internal static async ValueTask<int> InValueTask(Calls calls)
    {
        await Task.Yield();
        return calls.Ask(42);
    }

    internal static (int Id, int Version)? WithKey(Calls calls) => calls.Ask<(int, int)?>((1, 42));

    internal static Article? Entity(Calls calls) => calls.Ask<Article?>(Article.First);

    [Versioned(Current = nameof(Now))]
    private static Article Get(Calls calls) => Handle(calls, 42);

    private static Article Handle(Calls calls, int version, int id = 1) => calls.Handle(Article.First with { Id = id, Version = version });

    internal sealed record Edition(int Version);

    internal sealed record Wanted(int Id, [FromHeader(Name = "X-Version")] int Version);

    internal static class Elsewhere
    {
        internal static int Version(Calls calls) => calls.Ask(42);
    }
}
