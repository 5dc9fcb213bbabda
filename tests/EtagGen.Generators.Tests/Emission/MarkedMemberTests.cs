using EtagGen.Generators.Tests.Analysis;
using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Tests.Emission;

/// <summary>
/// Members and types that warn whoever uses them are read by generated code without a warning, as the serialiser reads them.
/// </summary>
public class MarkedMemberTests
{
    private const string Item = "public class Item(int id, long version) { public int Id => id; public long Version => version; } ";

    [Theory]
    [InlineData("Obsolete")]
    [InlineData("Obsolete(\"gone\", true)")]
    [InlineData("Obsolete(\"gone\", DiagnosticId = \"SHOP001\")")]
    [InlineData("Obsolete(\"gone\", true, DiagnosticId = \"SHOP001\")")]
    [InlineData("System.Diagnostics.CodeAnalysis.Experimental(\"SHOP002\")")]
    public async Task A_member(string attribute)
    {
        var types = Item + $$"""
            public class Keyed { [{{attribute}}] public int Id { get; init; } [{{attribute}}] public long Version => 7; [{{attribute}}] public DateTime UpdatedAt => DateTime.UnixEpoch; }
            public class Holding { public int Id => 1; public long Version => 7; [{{attribute}}] public Item? Held { get; init; } [{{attribute}}] public List<Item> All => []; }
            public class Page { [{{attribute}}] public int Total => 1; public List<Holding> Items => []; }
            """;
        var run = await VersionedProgram.RunAsync(VersionedProgram.Mapping("""
            app.MapGet("/keyed", [Versioned] () => new Keyed());
            app.MapGet("/holding", [Versioned] () => new Holding());
            app.MapGet("/list", [Versioned] () => new List<Holding>());
            app.MapGet("/page", [Versioned] () => new Page());
            Delegate get = [Versioned] () => new Holding();
            app.MapGet("/loose", get);
            """, types));
        await using var app = await CompiledApp.StartAsync(run.Compilation);

        foreach (var path in new[] { "/keyed", "/holding", "/list", "/page", "/loose" })
            await app.AssertValidatedAsync(path);
    }

    [Theory]
    [InlineData("Obsolete")]
    [InlineData("Obsolete(\"gone\", true)")]
    [InlineData("Obsolete(\"gone\", DiagnosticId = \"SHOP001\")")]
    [InlineData("System.Diagnostics.CodeAnalysis.Experimental(\"SHOP002\")")]
    public async Task A_type(string attribute)
    {
        var run = await VersionedProgram.RunAsync($$"""
            #pragma warning disable SHOP001, SHOP002
            [{{attribute}}] public interface IVersioned { long Version { get; } }
            [{{attribute}}] public class Item(int id) { public int Id => id; public long Version => 7; }
            [{{attribute}}] public class Order : IVersioned { public int Id => 1; long IVersioned.Version => 7; public List<Item> Items => []; }

            public static class App
            {
                [{{attribute}}]
                public static void Map(WebApplication app)
                {
                    app.MapGet("/", [Versioned] () => new Order());
                    app.MapGet("/list", [Versioned] () => new List<Item>());
                    Delegate get = [Versioned] Order () => new();
                    app.MapGet("/loose", get);
                }
            }
            """);
        await using var app = await CompiledApp.StartAsync(run.Compilation);

        foreach (var path in new[] { "/", "/list", "/loose" })
            await app.AssertValidatedAsync(path);
    }

    [Theory]
    [InlineData("() => new Shop::Item()", "")]
    [InlineData("() => new List<Shop::Item>()", "")]
    [InlineData("() => new Order()", "public class Order { public int Id => 1; public long Version => 7; public Shop::Item? Held => null; }")]
    [InlineData("() => new Order()", "public class Order { public int Id => 1; public long Version => 7; public Dictionary<string, Shop::Item[]> Held => []; }")]
    [InlineData("() => new Order()", "public class Order { public int Id => 1; public long Version => 7; public Box<Shop::Item>? Held => null; } public class Box<T> { public T? Content => default; }")]
    public async Task A_type_behind_an_extern_alias_cannot_be_named(string handler, string types)
    {
        var source = $$"""
            extern alias Shop;
            {{types}}
            public static class App { public static void Map(WebApplication app) => app.MapGet("/", [{|ETAG016:Versioned|}] {{handler}}); }
            """;
        var test = Reported.Test(source);
        test.TestState.AdditionalReferences.Add(Library());
        await test.RunAsync();

        var run = VersionedProgram.Test(Markup.Parse(source).Source);
        run.TestState.AdditionalReferences.Add(Library());
        Assert.Empty((await run.RunAsync()).InterceptedCalls());
    }

    [Fact]
    public async Task A_member_that_is_covered_may_have_such_a_type()
    {
        var test = VersionedProgram.Test("""
            extern alias Shop;
            public class Order { public int Id => 1; public long Version => 7; public Shop::Address? Address => null; }
            public static class App { public static void Map(WebApplication app) => app.MapGet("/", [Versioned] () => new Order()); }
            """);
        test.TestState.AdditionalReferences.Add(Library());

        Assert.Single((await test.RunAsync()).InterceptedCalls());
    }

    private static MetadataReference Library()
    {
        var library = CSharpCompilation.Create(
            "Library",
            [CSharpSyntaxTree.ParseText("public class Item { public int Id => 1; public long Version => 7; } public class Address { public string Street => \"\"; }")],
            PlatformReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return library.ToMetadataReference(aliases: ["Shop"]);
    }
}
