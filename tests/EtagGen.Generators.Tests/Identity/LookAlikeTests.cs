using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Identity;

/// <summary>Two types in one answer whose contracts, keys and versions are alike.</summary>
public class LookAlikeTests
{
    private const string Types = """
        public sealed record Cat(int Id, int Version, string Name);
        public sealed record Dog(int Id, int Version, string Name);
        public sealed record Page<T>(IReadOnlyList<T> Items, int Total);

        public static class State
        {
            public static int Now;
            public static bool IsCat => Now == 0;
            public static Cat Tom => new(1, 1, "Tom");
            public static Dog Rex => new(1, 1, "Rex");
            public static IResult Send(object value) => Results.Ok(value);
        }

        public class Xml<T>(T value) : IResult, IValueHttpResult<T>, IValueHttpResult, IStatusCodeHttpResult
        {
            public T? Value => value;
            object? IValueHttpResult.Value => value;
            public int? StatusCode => 200;
            public Task ExecuteAsync(HttpContext context) => context.Response.WriteAsync("<xml/>");
        }
        """;

    [Theory]
    [InlineData("Results<Ok<Cat>, Ok<Dog>> () => State.IsCat ? TypedResults.Ok(State.Tom) : TypedResults.Ok(State.Rex)")]
    [InlineData("IResult () => State.IsCat ? Results.Ok(State.Tom) : Results.Ok(State.Rex)")]
    [InlineData("IResult () => State.IsCat ? Results.Ok(new List<Cat> { State.Tom }) : Results.Ok(new List<Dog> { State.Rex })")]
    [InlineData("IResult () => State.IsCat ? Results.Ok(new Page<Cat>([State.Tom], 1)) : Results.Ok(new Page<Dog>([State.Rex], 1))")]
    [InlineData("IResult () => State.Send(State.IsCat ? State.Tom : State.Rex)")]
    [InlineData("IResult () => State.Send(State.IsCat ? new[] { State.Tom } : new[] { State.Rex })")]
    public async Task One_is_not_taken_for_the_other(string handler)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping($"""app.MapGet("/", [Versioned] {handler});""", Types));
        var cat = await app.AssertValidatedAsync("/");
        app.Program.Assembly.GetType("State")!.GetField("Now")!.SetValue(null, 1);

        Assert.NotEqual(cat, await app.AssertValidatedAsync("/"));
    }

    [Fact]
    public async Task What_an_applications_own_result_writes_nobody_knows()
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            """app.MapGet("/", [Versioned] IResult () => State.IsCat ? Results.Ok(State.Tom) : new Xml<Cat>(State.Tom));""", Types));
        await app.AssertValidatedAsync("/");
        app.Program.Assembly.GetType("State")!.GetField("Now")!.SetValue(null, 1);

        await app.AssertNotValidatedAsync("/");
    }

    [Fact]
    public async Task A_hundred_types_behind_one_handler_have_a_wrapper_that_can_be_named()
    {
        var types = string.Join('\n', Enumerable.Range(1, 100).Select(n => $"public sealed record AnEntityWithALongNameNumber{n}(int Id, int Version);"));
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            """app.MapGet("/", [Versioned] IResult () => Send(new AnEntityWithALongNameNumber99(1, 1))); static IResult Send(object value) => Results.Ok(value);""", types));

        await app.AssertValidatedAsync("/");
    }
}
