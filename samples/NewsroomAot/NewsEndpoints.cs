using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace NewsroomAot;

/// <summary>In a native binary the framework's generator owns the <c>Map*</c> calls: the validators come by <c>WithETag()</c>.</summary>
internal static class NewsEndpoints
{
    public static void MapNews(this IEndpointRouteBuilder app)
    {
        app.MapGet("/news", (NewsDesk desk) => desk.All).WithETag();
        app.MapGet("/news/front", (NewsDesk desk) => new FrontPage("All that is new", desk.All)).WithETag();
        app.MapGet("/news/{id:int}", [Versioned(Current = nameof(Current))] Results<Ok<Article>, NotFound> (int id, NewsDesk desk) =>
            desk.Find(id) is { } article ? TypedResults.Ok(article) : TypedResults.NotFound()).WithETag();
        app.MapPut("/news/{id:int}", [Versioned(Current = nameof(Current), RequireIfMatch = true)] Results<Ok<Article>, StatusCodeHttpResult> (int id, [FromBody] Headline headline, IfMatch<int> ifMatch, NewsDesk desk) =>
            desk.TryEdit(id, headline.Text, ifMatch) is { } article
                ? TypedResults.Ok(article)
                : TypedResults.StatusCode(StatusCodes.Status412PreconditionFailed)).WithETag();
    }

    /// <summary>Key and version of an article; null: there is none.</summary>
    internal static (int Id, int Version)? Current(int id, NewsDesk desk) =>
        desk.Find(id) is { } article ? (article.Id, article.Version) : null;
}

/// <summary>What a client may write of an article.</summary>
internal sealed record Headline(string Text);

/// <summary>A page without a version of its own: its motto counts by value.</summary>
internal sealed record FrontPage(string Motto, IReadOnlyList<Article> Articles);

[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(FrontPage))]
[JsonSerializable(typeof(Headline))]
[JsonSerializable(typeof(IReadOnlyList<Article>))]
[JsonSerializable(typeof(Article[]))]
internal sealed partial class NewsJson : JsonSerializerContext;
