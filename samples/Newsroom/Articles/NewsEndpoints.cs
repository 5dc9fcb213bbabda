using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Newsroom.Database;

namespace Newsroom.Articles;

internal static class NewsEndpoints
{
    public static void MapNews(this IEndpointRouteBuilder app)
    {
        app.MapGet("/news", [Versioned] (NewsDb db, CancellationToken cancellation) =>
            db.Articles
                .OrderByDescending(article => article.Id)
                .Select(article => new Teaser(article.Id, article.Headline, article.Author, article.Version, article.UpdatedAt))
                .ToListAsync(cancellation));

        app.MapGet("/news/{id:int}", [Versioned(Current = nameof(VersionAsync))] async Task<Results<Ok<Article>, NotFound>> (int id, NewsDb db, CancellationToken cancellation) =>
            await db.Articles.AsNoTracking().SingleOrDefaultAsync(article => article.Id == id, cancellation) is { } article
                ? TypedResults.Ok(article)
                : TypedResults.NotFound());

        app.MapPost("/news", PublishAsync);
        app.MapPut("/news/{id:int}", EditAsync);
        app.MapDelete("/news/{id:int}", WithdrawAsync);
    }

    /// <summary>The version of an article, all that a GET with a good copy costs; null: there is no such article.</summary>
    internal static Task<long?> VersionAsync(int id, NewsDb db, CancellationToken cancellation) =>
        db.Articles.Where(article => article.Id == id).Select(article => (long?)article.Version).SingleOrDefaultAsync(cancellation);

    [Versioned]
    private static async Task<Created<Article>> PublishAsync(ArticleDraft draft, NewsDb db, CancellationToken cancellation)
    {
        var article = new Article { Headline = draft.Headline, Author = draft.Author, Body = draft.Body };
        db.Articles.Add(article);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Created($"/news/{article.Id}", article);
    }

    [Versioned(Current = nameof(VersionAsync), RequireIfMatch = true)]
    private static async Task<Results<Ok<Article>, NotFound>> EditAsync(
        int id, ArticleDraft draft, IfMatch<long> ifMatch, NewsDb db, CancellationToken cancellation)
    {
        if (await db.Articles.FindAsync([id], cancellation) is not { } article)
            return TypedResults.NotFound();

        // Each edit that is accepted is a version, though it says what the last one said: of two that say the same, one is late.
        (article.Headline, article.Author, article.Body) = draft;
        db.Entry(article).State = EntityState.Modified;
        db.Entry(article).Property(article => article.Version).OriginalValue = ifMatch.Expect(article.Version);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(article);
    }

    [Versioned(Current = nameof(VersionAsync), RequireIfMatch = true)]
    private static async Task<Results<NoContent, NotFound>> WithdrawAsync(
        int id, IfMatch<long> ifMatch, NewsDb db, CancellationToken cancellation)
    {
        if (await db.Articles.FindAsync([id], cancellation) is not { } article)
            return TypedResults.NotFound();

        db.Entry(article).Property(article => article.Version).OriginalValue = ifMatch.Expect(article.Version);
        db.Remove(article);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.NoContent();
    }
}
