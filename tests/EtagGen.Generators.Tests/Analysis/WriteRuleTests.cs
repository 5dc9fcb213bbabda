namespace EtagGen.Generators.Tests.Analysis;

/// <summary>ETAG010, ETAG013 and what else a handler with <c>Current</c> or <c>IfMatch</c> can be told.</summary>
public class WriteRuleTests
{
    private const string Types = """
        public sealed record Order(int Id, long Version);
        public sealed record Stock(int Id, byte[] RowVersion);
        public sealed record Pair(int Id, [property: VersionField] int A, [property: VersionField] int B);
        public sealed record Basket(int Id, long Version, Order[] Orders);
        public sealed record Plain(string Text);
        public sealed record Edit(int Id, IfMatch<long> IfMatch);

        public static class Versions
        {
            public static long Read(int id) => 1;
            public static long? OrNone(int id, HttpContext context, CancellationToken cancellation) => null;
            public static Basket Whole(int id) => new(id, 1, []);
            public static void Nothing(int id) { }
            public static Task NoValue(int id) => Task.CompletedTask;
            public static Plain NoVersion(int id) => new("a");
            public static long Missing(string name) => 1;
            public static long ByRef(ref int id) => 1;
            public static long Generic<T>(int id) => 1;
            private static long Hidden(int id) => 1;
            public static long Twice(int id) => 1;
            public static int Twice(HttpContext context) => 1;
            public static long Best(int id) => 1;
            public static long Best(int id, HttpContext context) => 1;
        }

        public class Instance { public long Read(int id) => 1; }
        public class Open<T> { public static long Read(int id) => 1; }
        """;

    [Theory]
    [InlineData("MapPut", "PUT")]
    [InlineData("MapPatch", "PATCH")]
    [InlineData("MapDelete", "DELETE")]
    public async Task ETAG010_where_a_write_could_not_honour_If_Match(string call, string method)
    {
        var reported = await Reported.InAsync($"app.{call}(\"/{{id}}\", [{{|ETAG010:Versioned|}}] (int id) => new Order(id, 1));", Types);

        Assert.Contains(method, Assert.Single(reported).GetMessage());
    }

    [Theory]
    [InlineData("app.MapMethods(\"/{id}\", [\"GET\", \"PUT\"], [{|ETAG010:Versioned|}] (int id) => new Order(id, 1));")]
    [InlineData("app.MapMethods(\"/{id}\", Methods(), [{|ETAG010:Versioned|}] (int id) => new Order(id, 1)); static string[] Methods() => [\"GET\"];")]
    [InlineData("app.MapPost(\"/\", [{|ETAG010:Versioned(RequireIfMatch = true)|}] () => new Order(1, 1));")]
    [InlineData("{|ETAG010:app.MapPut(\"/{id}\", (int id) => new Order(id, 1)).WithETag()|};")]
    public async Task Methods_of_the_call(string statements) => await Reported.InAsync(statements, Types);

    [Theory]
    [InlineData("app.MapPut(\"/{id}\", [Versioned(Current = \"Read\", CurrentIn = typeof(Versions))] (int id) => new Order(id, 1));")]
    [InlineData("app.MapPut(\"/{id}\", [Versioned] (int id, IfMatch<long> ifMatch) => new Order(id, 1));")]
    [InlineData("app.MapPut(\"/{id}\", [Versioned] (int id, IfMatch<uint> ifMatch) => new Order(id, 1));")]
    [InlineData("app.MapPut(\"/{id}\", [Versioned] (int id, IfMatch<byte[]> ifMatch) => new Stock(id, []));")]
    [InlineData("app.MapDelete(\"/{id}\", [Versioned] (int id, IfMatch<Guid> ifMatch) => { });")]
    [InlineData("app.MapDelete(\"/{id}\", [Versioned(Current = \"OrNone\", CurrentIn = typeof(Versions))] (int id) => Task.CompletedTask);")]
    [InlineData("app.MapDelete(\"/{id}\", [Versioned(Current = \"OrNone\", CurrentIn = typeof(Versions), RequireIfMatch = true)] (int id) => TypedResults.NoContent());")]
    [InlineData("app.MapPatch(\"/{id}\", [Versioned(Current = \"Best\", CurrentIn = typeof(Versions))] (int id) => \"text\");")]
    [InlineData("app.MapPut(\"/{id}\", [Versioned] ([AsParameters] Edit edit) => { });")]
    [InlineData("app.MapPost(\"/\", [Versioned] () => TypedResults.Created(\"/1\", new Order(1, 1)));")]
    [InlineData("app.MapGet(\"/{id}\", [Versioned(Current = \"Whole\", CurrentIn = typeof(Versions))] (int id) => new Basket(id, 1, []));")]
    public async Task No_error(string statements) => Assert.Empty(await Reported.InAsync(statements, Types));

    [Theory]
    [InlineData("\"Nowhere\"", "no static method")]
    [InlineData("\"Nothing\"", "returns nothing")]
    [InlineData("\"NoValue\"", "returns nothing")]
    [InlineData("\"NoVersion\"", "is no version")]
    [InlineData("\"Missing\"", "string name")]
    [InlineData("\"ByRef\"", "int id")]
    [InlineData("\"Generic\"", "generic")]
    [InlineData("\"Hidden\"", "at least internal")]
    [InlineData("\"Twice\"", "overloads")]
    [InlineData("\"Read\", CurrentIn = typeof(Instance)", "no static method")]
    [InlineData("\"Read\", CurrentIn = typeof(Open<>)", "generic")]
    public async Task ETAG013_says_why_Current_cannot_be_called(string current, string why)
    {
        if (!current.Contains("CurrentIn", StringComparison.Ordinal))
            current += ", CurrentIn = typeof(Versions)";
        var reported = await Reported.InAsync($"app.MapGet(\"/{{id}}\", [{{|ETAG013:Versioned(Current = {current})|}}] (int id) => new Order(id, 1));", Types);

        Assert.Contains(why, Assert.Single(reported).GetMessage());
    }

    [Fact]
    public async Task ETAG013_where_the_type_of_the_handler_has_no_such_method() => await Reported.InAsync(
        "app.MapGet(\"/{id}\", [{|ETAG013:Versioned(Current = \"Read\")|}] (int id) => new Order(id, 1)); static long Read(int id) => 1;", Types);

    [Theory]
    [InlineData("app.MapPut(\"/{id}\", [{|ETAG005:Versioned|}] (int id, IfMatch<byte[]> ifMatch) => new Order(id, 1));")]
    [InlineData("app.MapPut(\"/{id}\", [{|ETAG005:Versioned|}] (int id, IfMatch<long> ifMatch) => new Stock(id, []));")]
    [InlineData("app.MapPut(\"/{id}\", [{|ETAG005:Versioned|}] (int id, IfMatch<long> ifMatch) => new Pair(id, 1, 2));")]
    [InlineData("app.MapPut(\"/{id}\", [{|ETAG005:Versioned|}] (int id, IfMatch<decimal> ifMatch) => { });")]
    [InlineData("app.MapPut(\"/{id}\", [{|ETAG005:Versioned|}] (int id, IfMatch<Order> ifMatch) => { });")]
    [InlineData("app.MapPut(\"/{id}\", [{|ETAG005:Versioned(Current = \"Read\", CurrentIn = typeof(Versions))|}] (int id, IfMatch<Guid> ifMatch) => { });")]
    public async Task ETAG005_where_no_tag_could_be_read_back(string statements) => await Reported.InAsync(statements, Types);

    [Theory]
    [InlineData("Delegate put = {|ETAG006:Put|}; app.MapPut(\"/{id}\", put); [Versioned] static void Put(int id, IfMatch<long> ifMatch) { }")]
    [InlineData("Delegate get = [{|ETAG006:Versioned(Current = \"Read\", CurrentIn = typeof(Versions))|}] (int id) => new Order(id, 1); app.MapGet(\"/{id}\", get);")]
    public async Task ETAG006_where_the_call_does_not_see_the_parameters(string statements) => await Reported.InAsync(statements, Types);

    [Fact]
    public async Task ETAG016_where_the_type_of_the_version_cannot_be_named() => await Reported.InAsync(
        "", Types + " static class C { enum State { } static void Map(IEndpointRouteBuilder app) => app.MapPut(\"/\", [{|ETAG016:Versioned|}] (IfMatch<State> ifMatch) => { }); }");

    [Fact]
    public async Task ETAG012_where_Current_does_not_see_what_the_body_holds() => await Reported.InAsync(
        "app.MapGet(\"/{id}\", [{|ETAG012:Versioned(Current = \"Read\", CurrentIn = typeof(Versions))|}] (int id) => new Basket(id, 1, []));", Types);
}
