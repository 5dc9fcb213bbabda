using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace NewsroomAot;

/// <summary>In a native binary the framework's generator owns the <c>Map*</c> calls: the validators come by <c>WithETag()</c>.</summary>
internal static class NewsEndpoints
{
    public static void MapNews(this IEndpointRouteBuilder app)
    {
        app.MapGet("/news", (NewsDesk desk) => desk.All).WithETag();
        app.MapGet("/news/{id:int}", Results<Ok<Article>, NotFound> (int id, NewsDesk desk) =>
            desk.Find(id) is { } article ? TypedResults.Ok(article) : TypedResults.NotFound()).WithETag();
        app.MapPut("/news/{id:int}", (int id, string headline, NewsDesk desk) => desk.Edit(id, headline));
    }
}

[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(IReadOnlyList<Article>))]
[JsonSerializable(typeof(Article[]))]
internal sealed partial class NewsJson : JsonSerializerContext;
