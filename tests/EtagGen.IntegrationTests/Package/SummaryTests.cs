namespace EtagGen.IntegrationTests.Package;

/// <summary>The list of endpoints in the build's log, and the gate that it makes: no new endpoint without a validator.</summary>
[Collection(PackageCollection.Name)]
public sealed class SummaryTests(PackedPackage package)
{
    private const string Wanted = "-p:EtagGenSummary=true";
    private const string Program = """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/articles/{id}", [Versioned] (int id) => new Article(id, 42, "Title"));
        app.MapGet("/{**rest}", (string rest) => new Line(rest));
        app.Run();

        public sealed record Article(int Id, int Version, string Title);
        public sealed record Line(string Text);
        """;

    [Fact]
    public async Task One_line_for_each_endpoint_where_the_property_is_on()
    {
        var consumer = Consumer.In(package, "summary").WithWebApp(program: Program);

        Assert.DoesNotContain("EtagGen:", (await consumer.BuildAsync("-v:m")).Succeeded().Output);
        var output = (await consumer.BuildAsync("-v:m", Wanted)).Succeeded().Output;
        Assert.Contains("EtagGen: GET /articles/{id}: Article.Version (by its name), strong, after the handler", output);
        Assert.Contains("EtagGen: GET /{**rest}: no validator", output);

        // What is up to date is not compiled, and shown all the same.
        Assert.Contains("EtagGen: GET /{**rest}: no validator", (await consumer.BuildAsync("-v:m", Wanted)).Succeeded().Output);
    }

    [Fact]
    public async Task A_new_endpoint_without_a_validator_fails_where_the_known_ones_are_listed()
    {
        var consumer = Consumer.In(package, "gate").WithWebApp(program: Program).With("App/EtagGen.Endpoints.txt", "GET /{**rest}: no validator\n");
        (await consumer.BuildAsync(Wanted)).Succeeded();

        consumer.With("App/Program.cs", Program.Replace("app.Run();", "app.MapGet(\"/new\", () => new Line(\"a\")); app.MapGet(\"/newer\", () => new Line(\"a\")); app.MapGet(\"/good\", [Versioned] () => new Article(1, 1, \"a\")); app.Run();"));
        var output = (await consumer.BuildAsync(Wanted)).Failed();
        Assert.Contains("EtagGen: GET /new: no validator, and not in EtagGen.Endpoints.txt", output);
        Assert.Contains("EtagGen: GET /newer: no validator, and not in EtagGen.Endpoints.txt", output);
        Assert.DoesNotContain("EtagGen: GET /{**rest}: no validator, and", output);
        Assert.DoesNotContain("GET /good: no validator", output);

        (await consumer.BuildAsync()).Succeeded();
    }
}
