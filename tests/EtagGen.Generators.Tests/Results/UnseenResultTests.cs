using EtagGen.Generators.Tests.Analysis;
using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Tests.Results;

/// <summary>A bare <c>IResult</c> from somewhere else, such as a mediator: what it carries is seen only at run time.</summary>
public class UnseenResultTests
{
    private const string Mediator = """
        public static class Mediator { public static IResult Send(object? body) => Results.Ok(body); public static IResult Json<T>(T body) => Results.Json(body); }
        public record Ambiguous(int Id, long RowVersion, long Version);
        public class Untyped { public int Id => 1; public long Version => 1; public object? Extra => null; }
        public class Plain { public int Id => 1; }
        public class Undated { public int Id => 1; public Guid Version => default; }
        """;

    private const string Library = """
        namespace Shop;
        public class Order { public int Id => 1; public long Version => 7; }
        public class Plain { public int Id => 1; }
        class Hidden { public int Id => 1; public long Version => 7; }
        """;

    [Theory]
    [InlineData("Mediator.Send(new Order(1, 7))", true)]
    [InlineData("Mediator.Send(new List<Order> { new(1, 7) })", true)]
    [InlineData("Mediator.Json(new Order(1, 7))", true)]
    [InlineData("Mediator.Send(new Shop.Order())", true)]
    [InlineData("Mediator.Send(new[] { new Shop.Order() })", true)]
    [InlineData("Mediator.Send(new Ambiguous(1, 2, 3))", false)]
    [InlineData("Mediator.Send(new Untyped())", false)]
    [InlineData("Mediator.Send(new[] { new Untyped() })", false)]
    [InlineData("Mediator.Send(new Plain())", false)]
    [InlineData("Mediator.Send(new Shop.Plain())", false)]
    [InlineData("Mediator.Send(\"text\")", false)]
    public async Task It_has_the_validator_of_its_type(string result, bool isValidated)
    {
        var test = VersionedProgram.Test(VersionedProgram.Mapping($"""app.MapGet("/", [Versioned] IResult () => {result});""", VersionedProgram.Order + Mediator));
        test.TestState.AdditionalReferences.Add(Referenced(Library));
        await using var app = await CompiledApp.StartAsync((await test.RunAsync()).Compilation);

        await (isValidated ? app.AssertValidatedAsync("/") : app.AssertNotValidatedAsync("/"));
    }

    [Theory]
    [InlineData("id == 1 ? Results.Ok(new Ambiguous(1, 2, 3)) : Mediator.Send(null)", "ETAG004")]
    [InlineData("id == 1 ? Results.Ok(new Untyped()) : Mediator.Send(null)", "ETAG012")]
    [InlineData("Results.Ok(new Ambiguous(1, 2, 3))", "ETAG004")]
    public async Task What_the_handler_itself_returns_is_reported(string result, string id) => await Reported.InAsync(
        $$"""app.MapGet("/", [{|{{id}}:Versioned|}] IResult (int id) => {{result}});""", VersionedProgram.Order + Mediator);

    [Theory]
    [InlineData("id == 1 ? Results.Ok(new Invoice(1, 1)) : Results.Ok<Order[]>([new Order(1, 1)])")]
    [InlineData("id == 1 ? Results.Ok(new Invoice(1, 1)) : Results.Ok<Order>(id == 2 ? new(1, 1) : new(2, 2))")]
    [InlineData("id == 1 ? Results.Ok(new Invoice(1, 1)) : Results.Ok<Order>(id switch { 2 => new(1, 1), _ => new(2, 2) })")]
    [InlineData("id == 1 ? Results.Ok(new Invoice(1, 1)) : Find(id)")]
    public async Task A_body_beside_another_has_its_validator(string result)
    {
        const string find = "static Results<Ok<Order>, NotFound> Find(int id) => TypedResults.Ok(new Order(id, 1));";
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            $$"""app.MapGet("/{id}", [Versioned] IResult (int id) => {{result}}); {{find}}""", VersionedProgram.Order + "public record Invoice(int Id, long Version);"));

        await app.AssertValidatedAsync("/1");
        await app.AssertValidatedAsync("/2");
    }

    [Theory]
    [InlineData("Svc.FromResult(new Order(1, 1))")]
    [InlineData("(IResult)Svc.Any()")]
    [InlineData("Results.Ok(Svc.Any())")]
    [InlineData("Results.Ok((dynamic)Svc.Any())")]
    public async Task ETAG007_where_one_of_several_does_not_show(string result) => await Reported.InAsync(
        $$"""app.MapGet("/", [{|ETAG007:Versioned|}] IResult (int id) => id == 1 ? Results.Ok(new Order(1, 1)) : {{result}});""",
        VersionedProgram.Order + "public static class Svc { public static IResult FromResult(object order) => Results.Ok(order); public static object Any() => null!; }");

    [Theory]
    [InlineData("public class Audited : Missing.Base { public int Id => 1; public long Version => 1; }")]
    [InlineData("public class Audited : Missing.IBase { public int Id => 1; public long Version => 1; }")]
    [InlineData("public class Shop { public int Id => 1; public long Version => 1; }")]
    [InlineData("public class Holder { public class Shop : Missing.Base { public int Id => 1; public long Version => 1; } }")]
    public async Task What_generated_code_could_not_name_is_left_out(string library)
    {
        var missing = Referenced("namespace Missing { public class Base; public interface IBase; }", "Missing");
        var test = VersionedProgram.Test(VersionedProgram.Mapping("""app.MapGet("/", [Versioned] IResult () => Mediator.Send(new Order(1, 7)));""", VersionedProgram.Order + Mediator + "namespace Shop { public class Inner; }"));
        test.TestState.AdditionalReferences.Add(Referenced(library, "Library", missing));
        await using var app = await CompiledApp.StartAsync((await test.RunAsync()).Compilation);

        await app.AssertValidatedAsync("/");
    }

    [Theory]
    [InlineData("IReadOnlyList<Base>")]
    [InlineData("IList<Base>")]
    [InlineData("ICollection<Base>")]
    public async Task An_array_of_a_derived_class_has_a_tag_of_its_own(string type)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            $$"""app.MapGet("/{id}", [Versioned] {{type}} (int id) => id == 1 ? new Derived[] { new() } : new Base[] { new Derived() });""",
            "public class Base { public int Id => 1; public long Version => 1; } public class Derived : Base { public string Secret => \"s\"; }"));

        Assert.NotEqual(await app.AssertValidatedAsync("/1"), await app.AssertValidatedAsync("/2"));
    }

    [Fact]
    public async Task ETAG007_where_nothing_says_what_is_sent() => await Reported.InAsync(
        """app.MapGet("/", [{|ETAG007:Versioned|}] IResult () => Mediator.Send(null));""", VersionedProgram.Order + Mediator);

    [Theory]
    [InlineData("", "ETAG003")]
    [InlineData("public class Untyped { public int Id => 1; public long Version => 1; public object? Extra => null; }", "ETAG012")]
    public async Task Nothing_that_it_may_be_is_reported(string types, string id) => await Reported.InAsync(
        $$"""app.MapGet("/", [{|{{id}}:Versioned|}] IResult () => Mediator.Send());""", types + " public static class Mediator { public static IResult Send() => null!; }");

    [Fact]
    public async Task A_named_date_picks_the_types_that_have_it() => await Reported.InAsync(
        """app.MapGet("/", [{|ETAG007:Versioned(LastModified = "Changed")|}] IResult () => Mediator.Send(null));""",
        VersionedProgram.Order + Mediator + "public class Dated { public int Id => 1; public long Version => 1; public DateTime Changed => default; }");

    [Fact]
    public async Task A_name_that_two_projects_have_is_not_used()
    {
        var test = VersionedProgram.Test(VersionedProgram.Mapping("""app.MapGet("/", [Versioned] IResult () => Mediator.Send(new Order(1, 7)));""", VersionedProgram.Order + Mediator));
        test.TestState.AdditionalReferences.Add(Referenced(Library));
        test.TestState.AdditionalReferences.Add(Referenced(Library, "Other"));
        await using var app = await CompiledApp.StartAsync((await test.RunAsync()).Compilation);

        await app.AssertValidatedAsync("/");
    }

    private static CompilationReference Referenced(string source, string name = "Library", params MetadataReference[] references) => CSharpCompilation.Create(
        name, [CSharpSyntaxTree.ParseText(source)], [.. PlatformReferences.All, .. references], new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
}
