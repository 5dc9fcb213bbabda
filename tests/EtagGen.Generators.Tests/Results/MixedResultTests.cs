using System.Net.Http.Headers;
using EtagGen.Generators.Tests.Analysis;
using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Results;

/// <summary>A handler that shows some of what it returns, and leaves the rest to somewhere else, such as a mediator.</summary>
public class MixedResultTests
{
    private const string Types = VersionedProgram.Order + """
        public static class Mediator { public static IResult Send(object? body) => Results.Ok(body); }
        public class Base { public int Id => 1; public long Version => 7; }
        public class Derived : Base { public string Name => "a"; }
        public interface IThing { int Id { get; } long Version { get; } }
        public record Thing(int Id, long Version, string Name) : IThing;
        public record Page(int Total, List<Order> Items);
        public class Untyped { public int Id => 1; public long Version => 1; public object? Extra => null; }
        public class Plain { public int Id => 1; }
        """;

    [Theory]
    [InlineData("new Order(1, 7)", true, "new Base()", true)]
    [InlineData("new Base()", true, "new Derived()", true)]
    [InlineData("new Base()", true, "new List<Derived> { new() }", true)]
    [InlineData("(IThing)new Thing(1, 7, \"a\")", true, "new Thing(2, 7, \"b\")", true)]
    [InlineData("new List<Base> { new() }", true, "new List<Derived> { new() }", true)]
    [InlineData("(IEnumerable<Base>)new List<Base> { new() }", true, "new List<Derived> { new() }", true)]
    [InlineData("new Page(1, [new(1, 7)])", true, "new Order(1, 7)", true)]
    [InlineData("new Page(1, [new(1, 7)])", true, "new Plain()", false)]
    [InlineData("new Plain()", false, "new Order(1, 7)", true)]
    [InlineData("\"text\"", false, "new Order(1, 7)", true)]
    [InlineData("new Untyped()", false, "new Order(1, 7)", true)]
    [InlineData("new Order(1, 7)", true, "new Untyped()", false)]
    public async Task Each_has_the_validator_of_its_type(string seen, bool isSeenValidated, string unseen, bool isUnseenValidated)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            $"""app.MapGet("/{"{id}"}", [Versioned] IResult (int id) => id == 1 ? Results.Ok({seen}) : Mediator.Send({unseen}));""", Types));

        await (isSeenValidated ? app.AssertValidatedAsync("/1") : app.AssertNotValidatedAsync("/1"));
        await (isUnseenValidated ? app.AssertValidatedAsync("/2") : app.AssertNotValidatedAsync("/2"));
    }

    [Fact]
    public async Task The_tag_is_the_same_whether_it_shows_or_not()
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            """app.MapGet("/{id}", [Versioned] IResult (int id) => id == 1 ? Results.Ok(new Order(1, 7)) : Mediator.Send(id == 2 ? new Order(1, 7) : new Thing(1, 7, "a")));""", Types));

        var tag = await app.TagAsync("/1");
        Assert.Equal(tag, await app.TagAsync("/2"));
        Assert.NotEqual(tag, await app.TagAsync("/3"));
    }

    [Theory]
    [InlineData("Versioned(\"Version\")", false, "private, no-cache")]
    [InlineData("Versioned(CacheControl = \"no-store\")", false, "no-store")]
    [InlineData("Versioned(\"Version\", Weak = true, CacheControl = \"max-age=60\")", true, "max-age=60")]
    public async Task What_the_attribute_says_is_said_of_either(string attribute, bool isWeak, string cacheControl)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            $$"""
            app.MapGet("/others", [Versioned(Weak = true, CacheControl = "max-age=9")] IResult () => Mediator.Send(new Order(1, 7)));
            app.MapGet("/{id}", [{{attribute}}] IResult (int id) => id == 1 ? Results.Ok(new Order(1, 7)) : Mediator.Send(id == 2 ? new Order(1, 7) : new Base()));
            """, Types));

        foreach (var path in new[] { "/1", "/2", "/3" })
        {
            using var answer = await app.Client.GetAsync(path);

            Assert.Equal(isWeak, answer.Headers.ETag!.IsWeak);
            Assert.Equal(CacheControlHeaderValue.Parse(cacheControl), answer.Headers.CacheControl);
        }

        Assert.Equal(await app.TagAsync("/1"), await app.TagAsync("/2"));
        Assert.NotEqual(await app.TagAsync("/2"), await app.TagAsync("/3"));
    }

    [Fact]
    public async Task A_write_has_the_tag_of_either()
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            """app.MapPut("/{id}", [Versioned] IResult (int id, IfMatch<long> ifMatch) => id == 1 ? Results.Ok(new Order(1, 7)) : Mediator.Send(id == 2 ? new Base() : new Plain()));""", Types));

        Assert.NotNull(await PutAsync(app, "/1"));
        Assert.NotNull(await PutAsync(app, "/2"));
        Assert.Null(await PutAsync(app, "/3"));
    }

    [Fact]
    public async Task Handlers_share_the_cases_of_what_does_not_show()
    {
        var run = await VersionedProgram.RunAsync(VersionedProgram.Mapping("""
            app.MapGet("/a", [Versioned] IResult (int id) => id == 1 ? Results.Ok(new Order(1, 7)) : Mediator.Send(id));
            app.MapGet("/b", [Versioned] IResult (int id) => id == 1 ? Results.Ok(new Base()) : Mediator.Send(id));
            app.MapGet("/c", [Versioned] IResult (int id) => Mediator.Send(id));
            app.MapGet("/d", [Versioned] IResult (int id) => id == 1 ? Results.Ok("text") : Mediator.Send(id));
            app.MapPut("/e", [Versioned] IResult (IfMatch<long> ifMatch) => Mediator.Send(null));
            app.MapPut("/f", [Versioned] IResult (int id, IfMatch<long> ifMatch) => id == 1 ? Results.Ok(new Order(1, 7)) : Mediator.Send(null));
            """, Types));

        var wrappers = run.GeneratedSources["EtagGen.Wrappers.g.cs"];
        Assert.Equal(2, wrappers.Split("case global::Microsoft.AspNetCore.Http.IValueHttpResult { Value: global::System.Collections.Generic.IEnumerable<global::Order> body }").Length);
        Assert.Equal(6, wrappers.Split("internal sealed class ").Length);
    }

    [Theory]
    [InlineData("IResult", "Mediator.Send(Of(id))")]
    [InlineData("IResult", "id == 1 ? Results.Ok(new E1()) : Mediator.Send(Of(id))")]
    [InlineData("Root", "(Root)Of(id)")]
    public async Task Of_many_types_each_has_its_validator(string type, string result)
    {
        const int count = 40;
        var types = string.Concat(Enumerable.Range(1, count).Select(i => $"public class E{i} : Root {{ public int N{i} => 1; }}\n"));
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping($$"""
            static object Of(int id) => id switch { {{string.Concat(Enumerable.Range(1, count).Select(i => $"{i} => new E{i}(), "))}} _ => new Root() };
            app.MapGet("/{id}", [Versioned] {{type}} (int id) => {{result}});
            app.MapGet("/lists/{id}", [Versioned] IResult (int id) => Mediator.Send(id == 0 ? new List<Plain>() : new List<E{{count}}> { new() }));
            """, Types + "public class Root { public int Id => 1; public long Version => 7; }\n" + types));

        var tags = new HashSet<string>();
        for (var i = 0; i <= count; i++)
            Assert.True(tags.Add(await app.AssertValidatedAsync($"/{i}")));
        await app.AssertValidatedAsync("/lists/1");
        await app.AssertNotValidatedAsync("/lists/0");
    }

    [Theory]
    [InlineData("(int id)", "Results.Ok(new Order(1, 7))", "Get", "ETAG007")]
    [InlineData("(int id)", "Results.Ok(\"text\")", "Get", "ETAG007")]
    [InlineData("(int id)", "Results.Ok(new Untyped())", "Get", "ETAG012")]
    [InlineData("(int id, IfMatch<long> ifMatch)", "Results.Ok(new Order(1, 7))", "Put", "ETAG007")]
    public async Task What_is_reported(string parameters, string seen, string method, string id) => await Reported.InAsync(
        $$"""app.Map{{method}}("/", [{|{{id}}:Versioned|}] IResult {{parameters}} => id == 1 ? {{seen}} : Mediator.Send(null));""", Types);

    [Theory]
    [InlineData("Mediator.Send(null)")]
    [InlineData("id == 1 ? Results.NotFound() : Mediator.Send(null)")]
    [InlineData("id == 1 ? Results.Ok(new Guided()) : Mediator.Send(null)")]
    public async Task A_write_that_may_send_a_version_of_another_type(string result) => await Reported.InAsync(
        $$"""app.MapPut("/", [{|ETAG005:{|ETAG007:Versioned|}|}] IResult (int id, IfMatch<Guid> ifMatch) => {{result}});""",
        Types + "public class Guided { public int Id => 1; public Guid Version => default; }");

    private static async Task<EntityTagHeaderValue?> PutAsync(CompiledApp app, string path)
    {
        using var response = await app.Client.PutAsync(path, null);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return response.Headers.ETag;
    }
}
