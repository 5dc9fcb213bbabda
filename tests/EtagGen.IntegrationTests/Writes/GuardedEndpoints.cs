using EtagGen.IntegrationTests.Server;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace EtagGen.IntegrationTests.Writes;

/// <summary>The same three endpoints behind each kind of guard that lets Alice through, and nobody else.</summary>
internal static class GuardedEndpoints
{
    public static void Map(WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        MapEach(app, "/open");
        MapEach(app.MapGroup("/group").AddEndpointFilter(OnlyAlice));
        MapEach(app.MapGroup("/outer").AddEndpointFilter(OnlyAlice).MapGroup("/inner"));
        MapEach(app.MapGroup("/policy").RequireAuthorization("alice"));
        var late = app.MapGroup("/late-group");
        MapEach(late);
        late.AddEndpointFilter(OnlyAlice);

        app.MapGet("/filter/{id}", Get).AddEndpointFilter(OnlyAlice);
        app.MapPut("/filter/{id}", Put).AddEndpointFilter(OnlyAlice);
        app.MapPatch("/filter/{id}", Patch).AddEndpointFilter(OnlyAlice);

        app.MapGet("/factory/{id}", Get).AddEndpointFilterFactory((_, next) => context => OnlyAlice(context, next));
        app.MapPut("/factory/{id}", Put).AddEndpointFilterFactory((_, next) => context => OnlyAlice(context, next));
        app.MapPatch("/factory/{id}", Patch).AddEndpointFilterFactory((_, next) => context => OnlyAlice(context, next));

        app.MapGet("/before/{id}", Get).AddEndpointFilter(OnlyAlice).WithETag();
        app.MapPut("/before/{id}", Put).AddEndpointFilter(OnlyAlice).WithETag();
        app.MapPatch("/before/{id}", Patch).AddEndpointFilter(OnlyAlice).WithETag();

        app.MapGet("/after/{id}", Get).WithETag().AddEndpointFilter(OnlyAlice);
        app.MapPut("/after/{id}", Put).WithETag().AddEndpointFilter(OnlyAlice);
        app.MapPatch("/after/{id}", Patch).WithETag().AddEndpointFilter(OnlyAlice);

        var fluent = app.MapGroup("/fluent-group");
        fluent.MapGet("/{id}", Get).WithETag();
        fluent.MapPut("/{id}", Put).WithETag();
        fluent.MapPatch("/{id}", Patch).WithETag();
        fluent.AddEndpointFilter(OnlyAlice);
    }

    /// <summary>The filter is added to the variable that <c>WithETag()</c> was called on, not to what that returned.</summary>
    public static void MapOnVariables(IEndpointRouteBuilder app)
    {
        var get = app.MapGet("/variable/{id}", Get);
        get.WithETag();
        get.AddEndpointFilter(OnlyAlice);
        var put = app.MapPut("/variable/{id}", Put);
        put.WithETag();
        put.AddEndpointFilter(OnlyAlice);
        var patch = app.MapPatch("/variable/{id}", Patch);
        patch.WithETag();
        patch.AddEndpointFilter(OnlyAlice);
    }

    internal static Article? Current(int id, Desk desk) => desk[id];

    internal static ValueTask<object?> OnlyAlice(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.User.Identity?.Name == "alice" ? next(context) : new(TypedResults.NotFound());

    private static void MapEach(IEndpointRouteBuilder endpoints, string prefix = "")
    {
        endpoints.MapGet(prefix + "/{id}", Get);
        endpoints.MapPut(prefix + "/{id}", Put);
        endpoints.MapPatch(prefix + "/{id}", Patch);
    }

    [Versioned(Current = nameof(Current))]
    private static Results<Ok<Article>, NotFound> Get(int id, Desk desk)
    {
        desk.Count();
        return desk[id] is { } article ? TypedResults.Ok(article) : TypedResults.NotFound();
    }

    [Versioned(Current = nameof(Current), RequireIfMatch = true)]
    private static Article Put(int id, Desk desk) => Save(id, desk, article => article.Version);

    [Versioned(RequireIfMatch = true)]
    private static Article Patch(int id, IfMatch<int> ifMatch, Desk desk) => Save(id, desk, article => ifMatch.Expect(article.Version));

    private static Article Save(int id, Desk desk, Func<Article, int> expected)
    {
        desk.Count();
        return desk[id] is null ? throw new DbUpdateConcurrencyException() : desk.Save(id, "Edited", expected);
    }
}
