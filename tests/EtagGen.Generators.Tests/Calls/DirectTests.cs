using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Calls;

/// <summary>Which handlers can be called by a lambda that the framework binds as it does them.</summary>
public class DirectTests
{
    private const string Types = """
        public record Order(int Id, long Version);
        public struct Line { public int Id { get; set; } public long Version { get; set; } }
        public interface IOrders;
        public sealed class Search { public string? Text { get; init; } }
        public sealed class Bound { public static ValueTask<Bound?> BindAsync(HttpContext context, System.Reflection.ParameterInfo parameter) => default; }
        public class BoundByBase : BoundBase;
        public class BoundBase { public static ValueTask<BoundByBase?> BindAsync(HttpContext context) => default; }
        public sealed class FromOwnAttribute : Attribute, Microsoft.AspNetCore.Http.Metadata.IFromQueryMetadata { public string? Name => "own"; }
        [System.Diagnostics.CodeAnalysis.Experimental("TRY001")] public sealed class Tried;
        [Obsolete("old")] public sealed class Old;
        file sealed class Hidden;
        public interface IBindsStatically { public static ValueTask<BoundByInterface?> BindAsync(HttpContext context, System.Reflection.ParameterInfo parameter) => default; }
        public sealed class BoundByInterface : IBindsStatically;
        public interface IMade { int Id { get; } long Version { get; } static abstract IMade Make(); }
        public interface IMadeToo : IMade;
        public sealed class Made : IMadeToo { public int Id => 1; public long Version => 7; public static IMade Make() => new Made(); }
        public struct Value { public static ValueTask<Value> BindAsync(HttpContext context, System.Reflection.ParameterInfo parameter) => default; }
        public sealed class Describing : Microsoft.AspNetCore.Http.Metadata.IEndpointParameterMetadataProvider
        {
            public static void PopulateMetadata(System.Reflection.ParameterInfo parameter, Microsoft.AspNetCore.Builder.EndpointBuilder builder) { }
        }
        """;

    [Theory]
    [InlineData("() => new Order(1, 7)")]
    [InlineData("(int id, IOrders orders, string? text) => new Order(1, 7)")]
    [InlineData("(HttpContext context, HttpRequest request, System.Security.Claims.ClaimsPrincipal user, CancellationToken aborted) => new Order(1, 7)")]
    [InlineData("(HttpContext? context) => new Order(1, 7)")]
    [InlineData("Task<Order>? () => null")]
    [InlineData("([Microsoft.AspNetCore.Mvc.FromRoute(Name = \"key\")] int id, [Microsoft.AspNetCore.Mvc.FromHeader] string? @event) => new Order(1, 7)")]
    [InlineData("([Microsoft.Extensions.DependencyInjection.FromKeyedServices(\"a \\\"b\\\"\")] IOrders orders) => new Order(1, 7)")]
    [InlineData("(int[] ids, DateOnly day, DayOfWeek on, (int A, string? B)? pair, Dictionary<string, string?> all) => new Order(1, 7)")]
    [InlineData("() => Task.FromResult<Order?>(null)")]
    [InlineData("() => ValueTask.FromResult(new Order(1, 7))")]
    [InlineData("() => new List<Order>()")]
    [InlineData("() => new[] { new Order(1, 7) }")]
    [InlineData("async () => { await Task.Yield(); return TypedResults.Ok(new Order(1, 7)); }")]
    [InlineData("(int id) => id == 0 ? Results.NotFound() : Results.Ok(new Order(1, 7))")]
    [InlineData("Task<Results<Ok<Order>, NotFound>> (int id) => Task.FromResult<Results<Ok<Order>, NotFound>>(TypedResults.NotFound())")]
    [InlineData("(int answer, int typed, int handler, int pattern, int endpoints, int context) => new Order(1, 7)")]
    public async Task Is_called_directly(string handler)
    {
        var run = await MapAsync(handler);

        Assert.Contains("DirectRoute<", run.GeneratedSources["EtagGen.Interceptors.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(int page = 1) => new Order(1, 7)")]
    [InlineData("(params int[] ids) => new Order(1, 7)")]
    [InlineData("(Bound bound) => new Order(1, 7)")]
    [InlineData("(BoundByBase bound) => new Order(1, 7)")]
    [InlineData("(BoundByInterface bound) => new Order(1, 7)")]
    [InlineData("IMade () => new Made()")]
    [InlineData("IMadeToo () => new Made()")]
    [InlineData("(IMade made) => new Order(1, 7)")]
    [InlineData("([AsParameters] Search search) => new Order(1, 7)")]
    [InlineData("(Describing describing) => new Order(1, 7)")]
    [InlineData("(Value? value) => new Order(1, 7)")]
    [InlineData("(ReadOnlySpan<char> text) => new Order(1, 7)")]
    [InlineData("([FromOwn] int id) => new Order(1, 7)")]
    [InlineData("([StringLength(3)] string name) => new Order(1, 7)")]
    [InlineData("([Microsoft.AspNetCore.Mvc.FromBody] Search search) => new Order(1, 7)")]
    [InlineData("(int id, int etagContext) => new Order(1, 7)")]
    [InlineData("(int _) => new Order(1, 7)")]
    [InlineData("() => new Line { Id = 1, Version = 7 }")]
    [InlineData("(string a\n#nullable disable\n, string b\n#nullable restore\n) => new Order(1, 7)")]
    [InlineData("\n#pragma warning disable TRY001\n(Tried tried) => new Order(1, 7)")]
    [InlineData("(Hidden hidden) => new Order(1, 7)")]
    [InlineData("(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p) => new Order(1, 7)")]
    public async Task Is_called_behind_a_filter(string handler)
    {
        var run = await MapAsync(handler);

        Assert.DoesNotContain("DirectRoute<", run.GeneratedSources["EtagGen.Interceptors.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Versioned(Current = nameof(Current))] (int id) => new Order(id, 7)", "MapGet")]
    [InlineData("[Versioned] (IfMatch<long> ifMatch) => new Order(1, 7)", "MapPut")]
    [InlineData("[Versioned] () => new Order(1, 7)", "MapPost")]
    public async Task What_decides_before_the_handler_or_writes_stays_behind_a_filter(string handler, string map)
    {
        var run = await VersionedProgram.RunAsync(VersionedProgram.Mapping($"app.{map}(\"/orders\", {handler});", Types + "public static partial class Versions;")
            .Replace("public static class App", "public static class App { internal static long Current(int id) => id; } public static class App2", StringComparison.Ordinal)
            .Replace("nameof(Current)", "\"Current\", CurrentIn = typeof(App)", StringComparison.Ordinal));

        Assert.DoesNotContain("DirectRoute<", run.GeneratedSources["EtagGen.Interceptors.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_obsolete_parameter_is_no_warning()
    {
        var run = await MapAsync("\n#pragma warning disable CS0618\n(Old old) => new Order(1, 7)");

        Assert.Contains("DirectRoute<", run.GeneratedSources["EtagGen.Interceptors.g.cs"], StringComparison.Ordinal);
    }

    private static Task<GeneratorRun> MapAsync(string handler) => VersionedProgram.RunAsync(VersionedProgram.Mapping(
        handler.StartsWith('\n') ? $"app.MapGet(\"/orders\", {handler.Replace("\n(", "\n[Versioned] (", StringComparison.Ordinal)});" : $"app.MapGet(\"/orders\", [Versioned] {handler});", Types));
}
