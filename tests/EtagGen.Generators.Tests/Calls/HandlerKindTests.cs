using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Calls;

/// <summary>Each kind of handler in each kind of call.</summary>
public class HandlerKindTests
{
    private const string Handlers = """
        public class Handlers
        {
            [Versioned]
            public static Order Static() => new(1, 7);

            [Versioned]
            public static async Task<Order> StaticAsync() { await Task.Yield(); return new(1, 7); }

            [Versioned]
            public Order Instance() => new(1, 7);

            [Versioned]
            public static T Generic<T>() where T : class => (T)(object)new Order(1, 7);

            [Versioned]
            internal static Order Internal() => new(1, 7);
        }

        public abstract class Base
        {
            [Versioned]
            public virtual Order Virtual() => new(1, 6);
        }

        public sealed class Derived : Base
        {
            public override Order Virtual() => new(1, 7);
        }

        public interface IHandlers
        {
            [Versioned]
            Order Get();
        }

        public sealed class Implementation : IHandlers
        {
            Order IHandlers.Get() => new(1, 7);
        }

        public static partial class Partial
        {
            [Versioned]
            public static partial Order OnDefinition();

            public static partial Order OnDefinition() => new(1, 7);

            public static partial Order OnImplementation();

            [Versioned]
            public static partial Order OnImplementation() => new(1, 7);
        }
        """;

    [Theory]
    [InlineData("[Versioned] () => new Order(1, 7)")]
    [InlineData("[Versioned] Order () => new Order(1, 7)")]
    [InlineData("[Versioned] static () => { return new Order(1, 7); }")]
    [InlineData("[Versioned] async () => { await Task.Yield(); return new Order(1, 7); }")]
    [InlineData("[Versioned] (HttpContext context, CancellationToken cancellation) => new Order(1, 7)")]
    [InlineData("[Versioned] ([Microsoft.AspNetCore.Mvc.FromQuery] int? page = 1) => new Order(1, 7)")]
    [InlineData("([Versioned] () => new Order(1, 7))")]
    [InlineData("(Func<Order>)([Versioned] () => new Order(1, 7))")]
    [InlineData("(Delegate)([Versioned] () => new Order(1, 7))!")]
    [InlineData("new Func<Order>([Versioned] () => new Order(1, 7))")]
    [InlineData("LocalFunction")]
    [InlineData("Handlers.Static")]
    [InlineData("Handlers.Static!")]
    [InlineData("(Func<Order>)Handlers.Static")]
    [InlineData("(Func<object>)Handlers.Static")]
    [InlineData("new Func<Order>(Handlers.Static)")]
    [InlineData("Handlers.StaticAsync")]
    [InlineData("Handlers.Internal")]
    [InlineData("Handlers.Generic<Order>")]
    [InlineData("new Handlers().Instance")]
    [InlineData("handlers.Instance")]
    [InlineData("new Derived().Virtual")]
    [InlineData("((IHandlers)new Implementation()).Get")]
    [InlineData("Partial.OnDefinition")]
    [InlineData("Partial.OnImplementation")]
    public async Task It_is_wrapped_in_each_kind_of_call(string handler)
    {
        var run = await VersionedProgram.RunAsync(Program(handler), Handlers);

        Assert.Equal(6, run.InterceptedCalls().Length);
        await using var app = await CompiledApp.StartAsync(run.Compilation);
        foreach (var path in new[] { "/app", "/builder", "/group/order", "/methods", "/conditional", "/static" })
            Assert.StartsWith("\"7.", await app.AssertValidatedAsync(path));
    }

    private static string Program(string handler) => $$"""
        public sealed record Order(int Id, long Version);

        public static class App
        {
            public static void Map(WebApplication app)
            {
                var handlers = new Handlers();
                IEndpointRouteBuilder builder = app;
                WebApplication? maybe = app;
                RouteGroupBuilder group = app.MapGroup("/group");

                app.MapGet("/app", {{handler}});
                builder.MapGet("/builder", {{handler}});
                group.MapGet("/order", {{handler}});
                app.MapMethods("/methods", ["GET"], {{handler}});
                maybe?.MapGet("/conditional", {{handler}});
                EndpointRouteBuilderExtensions.MapGet(handler: {{handler}}, endpoints: app, pattern: "/static");

                [Versioned] Order LocalFunction() => new(1, 7);
                _ = (Func<Order>)(() => LocalFunction());
                _ = handlers;
            }
        }
        """;

    [Theory]
    [InlineData("app.MapGet(\"/\", handlers.Get);")]
    [InlineData("Delegate get = handlers.Get; app.MapGet(\"/\", get);")]
    public async Task A_method_of_an_interface_that_has_the_attribute(string statements)
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            "IHandlers handlers = new Handlers(); " + statements,
            VersionedProgram.Order + " public interface IHandlers { [Versioned] Order Get(); } public sealed class Handlers : IHandlers { public Order Get() => new(1, 1); }"));

        await app.AssertValidatedAsync("/");
    }
}
