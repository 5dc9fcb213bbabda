using EtagGen.IntegrationTests.Server;

namespace EtagGen.IntegrationTests.Direct;

/// <summary>Which way a request takes to the handler: directly, unless the application has a filter there.</summary>
public sealed class WayTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(app =>
    {
        app.MapGet("/direct", [Versioned] () => Way());
        app.MapGet("/later", [Versioned] async () =>
        {
            var way = Way();
            await Task.Yield();
            return way;
        });
        app.MapGroup("/plain").WithTags("group").MapGet("/direct", [Versioned] () => Way()).WithName("direct");
        app.MapGet("/head", [Versioned(Head = true)] () => Way());

        app.MapGet("/filter", [Versioned] () => Way()).AddEndpointFilter((context, next) => next(context));
        app.MapGroup("/group").AddEndpointFilter((context, next) => next(context)).MapGet("/filter", [Versioned] () => Way());
        app.MapGet("/convention", [Versioned] () => Way()).Add(endpoint => endpoint.FilterFactories.Add((_, next) => next));
        app.MapGet("/default", [Versioned] (int page = 1) => Way());
        app.MapGet("/fluent", () => Way()).WithETag();
        app.MapGet("/direct/animal", [Versioned] () => Animal());
        app.MapGet("/filter/animal", [Versioned] () => Animal()).AddEndpointFilter((context, next) => next(context));
        app.MapGet("/direct/animals", [Versioned] () => Animals());
        app.MapGet("/filter/animals", [Versioned] () => Animals()).AddEndpointFilter((context, next) => next(context));
        app.MapGet("/direct/list", [Versioned] () => Animals().ToList());
        app.MapGet("/filter/list", [Versioned] () => Animals().ToList()).AddEndpointFilter((context, next) => next(context));
        app.MapGet("/result/animal", [Versioned] IResult (bool declared) => declared ? TypedResults.Ok(Animal()) : TypedResults.Ok((Cat)Animal()));
        app.MapGet("/result/animals", [Versioned] IResult (bool declared) => declared ? TypedResults.Ok(Animals()) : TypedResults.Ok((SeenMore[])Animals()));
        app.MapGet("/converted", [Versioned] (int total) => (List<Seen>)new Totalled(total));
        app.MapGet("/result/converted", [Versioned] (int total) => TypedResults.Ok<IReadOnlyList<Seen>>(new Totalled(total)));
        app.MapGet("/converted/iterated", [Versioned] (int total) => (IEnumerable<Seen>)new Counted(total));
        app.MapGet("/query", [Versioned] () => (IEnumerable<Seen>)new Query());
        app.MapGet("/written", [Versioned] () => new Seen(1, 1, "")).Finally(endpoint => endpoint.Metadata.Add(new Microsoft.AspNetCore.Routing.HttpMethodMetadata(["GET", "POST"])));
        Func<Seen> handler = [Versioned] () => Way();
        app.MapGet("/cast", (OwnDelegate)([Versioned] () => Way()));
        app.MapGet("/unseen", handler);
    });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/direct", "direct")]
    [InlineData("/later", "direct")]
    [InlineData("/plain/direct", "direct")]
    [InlineData("/head", "direct")]
    [InlineData("/filter", "filter")]
    [InlineData("/group/filter", "filter")]
    [InlineData("/convention", "filter")]
    [InlineData("/default", "filter")]
    [InlineData("/fluent", "filter")]
    [InlineData("/cast", "filter")]
    [InlineData("/unseen", "filter")]
    public async Task Both_ways_revalidate(string path, string way)
    {
        var answer = await _server.GetAsync(path);
        var again = await _server.GetAsync(path, $"If-None-Match: {answer.Tag}");

        Assert.Equal((200, 304), (answer.Status, again.Status));
        Assert.Contains($"\"text\":\"{way}\"", answer.Text, StringComparison.Ordinal);
        Assert.Equal((answer.Tag, answer["Cache-Control"]), (again.Tag, again["Cache-Control"]));
    }

    [Theory]
    [InlineData("animal")]
    [InlineData("animals")]
    [InlineData("list")]
    public async Task Where_the_way_shows_in_the_body_it_shows_in_the_tag(string body)
    {
        var direct = await _server.GetAsync("/direct/" + body);
        var behind = await _server.GetAsync("/filter/" + body);

        Assert.True(direct.Text == behind.Text || direct["ETag"] is null || direct["ETag"] != behind["ETag"], $"{direct}\n{behind}");
        Assert.Equal(body == "list", direct["ETag"] == behind["ETag"]);
    }

    [Theory]
    [InlineData("/result/animal?declared=")]
    [InlineData("/result/animals?declared=")]
    public async Task Where_the_declared_type_of_a_result_shows_in_the_body_it_shows_in_the_tag(string path)
    {
        var declared = await _server.GetAsync(path + "true");
        var own = await _server.GetAsync(path + "false", $"If-None-Match: {declared.Tag}");

        Assert.Equal(200, own.Status);
        Assert.NotEqual(declared.Text, own.Text);
        Assert.NotEqual(declared.Tag, own.Tag);
    }

    [Theory]
    [InlineData("/converted?total=7", "7")]
    [InlineData("/result/converted?total=7", "7")]
    [InlineData("/converted/iterated?total=7", "7")]
    [InlineData("/query", "[{\"id\":1,\"version\":1,\"text\":\"query\"}]")]
    public async Task Where_the_items_are_not_what_is_written_there_is_no_tag(string path, string body)
    {
        var answer = await _server.GetAsync(path);

        Assert.Equal((200, body, null), (answer.Status, answer.Text, answer["ETag"]));
    }

    [Fact]
    public async Task A_method_that_a_convention_adds_is_no_read()
    {
        var answer = await _server.GetAsync("/written");
        var written = await _server.SendAsync("POST", "/written", $"If-None-Match: {answer.Tag}");

        Assert.Equal((200, 200), (answer.Status, written.Status));
    }

    private static Animal Animal() => new Cat();

    private static Seen[] Animals() => new SeenMore[] { new(1, 1, "text", "more") };

    private delegate Seen OwnDelegate();

    private static Seen Way() => new(1, 1, Environment.StackTrace.Contains("VersionedFilter", StringComparison.Ordinal) ? "filter" : "direct");
}
