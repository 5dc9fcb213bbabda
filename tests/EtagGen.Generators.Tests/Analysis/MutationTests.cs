using EtagGen.Generators.Analysis;
using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EtagGen.Generators.Tests.Analysis;

/// <summary>
/// Code as it is while someone types: a program with some tokens deleted. Generator and analyzer never throw, and what
/// compiled without the generator compiles with it.
/// </summary>
public class MutationTests
{
    private const int Seed = 9110;
    private const int Variants = 150;

    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using EtagGen;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.HttpResults;

        public static class App
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/1", [Versioned] () => new Order { Id = 1 });
                app.MapGet("/2", [Versioned("Header.Version", CacheControl = "no-cache")] () => new List<Order>());
                app.MapGroup("/g").MapMethods("/3", ["GET", "HEAD"], [Versioned(nameof(Order.Stamp), LastModified = nameof(Order.UpdatedAt))] Order? () => null);
                app.MapGet("/4", Handlers.Get);
                app?.MapGet("/5", new Handlers().Find<Page<Order>>);
                EndpointRouteBuilderExtensions.MapGet(handler: Handlers.All, endpoints: app!, pattern: "/6");
            }
        }

        internal partial class Handlers
        {
            [Versioned(Weak = true)]
            public static async Task<Results<Ok<Order>, Ok<Line[]>, NotFound>> Get(int id) => id == 1 ? TypedResults.Ok(new Order()) : TypedResults.NotFound();

            [Versioned]
            public Ok<T> Find<T>() where T : IVersioned, new() => TypedResults.Ok(new T());

            [Versioned]
            public static IEnumerable<Line?> All() { yield return new Line(1, 2); }
        }
        """;

    private const string Entities = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using EtagGen;

        public interface IVersioned { long Version { get; } }

        public class Page<T> : IVersioned { public long Version => 1; public IReadOnlyList<T> Items { get; init; } = []; }

        public abstract class Entity<TKey> { [Key] public TKey Id { get; set; } = default!; [Timestamp] public virtual byte[] Stamp { get; set; } = []; }

        [JsonDerivedType(typeof(RushOrder), "rush")]
        public class Order : Entity<int>
        {
            public Header? Header { get; set; }
            public DateTime UpdatedAt { get; set; }
            public Dictionary<string, List<Line>> Lines { get; } = new();
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Order? Previous { get; set; }
            [NotVersioned("noise")] public Line? Noise { get; set; }
            public override byte[] Stamp { get => base.Stamp; set => base.Stamp = value; }
        }

        public sealed class RushOrder : Order { public (int A, Line B)? Pair { get; set; } }

        public struct Header { public Guid? Version { get; set; } [JsonConverter(typeof(JsonStringEnumConverter))] public State State { get; set; } }

        public enum State : ulong { Open = 1, Closed }

        public record struct Line(int Id, [property: VersionField] long Number, params string[] Tags);
        """;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Deleting_tokens_and_nodes_never_breaks_the_generator(int file)
    {
        var test = VersionedProgram.Test(Program, Entities);
        test.ImplicitUsings = false;

        // A new compilation looks through all its references: few of them make it quick.
        var whole = test.CreateCompilation();
        var compilation = whole.WithReferences(whole.GetUsedAssemblyReferences());
        var driver = CSharpGeneratorDriver.Create([new EtagGenerator().AsSourceGenerator()], parseOptions: test.ParseOptions).RunGenerators(compilation);
        var tree = compilation.SyntaxTrees[file];
        var tokens = tree.GetRoot().DescendantTokens().Where(token => token.Span.Length != 0).Select(token => token.Span).ToList();
        var nodes = tree.GetRoot().DescendantNodes().Where(IsOptional).Select(node => node.Span).ToList();
        var random = new Random(Seed + file);
        var compiled = 0;
        for (var variant = 0; variant < Variants; variant++)
        {
            var spans = variant % 2 == 0 ? tokens : nodes;
            var deleted = spans[random.Next(spans.Count)];
            var text = tree.ToString().Remove(deleted.Start, deleted.Length);
            var mutated = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, test.ParseOptions, tree.FilePath, System.Text.Encoding.UTF8));
            compiled += await IsSoundAsync(driver, mutated, $"variant {variant}, without '{tree.GetText().ToString(deleted)}'") ? 1 : 0;
        }

        Assert.InRange(compiled, Variants / 8, Variants);
    }

    private static bool IsOptional(SyntaxNode node) => node is AttributeListSyntax or MemberDeclarationSyntax or StatementSyntax or InitializerExpressionSyntax
        or BaseListSyntax or TypeParameterConstraintClauseSyntax or ArgumentSyntax or TypeArgumentListSyntax or AttributeArgumentListSyntax;

    /// <returns>Whether the program compiles.</returns>
    private static async Task<bool> IsSoundAsync(GeneratorDriver driver, CSharpCompilation compilation, string variant)
    {
        var exception = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _).GetRunResult().Results.Single().Exception;
        Assert.True(exception is null, $"{variant}: the generator threw {exception}");

        Exception? thrown = null;
        var analysis = new CompilationWithAnalyzersOptions(new([]), (e, _, _) => thrown = e, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers([new EtagAnalyzer()], analysis).GetAllDiagnosticsAsync();
        Assert.True(thrown is null, $"{variant}: the analyzer threw {thrown}");

        var reported = diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("ETAG", StringComparison.Ordinal)).ToList();
        if (ErrorsIn(diagnostics).Except(reported).Any())
            return false;
        Assert.True(!ErrorsIn(output.GetDiagnostics()).Any(), $"{variant}: {string.Join('\n', ErrorsIn(output.GetDiagnostics()))}");
        Assert.True(InterceptedCall.FindIn(output).Length + reported.Count >= VersionedUses(compilation), $"{variant}: skipped in silence");
        return true;
    }

    /// <summary>How many of the calls have a handler that is still <c>[Versioned]</c>: each is intercepted, or has an error.</summary>
    private static int VersionedUses(CSharpCompilation compilation)
    {
        var text = compilation.SyntaxTrees[0].ToString();
        return text.Split("[Versioned").Length - 1;
    }

    private static IEnumerable<Diagnostic> ErrorsIn(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
