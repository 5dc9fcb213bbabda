using EtagGen.Generators.Tests.Analysis;
using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Results;

/// <summary>A bare <c>IResult</c> that is made in another place of the same file: in a local, a local function, a method.</summary>
public class FollowedResultTests
{
    private const string Types = VersionedProgram.Order + """
        public static class Answers
        {
            public static IResult Find(int id) => id == 0 ? Results.NotFound() : Results.Ok(new Order(id, 7));
            public static async Task<IResult> FindAsync(int id) { await Task.Yield(); var found = Results.Ok(new Order(id, 7)); return found; }
            public static IResult Again(int id) => Find(id);
            public static IResult Of<T>(T body) => Results.Ok(body);
            public static IResult Any(object body) => Results.Ok(body);
            public static IResult Sent(this Order order) => Results.Ok(order);
        }
        public partial class Finder
        {
            public virtual IResult Virtual(int id) => Results.Ok(new Order(id, 7));
            public IResult Own(int id) => Results.Ok(new Order(id, 7));
            public partial IResult Other(int id);
        }
        public sealed class Typed<T> { public IResult Of(T body) => Results.Ok(body); }
        """;

    private const string OtherFile = """
        public partial class Finder { public partial IResult Other(int id) => Results.Ok(new Order(id, 7)); }
        public static class Elsewhere { public static IResult Find(int id) => Results.Ok(new Order(id, 7)); }
        """;

    /// <summary>Handlers, each with what is marked of it.</summary>
    public static TheoryData<string> Followed =>
    [
        "[|(int id)|] => { var result = Results.Ok(new Order(id, 7)); return result; }",
        "[|(int id)|] => { IResult result = Results.Ok(new Order(id, 7)); return result; }",
        "[|(int id)|] => { var result = id == 0 ? Results.NotFound() : Results.Ok(new Order(id, 7)); var other = result; return other; }",
        "[|(int id)|] => { return Inner(); IResult Inner() => Results.Ok(new Order(id, 7)); }",
        "[|(int id)|] => { var result = Inner(); return result; IResult Inner() { if (id == 0) return Results.NotFound(); return Results.Ok(new Order(id, 7)); } }",
        "[|(int id)|] => Answers.Find(id)",
        "[|(int id)|] => id == 0 ? Results.NotFound() : Answers.Find(id)",
        "[|(int id)|] => new Order(id, 7).Sent()",
        "[|(int id)|] => new Finder().Own(id)",
        "[|(int id)|] => Answers.FindAsync(id)",
        "[|async (int id)|] => await Answers.FindAsync(id)",
        "[|async (int id)|] => { var task = Answers.FindAsync(id); await Task.Yield(); return await task; }",
        "[|async (int id)|] => await Task.FromResult(Results.Ok(new Order(id, 7)))",
    ];

    public static TheoryData<string> NotFollowed =>
    [
        "IResult (int id) => { var result = Results.Ok(new Order(id, 7)); if (id == 0) result = Answers.Any(id); return result; }",
        "IResult (int id) => { var result = Results.Ok(new Order(id, 7)); Change(ref result); return result; static void Change(ref IResult result) { } }",
        "IResult (int id) => { IResult result; result = Results.Ok(new Order(id, 7)); return result; }",
        "IResult (int id) => { Func<IResult> make = () => Results.Ok(new Order(id, 7)); return make(); }",
        "IResult (int id) => Answers.Again(id)",
        "IResult (int id) => Answers.Of(new Order(id, 7))",
        "IResult (int id) => new Typed<Order>().Of(new Order(id, 7))",
        "IResult (int id) => Answers.Any(new Order(id, 7))",
        "IResult (int id) => new Finder().Virtual(id)",
        "IResult (int id) => new Finder().Other(id)",
        "IResult (int id) => Elsewhere.Find(id)",
        "IResult (int id) => id == 1 ? Results.Ok(new Order(id, 7)) : Elsewhere.Find(id)",
        "IResult (int id) => { return Inner(1); IResult Inner(int depth) => depth == 9 ? Results.Ok(new Order(id, 7)) : Inner(depth + 1); }",
    ];

    [Theory]
    [MemberData(nameof(Followed))]
    public async Task What_is_sent_has_its_own_case(string handler)
    {
        var program = VersionedProgram.Mapping($$"""app.MapGet("/{id}", [Versioned] {{handler.Replace("[|", "").Replace("|]", "")}});""", Types);
        Assert.Empty(await Reported.Test(program, OtherFile).RunAsync());

        await using var app = await VersionedProgram.ServeAsync(program, OtherFile);
        await app.AssertValidatedAsync("/1");
    }

    [Theory]
    [MemberData(nameof(Followed))]
    public async Task ETAG001_names_it(string handler) => Assert.Contains("sends 'Order' without", Assert.Single(await Reported.Test(
        VersionedProgram.Mapping($$"""app.MapGet("/{id}", {{handler.Replace("[|", "{|ETAG001:").Replace("|]", "|}")}});""", Types), OtherFile).RunAsync()).GetMessage());

    [Theory]
    [MemberData(nameof(NotFollowed))]
    public async Task ETAG007_where_it_does_not_show(string handler) => await Reported.Test(
        VersionedProgram.Mapping($$"""app.MapGet("/{id}", [{|ETAG007:Versioned|}] {{handler}});""", Types), OtherFile).RunAsync();

    [Fact]
    public async Task A_local_from_around_the_handler_is_followed() => await Reported.InAsync(
        """IResult result = Results.Ok(new Order(1, 7)); app.MapGet("/", {|ETAG001:()|} => result);""");

    [Fact]
    public async Task Other_handlers_may_assign_to_a_local_of_the_same_name() => await Reported.InAsync("""
        app.MapGet("/a", {|ETAG001:(int id)|} => { IResult result = Results.Ok(new Order(1, 7)); return result; });
        app.MapGet("/b", (int id) => { IResult result; result = Results.Ok(new Order(1, 7)); return result; });
        """);

    [Fact]
    public async Task Locals_that_are_made_of_each_other_have_no_end() => await Reported.InAsync(
        """app.MapGet("/", [{|ETAG007:Versioned|}] IResult () => { IResult one = {|CS0841:two|}; IResult two = one; return one; }); Delegate first = {|CS0841:second|}; Delegate second = first; app.MapGet("/", first);""");

    [Fact]
    public async Task A_method_that_handles_it_by_hand_is_left_alone() => Assert.Empty(await Reported.InAsync(
        """app.MapGet("/", (HttpContext context) => Send(context)); static IResult Send(HttpContext context) { context.Response.Headers.ETag = "1"; return Results.Ok(new Order(1, 7)); }"""));
}
