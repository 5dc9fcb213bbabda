namespace EtagGen.Generators.Tests.Analysis;

/// <summary>ETAG014 and ETAG016: bodies that cannot be read, or named.</summary>
public class TypeRuleTests
{
    [Theory]
    [InlineData("IAsyncEnumerable<Order> () => null!")]
    [InlineData("IQueryable<Order> () => null!")]
    [InlineData("IOrderedQueryable<Order> () => null!")]
    [InlineData("Task<IQueryable<Order>> () => null!")]
    [InlineData("Ok<IAsyncEnumerable<Order>> () => null!")]
    [InlineData("Results<Ok<IQueryable<Order>>, NotFound> () => null!")]
    [InlineData("Stream () => null!")]
    [InlineData("MemoryStream () => null!")]
    public async Task ETAG014_for_a_body_that_comes_in_while_it_is_sent(string handler) =>
        await Reported.InAsync($$"""app.MapGet("/", [{|ETAG014:Versioned|}] {{handler}});""");

    [Theory]
    [InlineData("() => new { Id = 1, Version = 1L }", "")]
    [InlineData("() => new[] { new { Id = 1, Version = 1L } }", "")]
    [InlineData("() => Private.Get()", "public static partial class App { static class Private { public static Order Get() => new(); public class Order { public long Version => 1; } } }")]
    [InlineData("() => new List<Private.Order>()", "public static partial class App { static class Private { public class Order { public long Version => 1; } } }")]
    [InlineData("() => new Page<Order>(1)", "file class Order; public record Page<T>(long Version);")]
    [InlineData("() => new Outer<Order>.Inner()", "file class Order; public class Outer<T> { public class Inner { public long Version => 1; } }")]
    [InlineData("() => new Order()", "file class Order { public long Version => 1; }")]
    [InlineData("() => new Order()", "public ref struct Order { public int Id => 1; public long Version => 2; }")]
    [InlineData("() => new IMade[0]", "public interface IMade { int Id { get; } long Version { get; } static abstract IMade Make(); }")]
    public async Task ETAG016_for_a_body_that_generated_code_cannot_name(string handler, string types) =>
        await Reported.Test(Harness.VersionedProgram.Mapping($$"""app.MapGet("/", [{|ETAG016:Versioned|}] {{handler}});""", types)
            .Replace("public static class App", "public static partial class App").Replace("static class Private", "private static class Private")).RunAsync();

    [Theory]
    [InlineData("public class Api<T> { public class Order { public long Version => 1; } public static void Map(WebApplication app) => app.MapGet(\"/\", [{|ETAG016:Versioned|}] () => new Order()); }")]
    [InlineData("public class Api { public static void Map<T>(WebApplication app) where T : new() => app.MapGet(\"/\", [{|ETAG016:Versioned|}] () => new T()); }")]
    [InlineData("public record Page<T>(long Version); public class Api { public static void Map<T>(WebApplication app) => app.MapGet(\"/\", [{|ETAG016:Versioned|}] () => new Page<T>(1)); }")]
    public async Task ETAG016_for_a_type_parameter_in_it(string types) => await Reported.InAsync("", types);

    [Theory]
    [InlineData("public class Holder { public int Id => 1; public long Version => 1; public Animal? Animal => null; }")]
    [InlineData("public record Holder(List<Animal> Animals);")]
    public async Task ETAG016_for_a_derived_class_that_generated_code_cannot_name(string holder) => await Reported.InAsync(
        """
        app.MapGet("/", [{|ETAG016:Versioned|}] Holder () => null!);
        app.MapGet("/union", [{|ETAG016:Versioned|}] Results<Ok<Holder>, Ok<Other>> () => null!);
        """,
        holder + """
        public record Other(int Id, long Version);
        [JsonDerivedType(typeof(Dog), "dog")] public class Animal { public int Id => 1; public long Version => 1; }
        file class Dog : Animal;
        """);

    [Theory]
    [InlineData("internal class Order { public long Version => 1; }")]
    [InlineData("internal static class Outer { internal class Middle { protected internal class Order { public long Version => 1; } } }")]
    [InlineData("public class Outer<T> { internal class Order { public long Version => 1; } }")]
    public async Task Internal_types_can_be_named(string types)
    {
        var name = types.Contains("Middle") ? "Outer.Middle.Order" : types.Contains("<T>") ? "Outer<int>.Order" : "Order";

        Assert.Empty(await Reported.InAsync($"""app.MapGet("/", [Versioned] () => new {name}());""", types));
    }
}
