using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Calls;

/// <summary>Names of entities and members that generated code could trip over. The harness fails on any warning in it.</summary>
public class EntityNameTests
{
    public static TheoryData<string, string> Programs => new()
    {
        { "@event.@class", "namespace @event { public class @class { public int Id => 1; public long Version => 1; public @for? @while => null; public List<@for> @in => []; } public class @for { public int Id => 1; public long Version => 1; } }" },
        { "Outer.Middle.Order", "public static class Outer { public class Middle { public record Order(int Id, long Version); } }" },
        { "Outer<int>.Order<string>", "public static class Outer<T> { public record Order<U>(T Id, long Version, U? Other = default); }" },
        { "Page<Order>", "public record Order(int Id, long Version); public record Page<T>(long Version, T? First = default, List<T>? Items = null);" },
        { "Page<Page<(int, Order?)>>", "public record Order(int Id, long Version); public record Page<T>(long Version, T? First = default);" },
        { "Microsoft.AspNetCore.Routing.Order", "namespace Microsoft.AspNetCore.Routing { public record Order(int Id, long Version); }" },
        { "System.Foo.Order", "namespace System.Foo { public record Order(int Id, long Version); }" },
        { "EtagGen.Order", "namespace EtagGen { public record Order(int Id, long Version, Sequences? Held = null); public record Sequences(int Id, long Version); public static class OrderReader; }" },
        { "EtagGen.Something.Runtime", "namespace EtagGen.Something { public record Runtime(int Id, long Version); public record ValidatorWriter(int Id, long Version); }" },
        { "OrderWrapper", "public record OrderWrapper(int Id, long Version, OrderReader? Reader = null, Interceptors? I = null); public record OrderReader(int Id, long Version); public record Interceptors(int Id, long Version);" },
        { "Order", "public record Order(int Id, long Version); public class OrderWrapper; public static class OrderReader; public static class Interceptors; public class PartHash;" },
        { "String", "public record String(int Id, long Version, Object? Object = null, Type? Type = null); public record Object(int Id, long Version); public record Type(int Id, long Version);" },
        { "Entity", "public record Entity(int Id, long Version, Item? entity = null, Item? writer = null, List<Item>? item = null, Item? parts = null, Item? identity = null, Item? shape = null, Item? result = null, Item? body = null, List<Item?>? items = null, Item? Key1 = null, Item? version1 = null, Item? itemValue = null); public record Item(int Id, long Version);" },
        { "Entity", "public record Entity(int Id, long Version, Item? And = null, Item? Or = null, Item? Not = null, Item? When = null, Item? Var = null, Item? Await = null, Item? Field = null, Item? Value = null, Item? Nameof = null, Item? Global = null, Item? Scoped = null, Item? Switch = null, Item? Null = null); public record Item(int Id, long Version);" },
        { "Entity", "public record Entity(int Id, long Version, Dictionary<int, Item>? Entry = null, Item? Entry2 = null, Item[]? Item = null, Item[]? Item2 = null, Item? _ = null, Item? __ = null, Item? Version2 = null, Item? Version_ = null, Item? Key1 = null, Item? I = null, List<Item[]>? Span = null); public record Item(int Id, long Version);" },
        { "Ünïcödé.Größe_ß", "namespace Ünïcödé { public record Größe_ß(int Id, long Version, Größe_ß? Наследник = null); }" },
        { "Order", "public class Order { public int Id => 1; [Obsolete] public long Version => 1; [Obsolete(\"gone\")] public Line? Line => null; } public record Line(int Id, long Version);" },
        { "Order", "#pragma warning disable CS0612\n[Obsolete] public record Order(int Id, long Version);" },
        { "order", "public record order(int id, long Version);" },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task It_is_wrapped_and_its_list_too(string entity, string types)
    {
        var run = await VersionedProgram.RunAsync(VersionedProgram.Mapping($$"""
            #pragma warning disable CS0612
            app.MapGet("/one", [Versioned] {{entity}} () => Sample.Of<{{entity}}>());
            app.MapGet("/list", [Versioned] List<{{entity}}> () => [Sample.Of<{{entity}}>()]);
            """, types + Sample));

        await using var app = await CompiledApp.StartAsync(run.Compilation);
        await app.AssertValidatedAsync("/one");
        await app.AssertValidatedAsync("/list");
    }

    [Fact]
    public async Task Entities_of_one_name_have_wrappers_of_their_own()
    {
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            """
            app.MapGet("/a", [Versioned] () => new A.Order(1, 5));
            app.MapGet("/b", [Versioned] () => new B.Order(1, 6));
            app.MapGet("/page-a", [Versioned] () => new A.Page<A.Order>(7));
            app.MapGet("/page-b", [Versioned] () => new A.Page<B.Order>(8));
            app.MapGet("/list", [Versioned] Results<Ok<List<A.Order>>, Ok<List<B.Order>>> () => TypedResults.Ok(new List<B.Order>()));
            """,
            "namespace A { public record Order(int Id, long Version); public record Page<T>(long Version); } namespace B { public record Order(int Id, long Revision); }"));

        Assert.StartsWith("\"5.", await app.AssertValidatedAsync("/a"));
        Assert.StartsWith("\"6.", await app.AssertValidatedAsync("/b"));
        Assert.StartsWith("\"7.", await app.AssertValidatedAsync("/page-a"));
        Assert.StartsWith("\"8.", await app.AssertValidatedAsync("/page-b"));
        await app.AssertValidatedAsync("/list");
    }

    private const string Sample = """

        public static class Sample
        {
            public static T Of<T>()
            {
                var constructor = typeof(T).GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
                return (T)constructor.Invoke(constructor.GetParameters().Select(Value).ToArray());
            }

            private static object? Value(System.Reflection.ParameterInfo parameter) =>
                parameter.HasDefaultValue ? null : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : "x";
        }
        """;
}
