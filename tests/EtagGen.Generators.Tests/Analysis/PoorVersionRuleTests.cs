using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.Analysis;

/// <summary>ETAG017: versions that may be the same after a change.</summary>
public class PoorVersionRuleTests
{
    [Theory]
    [InlineData("public DateTime UpdatedAt { get; set; }", "Order.UpdatedAt")]
    [InlineData("public DateTimeOffset? LastModified { get; set; }", "Order.LastModified")]
    [InlineData("[VersionField] public DateTime Stamp { get; set; }", "Order.Stamp")]
    [InlineData("[LastModified] public DateTime Stamp { get; set; }", "Order.Stamp")]
    public async Task A_date(string member, string version)
    {
        var reported = Assert.Single(await Reported.InAsync(
            "app.MapGet(\"/\", [{|ETAG017:Versioned|}] () => new Order());", $"public class Order {{ public int Id {{ get; set; }} {member} }}"));

        Assert.Equal(DiagnosticSeverity.Info, reported.Severity);
        Assert.StartsWith($"'{version}' is a poor version: it is a date", reported.GetMessage());
    }

    [Theory]
    [InlineData("app.MapGet(\"/\", [{|ETAG017:Versioned|}] () => new List<Order>());")]
    [InlineData("app.MapGet(\"/\", [{|ETAG017:Versioned|}] () => new Page(1, []));")]
    [InlineData("app.MapGet(\"/\", {|ETAG017:Get|}); [Versioned] static Order Get() => new();")]
    [InlineData("{|ETAG017:app.MapGet(\"/\", [NotVersioned(\"fluent\")] () => new Order()).WithETag()|};")]
    public async Task A_date_in_what_is_sent(string statements) => await Reported.InAsync(
        statements, "public class Order { public int Id { get; set; } public DateTime UpdatedAt { get; set; } } public record Page(int Total, List<Order> Items);");

    [Fact]
    public async Task A_checked_column_that_may_go_back()
    {
        var reported = Assert.Single(await Reported.InAsync(
            "app.MapGet(\"/\", [{|ETAG017:Versioned|}] () => new Account());", "public class Account { public int Id { get; set; } [ConcurrencyCheck] public decimal Balance { get; set; } }"));

        Assert.StartsWith("'Account.Balance' is a poor version: as a [ConcurrencyCheck] column it may go back", reported.GetMessage());
    }

    [Theory]
    [InlineData("app.MapPut(\"/{id}\", [Versioned] (int id, Order {|ETAG017:order|}, IfMatch<long> ifMatch) => order);")]
    [InlineData("app.MapPut(\"/{id}\", (int id, Order {|ETAG017:order|}) => { });")]
    [InlineData("app.MapPatch(\"/{id}\", (int id, [Microsoft.AspNetCore.Mvc.FromBody] Order {|ETAG017:order|}) => { });")]
    [InlineData("app.MapMethods(\"/{id}\", [\"PUT\"], (int id, Order {|ETAG017:order|}) => { });")]
    [InlineData("app.MapPut(\"/{id}\", Put); static void Put(int id, Order {|ETAG017:order|}) { }")]
    public async Task A_version_that_the_client_writes(string statements)
    {
        var reported = Assert.Single(await Reported.InAsync(
            statements + " app.MapGet(\"/{id}\", [Versioned] (int id) => new Order());", "public class Order { public int Id { get; set; } public long Version { get; set; } }"));

        Assert.StartsWith("'Order.Version' is a poor version: the client writes it with 'order'", reported.GetMessage());
    }

    [Theory]
    [InlineData("public long Version { get; set; }", "app.MapPost(\"/\", (Order order) => { });")]
    [InlineData("public long Version { get; set; }", "app.MapPut(\"/\", (Order order) => { order.Version++; });")]
    [InlineData("public long Version { get; set; }", "app.MapPut(\"/\", ([FromServices] Order order) => { });")]
    [InlineData("public long Version { get; set; }", "app.MapPut(\"/\", ([AsParameters] Order order) => { });")]
    [InlineData("public long Version { get; set; }", "app.MapPut(\"/\", (HttpContext context) => Task.CompletedTask);")]
    [InlineData("public long Version { get; set; }", "app.MapGet(\"/\", [Versioned] () => new Order());")]
    [InlineData("public long Version { get; private set; }", "app.MapPut(\"/\", (Order order) => { });")]
    [InlineData("public long Version => 1;", "app.MapPut(\"/\", (Order order) => { });")]
    [InlineData("[JsonIgnore] public long Version { get; set; }", "app.MapPut(\"/\", (Order order) => { });")]
    [InlineData("[Timestamp] public byte[] Stamp { get; set; } = [];", "app.MapPut(\"/\", (Order order) => { });")]
    [InlineData("public uint xmin { get; set; }", "app.MapPut(\"/\", (Order order) => { });")]
    [InlineData("public string Text { get; set; } = \"\";", "app.MapPut(\"/\", (Order order) => { });")]
    [InlineData("[ConcurrencyCheck] public long Version { get; set; }", "app.MapGet(\"/\", [Versioned] () => new Order());")]
    [InlineData("public long Version { get; set; } public DateTime UpdatedAt { get; set; }", "app.MapGet(\"/\", [Versioned] () => new Order());")]
    public async Task Nothing_for_a_good_one(string member, string statements) => Assert.Empty(await Reported.InAsync(
        $"{statements.Replace("[FromServices]", "[Microsoft.AspNetCore.Mvc.FromServices]")} {Get(member)}", $"public class Order {{ public int Id {{ get; set; }} {member} }}"));

    [Fact]
    public async Task Nothing_for_a_message_that_has_the_version_which_the_client_expects() => Assert.Empty(await Reported.InAsync(
        "app.MapPut(\"/{id}\", (int id, Edit edit) => { }); app.MapGet(\"/{id}\", [Versioned] (int id) => new Order(id, 1));",
        "public record Order(int Id, long Version); public record Edit(string Text, long Version);"));

    private static string Get(string member) => member.Contains("Text") ? "" : "app.MapGet(\"/{id}\", [Versioned] (int id) => new Order());";

    [Theory]
    [InlineData("Mediator.Send(id)", "")]
    [InlineData("id == 1 ? Results.Ok(new Order(1, 1)) : Mediator.Send(id)", "")]
    [InlineData("id == 1 ? Results.Ok(new Dated()) : Mediator.Send(id)", "ETAG017")]
    public async Task Not_of_what_nobody_says_that_it_is_sent(string result, string id)
    {
        const string types = "public class Dated { public int Id => 1; public DateTime UpdatedAt => default; } public static class Mediator { public static IResult Send(object id) => Results.Ok(id); }";
        var reported = await Reported.InAsync(
            $$"""app.MapGet("/{id}", [{|ETAG007:{{(id.Length == 0 ? "Versioned" : "{|" + id + ":Versioned|}")}}|}] IResult (int id) => {{result}});""", types + VersionedProgram.Order);

        Assert.Equal(id.Length == 0 ? 1 : 2, reported.Length);
    }
}
