namespace EtagGen.IntegrationTests.Package;

/// <summary><c>WithETag()</c>, the same program with the framework's Request Delegate Generator and without it.</summary>
[Collection(PackageCollection.Name)]
public sealed class FluentFormTests(PackedPackage package)
{
    private const string Program = """
        using System.Text.Json.Serialization;
        using Microsoft.AspNetCore.Http.HttpResults;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, AppJson.Default));
        var app = builder.Build();

        app.MapGet("/plain/{id}", (int id) => new Article(id, 42, "Title")).WithETag();
        app.MapGet("/both/{id}", [Versioned(CacheControl = "no-cache")] (int id) => new Article(id, 42, "Title")).WithETag();
        app.MapGet("/twice/{id}", (int id) => new Article(id, 42, "Title")).WithETag().WithETag();
        app.MapGet("/union/{id}", Results<Ok<Article>, NotFound> (int id) =>
            id == 1 ? TypedResults.Ok(new Article(id, 42, "Title")) : TypedResults.NotFound()).WithName("union").WithETag();
        app.MapGet("/task/{id}", async Task<Article> (int id) => { await Task.Yield(); return new(id, 42, "Title"); }).WithETag();
        var local = app.MapGet("/local/{id}", Handlers.Find);
        local.WithETag();
        app.MapGet("/hidden/{id}", (int id) => new Article(id, 42, "Title")).WithETag()
            .AddEndpointFilter((context, next) => new ValueTask<object?>(TypedResults.NotFound()));
        app.Run();

        public sealed record Article(int Id, int Version, string Title);

        internal static class Handlers { public static Article Find(int id) => new(id, 42, "Title"); }

        [JsonSerializable(typeof(Article))]
        internal sealed partial class AppJson : JsonSerializerContext;
        """;

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task It_does_the_same_with_and_without_the_Request_Delegate_Generator(string generator)
    {
        var consumer = Consumer.In(package, "fluent-" + generator).WithWebApp(
            $"<PropertyGroup><EnableRequestDelegateGenerator>{generator}</EnableRequestDelegateGenerator></PropertyGroup>", program: Program);
        (await consumer.BuildAsync()).Succeeded();

        await using var app = await consumer.StartAsync();
        foreach (var path in new[] { "/plain/1", "/both/1", "/twice/1", "/union/1", "/task/1", "/local/1" })
            await app.AssertAnswersNotModifiedAsync(path);

        Assert.Equal("no-cache", (await app.GetAsync("/both/1"))["Cache-Control"]);
        foreach (var path in new[] { "/union/2", "/hidden/1" })
        {
            var answer = await app.GetAsync(path, "If-None-Match: *");
            Assert.Equal(404, answer.Status);
            Assert.Null(answer["ETag"]);
        }
    }
}
