using EtagGen.IntegrationTests.Client;

namespace EtagGen.IntegrationTests.Package;

/// <summary>
/// <c>Current</c>, <c>IfMatch&lt;T&gt;</c> and <c>RequireIfMatch</c> by way of <c>WithETag()</c>, the same program with the
/// framework's Request Delegate Generator and without it.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class FluentWritesTests(PackedPackage package)
{
    private const string Program = """
        using System.Text.Json.Serialization;
        using Microsoft.AspNetCore.Http.HttpResults;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, AppJson.Default));
        builder.Services.AddSingleton<Shelf>();
        var app = builder.Build();

        app.MapGet("/articles/{id}", [Versioned(Current = nameof(Handlers.Current), CurrentIn = typeof(Handlers))] Results<Ok<Article>, NotFound> (int id, Shelf shelf) =>
            shelf.Count() && id == 1 ? TypedResults.Ok(shelf.Article) : TypedResults.NotFound()).WithETag();
        app.MapGet("/texts/{id}", [Versioned(Current = nameof(Handlers.Current), CurrentIn = typeof(Handlers))] IResult (int id, Shelf shelf) =>
            shelf.Count() && id == 1 ? TypedResults.Text(shelf.Article.Title) : TypedResults.NotFound()).WithETag();
        app.MapPut("/articles/{id}", Handlers.Put).WithETag();
        app.MapPatch("/articles/{id}", (int id, IfMatch<int> ifMatch, Shelf shelf) => shelf.Save(ifMatch)).WithETag();
        app.MapDelete("/articles/{id}", [Versioned(RequireIfMatch = true)] NoContent (int id, IfMatch<int> ifMatch, Shelf shelf) =>
        {
            shelf.Save(ifMatch);
            return TypedResults.NoContent();
        }).WithETag();
        app.MapPut("/hidden/{id}", Handlers.Put).WithETag()
            .AddEndpointFilter((context, next) => new ValueTask<object?>(TypedResults.NotFound()));
        app.MapGet("/handled", (Shelf shelf) => shelf.Handled.ToString());
        app.Run();

        public sealed record Article(int Id, int Version, string Title);

        internal sealed class Shelf
        {
            public Article Article { get; private set; } = new(1, 42, "Title");

            public int Handled { get; private set; }

            public bool Count() => ++Handled > 0;

            public Article Save(IfMatch<int> ifMatch)
            {
                Count();
                return ifMatch.Expect(Article.Version) == Article.Version
                    ? Article = Article with { Version = Article.Version + 1 }
                    : throw new InvalidOperationException("Conflict");
            }
        }

        internal static class Handlers
        {
            [Versioned(Current = nameof(Current), RequireIfMatch = true)]
            public static Article Put(int id, IfMatch<int> ifMatch, Shelf shelf) => shelf.Save(ifMatch);

            public static async ValueTask<int?> Current(int id, Shelf shelf)
            {
                await Task.Yield();
                return id == 1 ? shelf.Article.Version : null;
            }
        }

        [JsonSerializable(typeof(Article))]
        internal sealed partial class AppJson : JsonSerializerContext;
        """;

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task They_do_the_same_with_and_without_the_Request_Delegate_Generator(string generator)
    {
        var consumer = Consumer.In(package, "fluent-writes-" + generator).WithWebApp(
            $"<PropertyGroup><EnableRequestDelegateGenerator>{generator}</EnableRequestDelegateGenerator></PropertyGroup>", program: Program);
        (await consumer.BuildAsync()).Succeeded();

        await using var app = await consumer.StartAsync();
        await AssertReadsAsync(app, "/articles/1");
        await AssertReadsAsync(app, "/texts/1");
        await AssertWritesAsync(app);
    }

    private static async Task AssertReadsAsync(RunningConsumer app, string path)
    {
        var first = await app.GetAsync(path);
        Assert.StartsWith("\"42.", first.Tag);

        var handled = (await app.GetAsync("/handled")).Text;
        var second = await app.GetAsync(path, $"If-None-Match: {first.Tag}");
        Assert.Equal((304, first.Tag), (second.Status, second.Tag));
        Assert.Equal(412, (await app.GetAsync(path, "If-Match: \"other\"")).Status);
        Assert.Equal(handled, (await app.GetAsync("/handled")).Text);

        Assert.Equal(404, (await app.GetAsync(path.Replace("/1", "/2"), "If-None-Match: *")).Status);
        Assert.Equal(400, (await app.GetAsync(path.Replace("/1", "/x"), "If-None-Match: *")).Status);
    }

    private static async Task AssertWritesAsync(RunningConsumer app)
    {
        var tag = (await app.GetAsync("/articles/1")).Tag;
        var handled = (await app.GetAsync("/handled")).Text;
        AssertProblem(428, await app.SendAsync("PUT", "/articles/1", "Content-Length: 0"));
        AssertProblem(428, await app.SendAsync("DELETE", "/articles/1"));
        foreach (var method in new[] { "PUT", "PATCH", "DELETE" })
        {
            AssertProblem(412, await app.SendAsync(method, "/articles/1", "If-Match: \"other\"", "Content-Length: 0"));
            AssertProblem(412, await app.SendAsync(method, "/articles/1", $"If-Match: W/{tag}", "Content-Length: 0"));
            AssertProblem(412, await app.SendAsync(method, "/articles/1", "If-None-Match: *", "Content-Length: 0"));
        }

        AssertProblem(412, await app.SendAsync("PUT", "/articles/2", $"If-Match: {tag}", "Content-Length: 0"));
        var hidden = await app.SendAsync("PUT", "/hidden/1", "If-Match: \"other\"", "Content-Length: 0");
        Assert.Equal((404, null), (hidden.Status, hidden["ETag"]));
        Assert.Equal(handled, (await app.GetAsync("/handled")).Text);

        var put = await app.SendAsync("PUT", "/articles/1", $"If-Match: {tag}", "Content-Length: 0");
        Assert.Equal((200, (await app.GetAsync("/articles/1")).Tag), (put.Status, put.Tag));
        Assert.StartsWith("\"43.", put.Tag);
        var patch = await app.SendAsync("PATCH", "/articles/1", $"If-Match: {put.Tag}", "Content-Length: 0");
        Assert.StartsWith("\"44.", patch.Tag);
        Assert.Equal(204, (await app.SendAsync("DELETE", "/articles/1", $"If-Match: \"a\", {patch.Tag}")).Status);
    }

    private static void AssertProblem(int status, HttpAnswer answer)
    {
        Assert.True(answer.Status == status, answer.ToString());
        Assert.Equal("application/problem+json", answer["Content-Type"]);
        Assert.Contains($"\"status\":{status}", answer.Text);
    }
}
