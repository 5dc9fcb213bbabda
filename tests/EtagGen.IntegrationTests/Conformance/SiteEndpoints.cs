using EtagGen.IntegrationTests.Server;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace EtagGen.IntegrationTests.Conformance;

/// <summary>The endpoints of the conformance tables: one for each kind of validator, and one for each way not to have any.</summary>
internal static class SiteEndpoints
{
    /// <summary>The credentials of someone who may read all.</summary>
    public const string Alice = "Authorization: Test alice";

    public static void AddServices(IServiceCollection services)
    {
        services.AddAuthentication("Test").AddScheme<AuthenticationSchemeOptions, TestAuthentication>("Test", null);
        services.AddAuthorization(options => options.AddPolicy("alice", policy => policy.RequireUserName("alice")));
    }

    public static void Map(WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        MapValidators(app);
        MapOwnValidators(app);
        MapOtherAnswers(app);
    }

    private static void MapValidators(WebApplication app)
    {
        app.MapGet("/article", [Versioned(Head = true)] () => TypedResults.Ok(Article.First));
        app.MapGet("/articles", [Versioned(Head = true)] () => new List<Article> { Article.First, Article.Second });
        app.MapGet("/note", [Versioned(Head = true)] () => new Note(1, 7, "No date"));
        app.MapGet("/weak", [Versioned(Weak = true, Head = true)] () => Article.First);
        app.MapGet("/diary", [Versioned(Head = true)] () => new Diary(1, "Dear diary", Article.First.UpdatedAt));
        app.MapGet("/tomorrow", [Versioned(Head = true)] () => Article.First with { UpdatedAt = DateTimeOffset.UtcNow.AddDays(1) });
        app.MapGet("/public", [Versioned(CacheControl = "public, max-age=60", Head = true)] () => Article.First);
        app.MapGet("/get-only", [Versioned] () => Article.First);
    }

    private static void MapOwnValidators(WebApplication app)
    {
        app.MapGet("/own-strong", [Versioned(Head = true)] (HttpContext context) => With(context, "ETag", "\"v1\""));
        app.MapGet("/own-weak", [Versioned(Head = true)] (HttpContext context) => With(context, "ETag", "W/\"v1\""));
        app.MapGet("/own-date", [Versioned(Head = true)] (HttpContext context) =>
            With(context, "Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT"));
        app.MapGet("/fields", [Versioned(Head = true)] (HttpContext context) =>
        {
            foreach (var (name, value) in RepresentationFields.Set)
                context.Response.Headers[name] = value;
            return Article.First;
        });
    }

    private static void MapOtherAnswers(WebApplication app)
    {
        app.MapGet("/articles/{id}", [Versioned(Head = true)] Results<Ok<Article>, NotFound, RedirectHttpResult, BadRequest> (int id) => id switch
        {
            1 => TypedResults.Ok(Article.First),
            2 => TypedResults.Redirect("/articles/1"),
            3 => TypedResults.BadRequest(),
            _ => TypedResults.NotFound(),
        });
        app.MapGet("/status/{code}", [Versioned(Head = true)] (HttpContext context, int code) =>
        {
            context.Response.StatusCode = code;
            return Article.First;
        });
        app.MapGet("/json/{code}", [Versioned(Head = true)] (int code) => TypedResults.Json(Article.First, statusCode: code));
        app.MapGet("/nothing", [Versioned(Head = true)] () => (Article?)null);
        app.MapGet("/signed-in", [Versioned(Head = true)] () => Article.First).RequireAuthorization();
        app.MapGet("/alice", [Versioned(Head = true)] () => Article.First).RequireAuthorization("alice");
        app.MapGet("/filtered", [Versioned(Head = true)] () => Article.First)
            .AddEndpointFilter((_, _) => ValueTask.FromResult<object?>(TypedResults.StatusCode(403)));
        app.MapGet("/broken", [Versioned(Head = true)] Article () => throw new InvalidOperationException("Broken on purpose."));
        app.MapPost("/article", () => TypedResults.Ok(Article.First));
        app.MapGet("/plain", [NotVersioned("what is sent without EtagGen")] () => Article.First);
    }

    private static Article With(HttpContext context, string name, string value)
    {
        context.Response.Headers[name] = value;
        return Article.First;
    }
}
