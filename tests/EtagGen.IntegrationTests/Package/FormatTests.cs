namespace EtagGen.IntegrationTests.Package;

/// <summary><c>dotnet format</c> applies the code fixes of analyzers that it finds in a project.</summary>
[Collection(PackageCollection.Name)]
public sealed class FormatTests(PackedPackage package)
{
    [Fact]
    public async Task It_makes_no_decision_that_is_a_persons()
    {
        // ETAG001, where [Versioned] can be added and where it cannot; ETAG002, ETAG003, ETAG004 and ETAG011.
        const string program = """
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/1", () => new Article(1, 42));
            app.MapGet("/2", delegate () { return new Article(1, 42); });
            app.MapGet("/3", (Shop shop) => shop.Tags);
            app.MapGet("/4", [Versioned] (Shop shop) => shop.Tags);
            app.MapGet("/5", [Versioned] (Shop shop) => shop.Several);
            app.MapGet("/6", [Versioned] (HttpResponse response) => { response.Headers.ETag = "1"; return new Article(1, 42); });
            app.MapGet("/7", (Shop shop) => shop.Several);
            app.Run();

            public sealed record Article(int Id, int Version);
            public sealed record Tag(int Id);
            public sealed record Several(int Id, long RowVersion, Guid Version);
            public sealed record Shop(List<Tag> Tags, Several Several);

            """;
        var consumer = Consumer.In(package, "format").WithWebApp(program: program);

        (await consumer.FormatAsync()).Succeeded();

        Assert.Equal(program.Replace("\"/1\", ()", "\"/1\", [Versioned] ()", StringComparison.Ordinal), consumer.Read("App/Program.cs"));
    }
}
