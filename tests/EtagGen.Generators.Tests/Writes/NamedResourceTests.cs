using System.Net;
using EtagGen.Generators.Tests.Analysis;
using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Writes;

/// <summary>Two entities behind one URL, both in version 1: one caller must never be told that the other's copy is good.</summary>
public class NamedResourceTests
{
    private const string Handler = "(HttpContext context) => { Store.Loads++; return new Order(context.Request.Headers[\"User\"] == \"Bob\" ? 2 : 1, 1); }";

    [Theory]
    [InlineData("public static long Read(HttpContext context) => 1;")]
    [InlineData("public static long Read(System.Security.Claims.ClaimsPrincipal user) => 1;")]
    [InlineData("public static long Read(HttpRequest request) => request.Headers[\"User\"].Count;")]
    [InlineData("public static long Read() => 1;")]
    [InlineData("public static (int, long) Read(HttpContext context) => (context.Request.Headers[\"User\"] == \"Bob\" ? 2 : 1, 1);")]
    [InlineData("public static Order Read(HttpContext context) => new(context.Request.Headers[\"User\"] == \"Bob\" ? 2 : 1, 1);")]
    public async Task The_version_of_one_is_not_that_of_another(string read)
    {
        await using var app = await CurrentProgram.ServeAsync(read, Handler, route: "/me");
        var alices = await app.AssertValidatedAsync("/me");

        Assert.Equal(HttpStatusCode.OK, await BobGetsAsync(app, alices));
    }

    [Theory]
    [InlineData("public static long Read(int id) => 1;", "(int id) => new Order(id + 1, 1)")]
    [InlineData("public static long Read(int orderId) => 1;", "(int orderId) => new Order(orderId + 1, 1)")]
    public async Task A_parameter_named_as_the_key_is_compared_with_it(string read, string handler)
    {
        await using var app = await CurrentProgram.ServeAsync(read, handler, route: handler.Contains("orderId") ? "/{orderId}" : "/{id}");

        Assert.Equal(HttpStatusCode.OK, (await app.GetIfNoneMatchAsync("/1", (await app.TagAsync("/2"))!)).StatusCode);
        await app.AssertValidatedAsync("/1");
    }

    [Theory]
    [InlineData("public static long Read(HttpContext context) => 1;", false)]
    [InlineData("public static (string, long) Read(HttpContext context) => (context.Request.Headers[\"User\"].ToString(), 1);", true)]
    public async Task A_file_has_a_tag_only_where_the_key_is_in_it(string read, bool isTagged)
    {
        await using var app = await CurrentProgram.ServeAsync(read, "(HttpContext context) => TypedResults.Text(context.Request.Headers[\"User\"])", route: "/me");
        var alices = await app.TagAsync("/me");

        Assert.Equal(isTagged, alices is not null);
        Assert.Equal(HttpStatusCode.OK, await BobGetsAsync(app, alices ?? "*"));
    }

    [Theory]
    [InlineData("[{|ETAG009:Versioned(Current = \"Read\", CurrentIn = typeof(ByUser))|}] (string name) => new Order(1, 1)")]
    [InlineData("[Versioned(Current = \"Read\", CurrentIn = typeof(ByUser))] (int id) => new Order(id, 1)")]
    [InlineData("[{|ETAG009:Versioned(Current = \"Read\", CurrentIn = typeof(ByUser))|}] (HttpContext context, int id) => \"text\"")]
    [InlineData("[{|ETAG009:Versioned(Current = \"Of\", CurrentIn = typeof(ByBody))|}] (Order order) => new Order(1, 1)")]
    [InlineData("[{|ETAG009:Versioned(Current = \"Of\", CurrentIn = typeof(ByHeader))|}] ([Microsoft.AspNetCore.Mvc.FromHeader] string user) => new Order(1, 1)")]
    [InlineData("[Versioned(Current = \"Pair\", CurrentIn = typeof(ByUser))] (int id) => new Order(id, 1)")]
    [InlineData("[Versioned(Current = \"None\", CurrentIn = typeof(ByUser))] () => new[] { new Order(1, 1) }")]
    public async Task ETAG009_where_nothing_says_which_one(string handler) => await Reported.InAsync(
        $"app.MapGet(\"/x\", {handler});",
        """
        public sealed record Order(int Id, long Version);
        public static class ByUser
        {
            public static long Read(HttpContext context) => 1;
            public static (int, long) Pair(HttpContext context) => (1, 1);
            public static long None() => 1;
        }
        public static class ByBody { public static long Of(Order order) => 1; }
        public static class ByHeader { public static long Of(string user) => 1; }
        """);

    [Fact]
    public async Task The_key_of_the_customer_is_not_that_of_the_order()
    {
        await using var app = await CurrentProgram.ServeAsync("public static long Read(int id) => 1;", "(int id) => new Order(Store.Version == 1 ? id : id + 1, 1)", route: "/customers/{id}/last-order");
        var tag = await app.AssertValidatedAsync("/customers/5/last-order");
        app.Program.Assembly.GetType("Store")!.GetField("Version")!.SetValue(null, 2);

        Assert.Equal(HttpStatusCode.OK, (await app.GetIfNoneMatchAsync("/customers/5/last-order", tag)).StatusCode);
    }

    private static async Task<HttpStatusCode> BobGetsAsync(CompiledApp app, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/me");
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        request.Headers.Add("User", "Bob");
        using var answer = await app.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
