using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace EtagGen.Benchmarks.Build;

/// <summary>A web project with many endpoints: ten to a file with an entity of their own, in the ways that people write them.</summary>
internal static class EndpointProject
{
    private const string Unrelated = "Unrelated.cs";

    private const int EndpointsPerFile = 10;

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using EtagGen;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Http.HttpResults;
        global using Microsoft.AspNetCore.Routing;
        """;

    public static CSharpParseOptions ParseOptions { get; } =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithFeatures([new("InterceptorsNamespaces", "EtagGen.Generated;Microsoft.AspNetCore.Http.Generated")]);

    /// <summary>The project, most of its reads with a validator.</summary>
    public static CSharpCompilation Create(int endpoints) =>
        Create(Enumerable.Range(0, endpoints / EndpointsPerFile).Select(i => Parse(FileOf(i), $"Endpoints{i}.cs")));

    /// <summary>
    /// A project with as many entities as endpoints, each of which leads to three others, as those of EF Core do, and so to all.
    /// </summary>
    public static CSharpCompilation CreateLinked(int endpoints) =>
        Create(Enumerable.Range(0, endpoints / EndpointsPerFile).Select(i => Parse(LinkedFileOf(i, endpoints), $"Endpoints{i}.cs")));

    private static CSharpCompilation Create(IEnumerable<SyntaxTree> files) => CSharpCompilation.Create(
        "Endpoints",
        [.. files, Parse(Usings, "Usings.cs"), Parse("internal static class Unrelated { public static int Add(int a, int b) => a + b; }", Unrelated)],
        References(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The project as a compiler has it that has just read its files: nobody can have kept anything by them.</summary>
    public static CSharpCompilation Reread(CSharpCompilation project) => project.RemoveAllSyntaxTrees().AddSyntaxTrees(
        project.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), ParseOptions, tree.FilePath)));

    /// <summary>How many endpoints there are.</summary>
    public static int EndpointsOf(CSharpCompilation project) => project.SyntaxTrees.Sum(EndpointsOf);

    /// <summary>How many of them are in one file.</summary>
    public static int EndpointsOf(SyntaxTree file) => file.FilePath.StartsWith("/0/Endpoints", StringComparison.Ordinal) ? EndpointsPerFile : 0;

    /// <summary>The file that somebody types in.</summary>
    public static SyntaxTree FileOf(CSharpCompilation project, Keystroke keystroke) =>
        project.SyntaxTrees.First(tree => tree.FilePath == "/0/" + (keystroke == Keystroke.UnrelatedFile ? Unrelated : "Endpoints0.cs"));

    /// <summary>The project after a keystroke.</summary>
    public static CSharpCompilation Edit(CSharpCompilation project, Keystroke keystroke)
    {
        var (before, after) = keystroke switch
        {
            Keystroke.UnrelatedFile => ("a + b", "a - b"),
            Keystroke.HandlerBody => ("order is null", "order == null"),
            _ => ("Customer { get", "Client { get"),
        };
        var tree = FileOf(project, keystroke);
        var text = tree.GetText();
        var start = text.ToString().IndexOf(before, StringComparison.Ordinal);
        return project.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(start, before.Length), after))));
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, "/0/" + path, Encoding.UTF8);

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "EtagGen.dll" or "Microsoft.Net.Http.Headers.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));

    private static string LinkedFileOf(int i, int count)
    {
        var first = i * EndpointsPerFile;
        var entities = Enumerable.Range(first, EndpointsPerFile).Select(entity => $$"""
            public class Entity{{entity}}
            {
                public int Id { get; set; }
                public long Version { get; set; }
                public string Name { get; set; } = "";
                public Entity{{(entity + 1) % count}}? Next { get; set; }
                public Entity{{((entity * 7) + 3) % count}}? Other { get; set; }
                public List<Entity{{((entity * 3) + 5) % count}}> Parts { get; } = [];
            }

            """);
        var reads = Enumerable.Range(first, EndpointsPerFile - 1).Select(entity =>
            $"app.MapGet(\"/{entity}/{{id}}\", {(entity < first + 6 ? "[Versioned] " : "")}Entity{entity}? (int id) => null);");
        return $$"""
            namespace Shop.Model;

            {{string.Concat(entities)}}
            public static class Endpoints{{i}}
            {
                public static void Map(IEndpointRouteBuilder app)
                {
                    {{string.Join(" ", reads)}}
                    app.MapDelete("/{{i}}/{id}", (int id) => Results.NoContent());
                }
            }
            """;
    }

    private static string FileOf(int i) => $$"""
        namespace Shop.Part{{i}};

        public sealed class Order
        {
            public int Id { get; set; }
            public long Version { get; set; }
            public string Customer { get; set; } = "";
            public DateTime CreatedAt { get; set; }
            public List<Line> Lines { get; } = [];
        }

        public sealed record Line(int Id, string Item, decimal Price, int Quantity);

        public sealed record Price(string Item, decimal Amount);

        public sealed record Page<T>(IReadOnlyList<T> Items, int Total, string? Next);

        public sealed record OrderEdit(string Customer, string Item);

        public interface IOrders
        {
            Task<Order?> FindAsync(int id);
            Task<List<Order>> ListAsync(int page);
            Task<Order> SaveAsync(int id, OrderEdit edit);
            Task<IResult> AnswerAsync(int id);
        }

        public static class Endpoints
        {
            public static void Map(IEndpointRouteBuilder app)
            {
                var group = app.MapGroup("/part{{i}}").WithTags("orders");
                group.MapGet("/orders/{id}", [Versioned] async Task<Results<Ok<Order>, NotFound>> (int id, IOrders orders) =>
                    await orders.FindAsync(id) is { } order ? TypedResults.Ok(order) : TypedResults.NotFound());
                group.MapGet("/orders", [Versioned] (int page, IOrders orders) => orders.ListAsync(page));
                group.MapGet("/pages", [Versioned] async (int page, IOrders orders) => new Page<Order>(await orders.ListAsync(page), 10, null));
                group.MapGet("/mine/{id}", Get).WithName("mine{{i}}");
                group.MapGet("/opaque/{id}", [Versioned] (int id, IOrders orders) => orders.AnswerAsync(id));
                group.MapGet("/erased/{id}", async (int id, IOrders orders) =>
                {
                    var order = await orders.FindAsync(id);
                    return order is null ? Results.NotFound() : Results.Ok(order);
                });
                group.MapGet("/lines/{id}", async (int id, IOrders orders) => (await orders.FindAsync(id))?.Lines.Select(line => new Price(line.Item, line.Price)));
                group.MapPost("/orders", async (OrderEdit edit, IOrders orders) => TypedResults.Created($"/orders/{edit.Item}", await orders.SaveAsync(0, edit)));
                group.MapPut("/orders/{id}", [Versioned] async (int id, OrderEdit edit, IfMatch<long> ifMatch, IOrders orders) => await orders.SaveAsync(id, edit));
                group.MapDelete("/orders/{id}", (int id, IOrders orders) => Results.NoContent());
            }

            [Versioned]
            private static Task<Order?> Get(int id, IOrders orders) => orders.FindAsync(id);
        }
        """;
}
