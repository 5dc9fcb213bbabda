using EtagGen.Generators.Tests.Analysis;
using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Results;

/// <summary>A conversion that makes another body, gives one its type, or only says what it is.</summary>
public class CastResultTests
{
    private const string Types = VersionedProgram.Order + """
        public class Base { public int Id => 1; public long Version => 7; }
        public sealed class Derived : Base { public string Name => "a"; }
        public sealed class Plain { public int Id => 1; }
        public sealed class View
        {
            public int Id => 1;
            public long Version => 7;
            public static explicit operator View(Order order) => new();
            public static implicit operator View(Plain plain) => new();
        }
        public static class Svc { public static object Any() => new Order(1, 7); }
        """;

    [Theory]
    [InlineData("Results.Ok((View)new Order(1, 7))")]
    [InlineData("Results.Ok((View)new Plain())")]
    [InlineData("Results.Ok<View>(new Plain())")]
    [InlineData("Results.Ok<object>((View)new Plain())")]
    [InlineData("Results.Ok((object)(View)new Plain())")]
    [InlineData("Results.Ok((Order)Svc.Any())")]
    [InlineData("Results.Ok(Svc.Any() as Order)")]
    [InlineData("Results.Ok((object)new Order(1, 7))")]
    [InlineData("Results.Ok((new Derived() as Base)!)")]
    [InlineData("Results.Ok((View[])[new()])")]
    [InlineData("id == 2 ? Results.Ok(new Order(1, 7)) : Results.Ok((View[])[new()])")]
    [InlineData("id == 2 ? Results.Ok(new Order(1, 7)) : Results.Ok((List<View>)[new()])")]
    [InlineData("id == 2 ? Results.Ok(new Order(1, 7)) : Results.Ok(id == 1 ? new View() : new Plain())")]
    [InlineData("id == 2 ? Results.Ok(new Order(1, 7)) : Results.Ok<object>(id switch { 1 => new Base(), _ => new Order(1, 7) })")]
    public async Task What_is_sent_has_its_validator(string result)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            $$"""app.MapGet("/{id}", [Versioned] IResult (int id) => {{result}});""", Types));

        await app.AssertValidatedAsync("/1");
    }

    [Theory]
    [InlineData("Results.Ok((View)new Order(1, 7))")]
    [InlineData("Results.Ok((View)new Plain())")]
    [InlineData("Results.Ok<View>(new Plain())")]
    [InlineData("Results.Ok((Order)Svc.Any())")]
    [InlineData("Results.Ok((View[])[new()])")]
    [InlineData("Results.Ok((object)new Derived())")]
    [InlineData("id == 1 ? Results.Ok(null) : Results.Ok(new Order(1, 7))")]
    [InlineData("id == 1 ? Results.Ok(default) : Results.Ok(new Order(1, 7))")]
    [InlineData("id == 1 ? Results.Json(new Plain(), statusCode: (int?)404) : Results.Ok(new Order(1, 7))")]
    public async Task Nothing_is_reported_where_it_shows(string result) => Assert.Empty(await Reported.InAsync(
        $$"""app.MapGet("/{id}", [Versioned] IResult (int id) => {{result}});""", Types));

    [Theory]
    [InlineData("Results.Ok((View)new Order(1, 7))", "View")]
    [InlineData("Results.Ok<View>(new Plain())", "View")]
    [InlineData("Results.Ok((Base)new Derived())", "Derived")]
    [InlineData("Results.Ok((Order[])[new(1, 7)])", "Order[]")]
    [InlineData("id == 1 ? Results.Ok() : Results.Ok((List<Order>)[new(1, 7)])", "List<Order>")]
    [InlineData("Results.Ok(id == 1 ? new Order(1, 7) : new Plain())", "Order")]
    public async Task ETAG001_names_what_is_sent(string result, string body) => Assert.Contains(
        $"sends '{body}' without",
        Assert.Single(await Reported.InAsync($$"""app.MapGet("/{id}", {|ETAG001:IResult (int id)|} => {{result}});""", Types)).GetMessage());

    [Theory]
    [InlineData("Results.Ok(id == 2 ? Svc.Any() : null)")]
    [InlineData("Results.Ok((object)Svc.Any())")]
    [InlineData("Results.Ok(id == 2 ? new Order(1, 7) : Svc.Any())")]
    public async Task ETAG007_where_the_body_does_not_show(string result) => await Reported.InAsync(
        $$"""app.MapGet("/{id}", [{|ETAG007:Versioned|}] IResult (int id) => id == 1 ? Results.Ok(new Order(1, 7)) : {{result}});""", Types);
}
