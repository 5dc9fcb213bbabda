using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.Analysis;

/// <summary>ETAG003, ETAG004, ETAG005: the version of the entity.</summary>
public class VersionRuleTests
{
    [Theory]
    [InlineData("Order () => new()", "public class Order { public string Version => \"\"; }")]
    [InlineData("Order () => new()", "public class Order { public long version => 1; }")]
    [InlineData("Order () => new()", "public class Order { internal long Version => 1; }")]
    [InlineData("Order () => new()", "public class Order { [NotVersioned(\"x\")] public long Version => 1; }")]
    [InlineData("List<Order> () => []", "public class Order { public string Version => \"\"; }")]
    [InlineData("Ok<Order> () => TypedResults.Ok(new Order())", "public class Order;")]
    [InlineData("Results<Ok<Order>, NotFound> () => TypedResults.NotFound()", "public class Order;")]
    [InlineData("NotFound () => TypedResults.NotFound()", "")]
    [InlineData("Twice () => null!", Twice)]
    [InlineData("List<Twice> () => []", Twice)]
    [InlineData("string () => \"\"", "")]
    [InlineData("int () => 1", "")]
    [InlineData("void () => { }", "")]
    [InlineData("Task () => Task.CompletedTask", "")]
    [InlineData("object () => 1", "")]
    [InlineData("byte[] () => []", "")]
    [InlineData("Order () => null!", "public interface A { long Version { get; } } public interface B { long Version { get; } } public interface Order : A, B;")]
    public async Task ETAG003_without_a_version(string handler, string types) =>
        await Reported.InAsync($$"""app.MapGet("/", [{|ETAG003:Versioned|}] {{handler}});""", types);

    private const string Twice = "public record Order(int Id, long Version); public abstract class Twice : IEnumerable<Order>, IEnumerable<string> { public int Id => 1; public long Version => 1; "
        + "public abstract IEnumerator<Order> GetEnumerator(); IEnumerator<string> IEnumerable<string>.GetEnumerator() => null!; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; }";

    [Theory]
    [InlineData("() => new {|CS0246:Unknown|}()")]
    [InlineData("{|CS0246:Unknown|} () => null!")]
    [InlineData("() => new List<{|CS0246:Unknown|}>()")]
    [InlineData("() => new {|CS0246:Unknown|}[0]")]
    [InlineData("() => TypedResults.Ok({|CS0103:unknown|})")]
    public async Task Nothing_while_a_type_is_still_unknown(string handler) => Assert.Empty(await Reported.InAsync($"""app.MapGet("/", [Versioned] {handler});"""));

    [Theory]
    [InlineData("public long RowVersion => 1; public Guid Version => default;", "RowVersion, Version")]
    [InlineData("public long Version => 1; public string ConcurrencyStamp => \"\";", "Version, ConcurrencyStamp")]
    [InlineData("[Timestamp] public byte[] A => []; [Timestamp] public byte[] B => [];", "A, B")]
    [InlineData("[VersionField] public int A => 1; [Timestamp] public byte[] B => [];", "A, B")]
    [InlineData("[ConcurrencyCheck] public int A => 1; [ConcurrencyCheck] public int B => 1;", "A, B")]
    [InlineData("public DateTime UpdatedAt => default; public DateTime ModifiedAt => default;", "UpdatedAt, ModifiedAt")]
    [InlineData("public long Version => 1; public DateTime UpdatedAt => default; public DateTime ModifiedAt => default;", "UpdatedAt, ModifiedAt")]
    [InlineData("public long Version => 1; [LastModified] public DateTime A => default; [LastModified] public DateTime B => default;", "A, B")]
    public async Task ETAG004_with_several(string members, string candidates)
    {
        var reported = await Reported.InAsync(
            """app.MapGet("/", [{|ETAG004:Versioned|}] () => new Order());""", $"public class Order {{ {members} }}");

        Assert.Contains($"'Order' has several candidates ({candidates})", Assert.Single(reported).GetMessage());
    }

    [Theory]
    [InlineData("[Versioned(\"RowVersion\")] () => new Order()")]
    [InlineData("[Versioned(nameof(Order.Version), nameof(Order.RowVersion))] () => new Order()")]
    [InlineData("[Versioned(\"Version\", LastModified = \"UpdatedAt\")] () => new Order()")]
    [InlineData("[Versioned(\"Version\")] () => new List<Order>()")]
    public async Task ETAG004_is_settled_by_a_name(string handler) => Assert.Empty(await Reported.InAsync(
        $"""app.MapGet("/", {handler});""", "public class Order { public long RowVersion => 1; public Guid Version => default; public DateTime UpdatedAt => default; }"));

    [Theory]
    [InlineData("Versioned(\"Missing\")")]
    [InlineData("Versioned(\"version\")")]
    [InlineData("Versioned(\"\")")]
    [InlineData("Versioned(\" Version\")")]
    [InlineData("Versioned(\"Version.\")")]
    [InlineData("Versioned(\"Line.Missing\")")]
    [InlineData("Versioned(\"Secret\")")]
    [InlineData("Versioned(\"Static\")")]
    [InlineData("Versioned(\"Line\")")]
    [InlineData("Versioned(\"Lines\")")]
    [InlineData("Versioned(\"Lines.Count\", \"Anything\")")]
    [InlineData("Versioned(\"Method\")")]
    [InlineData("Versioned(\"Anything\")")]
    [InlineData("Versioned(\"Flag\")")]
    [InlineData("Versioned(\"Version\", \"Missing\")")]
    [InlineData("Versioned((string)null!)")]
    [InlineData("Versioned(LastModified = \"Missing\")")]
    [InlineData("Versioned(LastModified = \"Version\")")]
    [InlineData("Versioned(LastModified = \"\")")]
    public async Task ETAG005_for_a_name_that_cannot_be_used(string attribute) =>
        await Reported.InAsync($$"""app.MapGet("/", [{|ETAG005:{{attribute}}|}] () => new Order());""", """
            public class Order
            {
                public long Version => 1;
                public Line Line => new();
                public List<Line> Lines => [];
                public object Anything => 1;
                public bool Flag => true;
                internal long Secret => 1;
                public static long Static => 1;
                public long Method() => 1;
            }
            public class Line { public long Version => 1; public string Name => ""; }
            """);

    [Theory]
    [InlineData("List<Order> () => []")]
    [InlineData("Page () => new([])")]
    [InlineData("Parent () => new()")]
    [InlineData("Results<Ok<Order[]>, Ok<Parent>> () => TypedResults.Ok(new Parent())")]
    public async Task ETAG005_for_a_date_that_says_nothing_of_the_whole_body(string handler) =>
        await Reported.InAsync($$"""app.MapGet("/", [{|ETAG005:Versioned(LastModified = "UpdatedAt")|}] {{handler}});""", DatedTypes);

    [Theory]
    [InlineData("Order () => new()")]
    [InlineData("Results<Ok<Order>, Ok<List<Order>>> () => TypedResults.Ok(new Order())")]
    public async Task A_date_of_one_of_the_bodies_may_be_named(string handler) =>
        Assert.Empty(await Reported.InAsync($$"""app.MapGet("/", [Versioned(LastModified = "UpdatedAt")] {{handler}});""", DatedTypes));

    private const string DatedTypes = """
        public class Order { public int Id => 1; public long Version => 1; public DateTime UpdatedAt => default; }
        public class Parent : Order { public Order? Held => null; }
        public record Page(List<Order> Items);
        """;

    [Theory]
    [InlineData("[VersionField] public object A => 1;")]
    [InlineData("[VersionField] public int A => 1; [VersionField] public List<int> B => [];")]
    [InlineData("[Timestamp] public Order? A => null;")]
    [InlineData("[ConcurrencyCheck] public bool A => true;")]
    [InlineData("public long Version => 1; [LastModified] public string A => \"\";")]
    public async Task ETAG005_for_an_attribute_on_a_type_that_cannot_be_a_version(string members) =>
        await Reported.InAsync("""app.MapGet("/", [{|ETAG005:Versioned|}] () => new Order());""", $"public class Order {{ {members} }}");

    [Fact]
    public async Task They_are_errors_and_name_the_type_and_the_member()
    {
        var reported = await Reported.InAsync(
            """app.MapGet("/", [{|ETAG005:Versioned("Header.Nope")|}] () => new Order());""",
            "public class Order { public Header Header => new(); } public class Header;");

        var diagnostic = Assert.Single(reported);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("'Header.Nope' cannot be used as a validator: 'Header' has no public readable member 'Nope'", diagnostic.GetMessage());
    }
}
