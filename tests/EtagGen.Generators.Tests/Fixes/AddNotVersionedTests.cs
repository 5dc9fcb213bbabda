using EtagGen.CodeFixes;

namespace EtagGen.Generators.Tests.Fixes;

/// <summary>ETAG001, ETAG002: the handler says that no validator is wanted.</summary>
public class AddNotVersionedTests
{
    private const string Attribute = "[NotVersioned(\"TODO: say why no validator is wanted\")]";

    [Theory]
    [InlineData("{|ETAG001:(int id)|} => new Order(id, 1)", " (int id) => new Order(id, 1)")]
    [InlineData("{|ETAG002:(int id)|} => new Line(id)", " (int id) => new Line(id)")]
    [InlineData("{|ETAG002:(int id)|} => new { id }", " (int id) => new { id }")]
    [InlineData("{|ETAG001:IQueryable<Order> ()|} => null!", " IQueryable<Order> () => null!")]
    public Task On_a_lambda(string before, string after) => Fixed<AddNotVersionedFix>.AsAsync(
        Program($"""app.MapGet("/{"{id}"}", {before});"""), Program($"""app.MapGet("/{"{id}"}", {Attribute}{after});"""));

    [Fact]
    public Task On_all_handlers_that_say_nothing() => Fixed<AddNotVersionedFix>.AsAsync(
        Program("""
            app.MapGet("/1", {|ETAG001:()|} => new Order(1, 1));
                    app.MapGet("/2", {|ETAG002:Get|});
                    app.MapGet("/3", {|ETAG002:Get|});
                    app.MapGet("/4", [Versioned] () => new Order(1, 1));

                    static Line Get() => new(1);
            """),
        Program($"""
            app.MapGet("/1", {Attribute} () => new Order(1, 1));
                    app.MapGet("/2", Get);
                    app.MapGet("/3", Get);
                    app.MapGet("/4", [Versioned] () => new Order(1, 1));

                    {Attribute}
                    static Line Get() => new(1);
            """));

    [Theory]
    [InlineData("{|ETAG001:delegate () { return new Order(1, 1); }|}")]
    [InlineData("{|ETAG001:new Stack<Order>().Pop|}")]
    public Task Not_where_no_attribute_can_be(string handler) => Fixed<AddNotVersionedFix>.NeverAsync(Program($"""app.MapGet("/", {handler});"""));

    private static string Program(string statement) => $$"""
        public record Order(int Id, long Version);

        public record Line(int Id);

        public static class App
        {
            public static void Map(WebApplication app)
            {
                {{statement}}
            }
        }
        """;
}
