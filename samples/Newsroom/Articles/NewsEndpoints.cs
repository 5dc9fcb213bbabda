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

        app.MapGet("/news/{id:int}", [Versioned] async Task<Results<Ok<Article>, NotFound>> (int id, NewsDb db, CancellationToken cancellation) =>
            await db.Articles.AsNoTracking().SingleOrDefaultAsync(article => article.Id == id, cancellation) is { } article
                ? TypedResults.Ok(article)
                : TypedResults.NotFound());

        app.MapPost("/news", PublishAsync);
        app.MapPut("/news/{id:int}", EditAsync);
    }

    private static async Task<Created<Article>> PublishAsync(ArticleDraft draft, NewsDb db, CancellationToken cancellation)
    {
        var article = new Article { Headline = draft.Headline, Author = draft.Author, Body = draft.Body };
        db.Articles.Add(article);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Created($"/news/{article.Id}", article);
    }

    private static async Task<Results<Ok<Article>, NotFound, Conflict>> EditAsync(
        int id, ArticleDraft draft, NewsDb db, CancellationToken cancellation)
    {
        if (await db.Articles.FindAsync([id], cancellation) is not { } article)
            return TypedResults.NotFound();

        (article.Headline, article.Author, article.Body) = draft;
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return TypedResults.Conflict();
        }

        return TypedResults.Ok(article);
    }
}
