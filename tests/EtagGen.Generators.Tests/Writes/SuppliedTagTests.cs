using System.Net;
using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Writes;

/// <summary>Results without a version of the same type: the tag comes from <c>Current</c> alone.</summary>
public class SuppliedTagTests
{
    private const string Read = "public static long Read() { Store.Reads++; return Store.Version; }";

    [Theory]
    [InlineData("() => { Store.Loads++; return Items(); async IAsyncEnumerable<Order> Items() { await Task.Yield(); yield return new(1, 1); } }")]
    [InlineData("() => { Store.Loads++; return new[] { new Order(1, 1) }; }")]
    [InlineData("() => { Store.Loads++; return \"text\"; }")]
    [InlineData("() => { Store.Loads++; return new { Anonymous = 1 }; }")]
    [InlineData("() => { Store.Loads++; return new Plain(\"a\"); }")]
    [InlineData("() => { Store.Loads++; return TypedResults.Text(\"text\"); }")]
    [InlineData("() => { Store.Loads++; return TypedResults.Bytes(new byte[] { 1, 2 }); }")]
    [InlineData("() => { Store.Loads++; return TypedResults.Stream(new MemoryStream([1, 2])); }")]
    [InlineData("() => { Store.Loads++; return Results.Stream(async stream => await stream.WriteAsync(new byte[] { 1 })); }")]
    public async Task Any_result_gets_the_tag_that_Current_makes(string handler)
    {
        await using var app = await CurrentProgram.ServeAsync(Read, handler, "public sealed record Plain(string Text);", route: "/1");
        var tag = await app.AssertReadFirstAsync();

        app.Program.Assembly.GetType("Store")!.GetField("Version")!.SetValue(null, 2);
        Assert.NotEqual(tag, await app.AssertReadFirstAsync());
    }

    [Fact]
    public async Task What_the_handler_writes_itself_too()
    {
        await using var app = await CurrentProgram.ServeAsync(
            "public static long Read(string? q) { Store.Reads++; return Store.Version; }",
            "async (HttpContext context, string? q) => { Store.Loads++; await context.Response.WriteAsync(\"by hand\"); }",
            route: "/1");

        await app.AssertReadFirstAsync();
    }

    [Theory]
    [InlineData("IResult () => Results.NotFound(new Order(1, 1))", HttpStatusCode.NotFound)]
    [InlineData("() => Results.Redirect(\"/2\")", HttpStatusCode.Redirect)]
    [InlineData("() => Results.StatusCode(403)", HttpStatusCode.Forbidden)]
    [InlineData("() => Results.NoContent()", HttpStatusCode.NoContent)]
    [InlineData("() => Results.Accepted(\"/2\", \"later\")", HttpStatusCode.Accepted)]
    [InlineData("string? () => null", HttpStatusCode.OK)]
    public async Task What_is_no_representation_has_no_tag(string handler, HttpStatusCode status)
    {
        await using var app = await CurrentProgram.ServeAsync(Read, handler, route: "/1");
        foreach (var field in new[] { "\"other\"", "*" })
        {
            using var answer = await app.GetIfNoneMatchAsync("/1", field);

            Assert.Equal(status, answer.StatusCode);
            Assert.False(answer.Headers.Contains("ETag"));
        }
    }

    [Fact]
    public async Task A_star_waits_for_the_handler()
    {
        await using var app = await CurrentProgram.ServeAsync(Read, "() => { Store.Loads++; return \"text\"; }", route: "/1");
        using var answer = await app.GetIfNoneMatchAsync("/1", "*");

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Equal((1, 1), app.Counted());
        Assert.Equal(await app.TagAsync("/1"), answer.Headers.ETag!.ToString());
    }

    [Theory]
    [InlineData("public static DateTime Read() => DateTime.UnixEpoch;", true)]
    [InlineData("public static Guid Read() => Guid.Empty;", false)]
    [InlineData("public static byte[] Read() => [1, 2];", false)]
    [InlineData("public static string Read() => \"any text\";", false)]
    [InlineData("public static decimal Read() => 1.5m;", false)]
    [InlineData("public static (int Key, string? Text)? Read() => (1, \"a\");", false)]
    [InlineData("public static (string, Guid) Read() => (\"k\", Guid.Empty);", false)]
    public async Task Any_type_of_version(string read, bool isWeak)
    {
        await using var app = await CurrentProgram.ServeAsync(read, "() => \"text\"", route: "/1");

        Assert.Equal(isWeak, (await app.AssertValidatedAsync("/1")).StartsWith("W/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_contract_is_another_tag()
    {
        await using var one = await CurrentProgram.ServeAsync(Read, "() => new Plain(\"a\")", "public sealed record Plain(string Text);", route: "/1");
        await using var other = await CurrentProgram.ServeAsync(Read, "() => new Plain(\"a\")", "public sealed record Plain(string Title);", route: "/1");

        Assert.NotEqual(await one.TagAsync("/1"), await other.TagAsync("/1"));
    }
}
