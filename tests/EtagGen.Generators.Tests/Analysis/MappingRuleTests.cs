using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.Analysis;

/// <summary>ETAG006 and ETAG010: a handler that no call can receive.</summary>
public class MappingRuleTests
{
    private const string Handlers = """
        public sealed record Order(int Id, long Version);

        static class Handlers
        {
            [Versioned] public static Order Get() => new(1, 1);
        }

        static class Helper
        {
            static object Map(IEndpointRouteBuilder app) => app.MapGet("/", Handlers.Get);
            public static Delegate Same(Delegate handler) => handler;
        }
        """;

    private const string MappingHelper = """
        static class MappingHelper
        {
            public static void MapHere(this IEndpointRouteBuilder app, Delegate handler) => app.MapGet("/", handler);
        }
        """;

    [Theory]
    [InlineData("Func<Order> get = [{|ETAG006:Versioned|}] () => new Order(1, 1);")]
    [InlineData("Delegate get = {|ETAG006:Handlers.Get|};")]
    [InlineData("Helper.Same({|ETAG006:Handlers.Get|});")]
    [InlineData("Helper.Same([{|ETAG006:Versioned|}] () => new Order(1, 1));")]
    [InlineData("app.MapGet(\"/\", Handlers.Get); _ = new Func<Order>({|ETAG006:Handlers.Get|});")]
    [InlineData("Delegate[] all = { {|ETAG006:Handlers.Get|}, [{|ETAG006:Versioned|}] () => new Order(1, 1) };")]
    public async Task ETAG006_where_no_call_takes_what_goes_from_hand_to_hand(string statements) => await Reported.InAsync(statements, Handlers);

    [Theory]
    [InlineData("new List<Delegate>().Add({|ETAG006:Handlers.Get|});")]
    [InlineData("Task.Run([{|ETAG006:Versioned|}] () => new Order(1, 1));")]
    [InlineData("app.MapHere(Handlers.Get); Task.Run({|ETAG006:Handlers.Get|});")]
    public async Task ETAG006_where_another_project_takes_it(string statements) => await Reported.InAsync(statements, Handlers + MappingHelper);

    [Theory]
    [InlineData("Func<Order> get = [Versioned] () => new Order(1, 1); app.MapGet(\"/\", get);")]
    [InlineData("app.MapHere(Handlers.Get);")]
    [InlineData("app.MapHere([Versioned] () => new Order(1, 1));")]
    [InlineData("app.MapGet(\"/\", Helper.Same(Handlers.Get));")]
    [InlineData("foreach (var get in new Delegate[] { Handlers.Get, [Versioned] () => new Order(1, 1) }) app.MapGet(\"/\", get);")]
    public async Task What_reaches_a_call_as_a_delegate_is_no_error(string statements) =>
        Assert.Empty(await Reported.InAsync(statements, Handlers + MappingHelper));

    [Theory]
    [InlineData("app.MapGet(\"/\", [{|ETAG006:Versioned|}] (HttpContext context) => Task.FromResult(new Order(1, 1)));")]
    [InlineData("app.MapGet(\"/\", [{|ETAG006:Versioned|}] async (HttpContext context) => await context.Response.WriteAsJsonAsync(new Order(1, 1)));")]
    [InlineData("app.MapGet(\"/\", (RequestDelegate)([{|ETAG006:Versioned|}] (HttpContext _) => Task.CompletedTask));")]
    [InlineData("app.MapMethods(\"/\", [\"GET\"], {|ETAG006:Write|}); [Versioned] static Task Write(HttpContext context) => Task.CompletedTask;")]
    public async Task ETAG006_where_it_is_mapped_as_a_RequestDelegate(string statements) => await Reported.InAsync(statements, Handlers);

    [Theory]
    [InlineData("app.Map(\"/\", {|ETAG006:Handlers.Get|});")]
    [InlineData("app.MapFallback({|ETAG006:Handlers.Get|});")]
    [InlineData("app.MapFallback(\"/x\", {|ETAG006:Handlers.Get|});")]
    [InlineData("app.Map(\"/\", [{|ETAG006:Versioned|}] () => new Order(1, 1));")]
    [InlineData("{|ETAG006:app.Map(\"/\", () => new Order(1, 1)).WithETag()|};")]
    [InlineData("{|ETAG006:app.MapFallback(() => new Order(1, 1)).WithETag()|};")]
    public async Task ETAG006_where_the_call_is_for_all_methods(string statements) => await Reported.InAsync(statements, Handlers);

    [Theory]
    [InlineData("static class C { [{|ETAG006:Versioned|}] private static Order Get() => new(1, 1); }")]
    [InlineData("static class C { [{|ETAG006:Versioned|}] internal static Order Get() => new(1, 1); }")]
    [InlineData("internal class C { [{|ETAG006:Versioned|}] public Order Get() => new(1, 1); }")]
    [InlineData("public class C { private class D { [{|ETAG006:Versioned|}] public Order Get() => new(1, 1); } }")]
    [InlineData("public class C { public void M() { Get(); [{|ETAG006:Versioned|}] static Order Get() => new(1, 1); } }")]
    [InlineData("static class C { [{|ETAG006:Versioned|}] internal static Order Get() => new(1, 1); static string Name => nameof(Get) + Get(); }")]
    [InlineData("internal class C { public Order Order { [{|ETAG006:Versioned|}] get => new(1, 1); } }")]
    [InlineData("static partial class C { [{|ETAG006:Versioned|}] internal static partial Order Get(); internal static partial Order Get() => new(1, 1); }")]
    public async Task ETAG006_where_nothing_maps_it(string types) =>
        await Reported.InAsync("", "public sealed record Order(int Id, long Version); " + types);

    [Theory]
    [InlineData("public static class C { [Versioned] public static Order Get() => new(1, 1); }")]
    [InlineData("public class C { [Versioned] protected internal virtual Order Get() => new(1, 1); }")]
    [InlineData("public interface C { [Versioned] Order Get(); }")]
    public async Task A_library_may_leave_the_mapping_of_what_it_shows_to_others(string types)
    {
        Assert.Empty(await Reported.InAsync("", "public sealed record Order(int Id, long Version); " + types));

        var program = Reported.Test("System.Console.WriteLine(); public sealed record Order(int Id, long Version); " + types.Replace("[Versioned]", "[{|ETAG006:Versioned|}]"));
        await program.RunAsync();
    }

    [Fact]
    public async Task A_library_may_leave_it_to_its_friends() => Assert.Empty(await Reported.Test(
        "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")] static class C { [Versioned] internal static Order Get() => new(1, 1); } record Order(int Id, long Version);").RunAsync());

    [Theory]
    [InlineData("app.MapGet(\"/\", Handlers.Get).WithName(nameof(Handlers.Get));")]
    [InlineData("app.MapGet(\"/\", Handlers.Get); _ = Handlers.Get();")]
    [InlineData("app.MapGet(\"/\", Handlers.Get); app.MapMethods(\"/m\", [\"HEAD\"], Handlers.Get);")]
    public async Task A_mapped_method_may_be_named_and_called(string statements) => Assert.Empty(await Reported.InAsync(statements, Handlers));

    [Theory]
    [InlineData("app.MapPut(\"/\", {|ETAG010:Handlers.Get|});")]
    [InlineData("app.MapPatch(\"/\", {|ETAG010:Handlers.Get|});")]
    [InlineData("app.MapDelete(\"/\", {|ETAG010:Handlers.Get|});")]
    [InlineData("app.MapMethods(\"/\", [\"GET\", \"PUT\"], {|ETAG010:Handlers.Get|});")]
    [InlineData("string[] methods = [\"GET\"]; app.MapMethods(\"/\", methods, {|ETAG010:Handlers.Get|});")]
    [InlineData("string[] methods = [\"PUT\"]; app.MapMethods(\"/\", [\"GET\", .. methods], {|ETAG010:Handlers.Get|});")]
    [InlineData("app.MapMethods(\"/\", new List<string> { \"GET\" }, {|ETAG010:Handlers.Get|});")]
    [InlineData("app.MapMethods(\"/\", new[] { HttpMethods.Get, HttpMethods.Delete }, {|ETAG010:Handlers.Get|});")]
    [InlineData("app.MapMethods(\"/\", [], {|ETAG010:Handlers.Get|});")]
    [InlineData("app.MapMethods(\"/\", new string[2], {|ETAG010:Handlers.Get|});")]
    public async Task ETAG010_where_the_endpoint_may_be_of_another_method(string statements)
    {
        var reported = await Reported.InAsync(statements, Handlers);

        Assert.All(reported, diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
    }
}
