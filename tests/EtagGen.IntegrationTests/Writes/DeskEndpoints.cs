using EtagGen.IntegrationTests.Server;

namespace EtagGen.IntegrationTests.Writes;

/// <summary>
/// The same writes twice: below <c>/current</c> preconditions are decided by <c>Current</c>, below <c>/compared</c> the handler
/// compares the versions that <c>If-Match</c> names. Below <c>/required</c> and <c>/both</c> one must be there.
/// </summary>
internal static class DeskEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/current/{id:int}", [Versioned] Results<Ok<Article>, NotFound> (int id, Desk desk) =>
            desk[id] is { } article ? TypedResults.Ok(article) : TypedResults.NotFound());
        MapCurrent(app);
        MapCompared(app);
        app.MapPut("/required/{id:int}", [Versioned(RequireIfMatch = true)] (int id, IfMatch<int> ifMatch, Desk desk) =>
            Save(id, desk, article => ifMatch.Expect(article.Version)));
        app.MapPut("/both/{id:int}", PutBoth);
    }

    internal static Article? Current(int id, Desk desk) => desk[id];

    [Versioned(Current = nameof(Current), RequireIfMatch = true)]
    private static Article PutBoth(int id, IfMatch<int> ifMatch, Desk desk) => Save(id, desk, article => ifMatch.Expect(article.Version));

    private static void MapCurrent(WebApplication app)
    {
        app.MapPut("/current/{id:int}", [Versioned(Current = nameof(Current))] Results<Ok<Article>, Created<Article>> (int id, Desk desk) =>
        {
            var isNew = desk[id] is null;
            var saved = Save(id, desk, article => article.Version);
            return isNew ? TypedResults.Created($"/current/{id}", saved) : TypedResults.Ok(saved);
        });
        app.MapPatch("/current/{id:int}", [Versioned(Current = nameof(Current))] (int id, Desk desk) => Save(id, desk, article => article.Version));
        app.MapPost("/current/{id:int}", [Versioned(Current = nameof(Current))] async Task<Created<Article>> (int id, Desk desk) =>
        {
            await Task.Yield();
            return TypedResults.Created("/current/1", Save(id, desk, article => article.Version));
        });
        app.MapDelete("/current/{id:int}", [Versioned(Current = nameof(Current))] (int id, Desk desk) => Delete(id, desk));
    }

    private static void MapCompared(WebApplication app)
    {
        app.MapPut("/compared/{id:int}", [Versioned] (int id, IfMatch<int> ifMatch, Desk desk) =>
            TypedResults.Ok(Save(id, desk, article => ifMatch.Expect(article.Version))));
        app.MapPatch("/compared/{id:int}", [Versioned] (int id, IfMatch<int> ifMatch, Desk desk) =>
            Save(id, desk, article => ifMatch.Expect(article.Version)));
        app.MapPost("/compared/{id:int}", [Versioned] async Task<Created<Article>> (int id, IfMatch<int> ifMatch, Desk desk) =>
        {
            await Task.Yield();
            return TypedResults.Created("/current/1", Save(id, desk, article => ifMatch.Expect(article.Version)));
        });
        app.MapDelete("/compared/{id:int}", [Versioned] (int id, IfMatch<int> ifMatch, Desk desk) =>
        {
            Save(id, desk, article => ifMatch.Expect(article.Version));
            desk.Remove(id);
            return TypedResults.NoContent();
        });
    }

    private static Article Save(int id, Desk desk, Func<Article, int> expected)
    {
        desk.Count();
        return desk.Save(id, "Edited", expected);
    }

    private static NoContent Delete(int id, Desk desk)
    {
        desk.Count();
        desk.Remove(id);
        return TypedResults.NoContent();
    }
}
