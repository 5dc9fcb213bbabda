using EtagGen.Generators.Analysis;
using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Generators.Tests.Analysis;

/// <summary>
/// Nothing is skipped in silence: of the one <c>[Versioned]</c> handler in each of these programs, either the analyzer reports
/// an error or its calls are intercepted, never both and never neither.
/// </summary>
public class CompletenessTests
{
    private const string Types = """
        public record Order(int Id, long Version);
        public record Plain(int Id);
        public record Ambiguous(int RowVersion, long Version);
        public record struct Point(int Id, long Version);
        public record Page<T>(long Version, T? Item = default);
        public interface IVersioned { long Version { get; } }
        public abstract class Abstract { public long Version => 1; }
        public class Api<T> { public class Order { public long Version => 1; } }
        public class Sequence : List<Order>, IEnumerable<string> { IEnumerator<string> IEnumerable<string>.GetEnumerator() => null!; }
        public class Legacy : System.Collections.CollectionBase, IReadOnlyCollection<Order> { IEnumerator<Order> IEnumerable<Order>.GetEnumerator() => null!; }
        public delegate Order GetOrder(int id);
        public static class Handlers { [Versioned] public static Order Get() => new(1, 1); }
        """;

    private static readonly string[] Results =
    [
        "Order", "Order?", "Point", "Point?", "Plain", "Ambiguous", "IVersioned", "Abstract", "Page<Order>", "Page<int>", "Page<Plain>", "Page<dynamic>", "Api<int>.Order",
        "Order[]", "Order[][]", "Order[,]", "List<Order>", "List<Plain>", "List<List<Order>>", "IEnumerable<Order>", "IEnumerable<Order?>", "IEnumerable<Point?>", "ICollection<Order>",
        "IReadOnlyList<Order>", "ISet<Order>", "Queue<Order>", "Sequence", "Legacy", "IGrouping<int, Order>", "ILookup<int, Order>", "Dictionary<string, Order>", "KeyValuePair<string, Order>",
        "System.Collections.IEnumerable", "System.Collections.ArrayList", "IAsyncEnumerable<Order>", "IQueryable<Order>", "Stream", "ReadOnlyMemory<Order>", "ReadOnlyMemory<byte>", "Lazy<Order>",
        "(Order, int)", "(Order Order, Plain Plain)", "Tuple<Order>", "object", "dynamic", "string", "int", "int?", "Guid", "byte[]", "DayOfWeek", "Exception", "Func<Order>", "Type", "Version", "Task",
        "Ok<Order>", "Ok<Order?>", "Ok<Point?>", "Ok<Plain>", "Ok<string>", "Ok<List<Order>>", "Ok<IEnumerable<Order>>", "Ok", "NotFound", "NotFound<Order>", "ContentHttpResult", "FileStreamHttpResult",
        "Results<Ok<Order>, NotFound>", "Results<Ok<Order>, Ok<Point>>", "Results<Ok<Order>, Ok<Plain>>", "Results<Ok<Order>, Ok<Ambiguous>>", "Results<Ok<Order>, Ok<IQueryable<Order>>>", "Results<NotFound, NoContent>", "Results<Results<Ok<Order>, NotFound>, NoContent>",
        "System.Text.Json.Nodes.JsonObject", "System.Text.Json.JsonDocument", "HttpContext", "System.Data.DataTable", "System.Collections.Immutable.ImmutableArray<Order>", "ArraySegment<Order>",
    ];

    public static TheoryData<string> Statements =>
    [
        .. Results.Select(result => $"app.MapGet(\"/\", [Versioned] {result} () => default!);"),
        .. Results.Where(result => result != "Task").Select(result => $"app.MapGet(\"/\", Get); [Versioned] static Task<{result}> Get() => null!;"),
        "app.MapPost(\"/\", [Versioned] () => new Order(1, 1));",
        "app.Map(\"/\", [Versioned] () => new Order(1, 1));",
        "app.MapFallback([Versioned] () => new Order(1, 1));",
        "app.MapMethods(\"/\", [\"GET\"], [Versioned] () => new Order(1, 1));",
        "app.MapMethods(\"/\", [\"GET\", \"POST\"], [Versioned] () => new Order(1, 1));",
        "app.MapMethods(\"/\", Array.Empty<string>(), [Versioned] () => new Order(1, 1));",
        "app.MapGet(\"/\", [Versioned(\"Id\")] () => new Order(1, 1));",
        "app.MapGet(\"/\", [Versioned(\"No\")] () => new Order(1, 1));",
        "app.MapGet(\"/\", [Versioned] (HttpContext context) => Task.FromResult(new Order(1, 1)));",
        "app.MapGet(\"/\", [Versioned] (HttpContext context) => new Order(1, 1));",
        "app.MapGet(\"/\", (RequestDelegate)([Versioned] (HttpContext context) => Task.CompletedTask));",
        "app.MapGet(\"/\", (GetOrder)([Versioned] (id) => new Order(id, 1)));",
        "app.MapGet(\"/\", new GetOrder([Versioned] (id) => new Order(id, 1)));",
        "app.MapGet(\"/\", new Func<Order>(new Func<Order>([Versioned] () => new Order(1, 1))));",
        "app.MapGet(\"/\", ((([Versioned] () => new Order(1, 1))))!);",
        "app.MapGet(\"/\", true ? [Versioned] () => new Order(1, 1) : null!);",
        "app.MapGet(\"/\", null! ?? (Delegate)([Versioned] () => new Order(1, 1)));",
        "app.MapGet(\"/\", (Delegate)([Versioned] () => new Order(1, 1)) switch { var d => d });",
        "app.MapGet(handler: [Versioned] () => new Order(1, 1), pattern: \"/\");",
        "app?.MapGet(\"/\", [Versioned] () => new Order(1, 1));",
        "app!.MapGet(\"/\", [Versioned] () => new Order(1, 1));",
        "Func<string, Delegate, RouteHandlerBuilder> map = app.MapGet; map(\"/\", [Versioned] () => new Order(1, 1));",
        "Delegate get = [Versioned] () => new Order(1, 1); app.MapGet(\"/\", get);",
        "List<Delegate> all = [([Versioned] () => new Order(1, 1))]; foreach (var get in all) app.MapGet(\"/\", get);",
        "[Versioned] Order Get() => new(1, 1);",
        "Action later = () => app.MapGet(\"/\", [Versioned] () => new Order(1, 1)); later();",
        "((Action<WebApplication>)(a => a.MapGet(\"/\", [Versioned] () => new Order(1, 1))))(app);",
        "System.Linq.Expressions.Expression<Func<object>> quoted = () => app.MapGet(\"/\", Handlers.Get);",
        "_ = nameof(Get); [Versioned] static Order Get() => new(1, 1);",
        "#if NEVER\napp.MapGet(\"/\", [Versioned] () => new Order(1, 1));\n#else\napp.MapGet(\"/\", [Versioned] () => new Plain(1));\n#endif",
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task It_is_intercepted_or_an_error(string statements)
    {
        var run = await VersionedProgram.RunAsync(VersionedProgram.Mapping(statements, Types));
        var reported = await run.Compilation.WithAnalyzers([new EtagAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        var errors = reported.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()).ToList();
        var intercepted = run.InterceptedCalls().Length;
        Assert.True(errors.Count == 0 ? intercepted == 1 : intercepted == 0, $"{intercepted} intercepted, and reported: {string.Join('\n', errors)}");
    }
}
