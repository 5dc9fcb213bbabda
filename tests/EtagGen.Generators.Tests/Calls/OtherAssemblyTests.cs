using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Tests.Calls;

/// <summary>Handlers and entities that another project declares and this one maps.</summary>
public class OtherAssemblyTests
{
    private const string Library = """
        using EtagGen;

        namespace Shop;

        public class Order { public int Id { get; init; } public long Version { get; init; } public Line[] Lines { get; init; } = []; }

        public sealed record Line(int Id, long Version);

        public static class Orders
        {
            [Versioned]
            public static Order Get() => new() { Id = 1, Version = 7, Lines = [new(1, 1)] };

            public static Order Unversioned() => Get();

            [Versioned]
            public static Order Page([System.Runtime.InteropServices.DefaultParameterValue(4)] int page) => new() { Id = 1, Version = page };
        }

        public sealed class OrderService
        {
            [Versioned(nameof(Order.Version), Weak = true, CacheControl = "no-cache")]
            public Task<Order[]> All() => Task.FromResult<Order[]>([Orders.Get()]);
        }
        """;

    [Fact]
    public async Task Its_handlers_are_wrapped_with_their_options()
    {
        var (run, app) = await ServeAsync("""
            app.MapGet("/static", Shop.Orders.Get);
            app.MapGet("/instance", new Shop.OrderService().All);
            app.MapGet("/unversioned", Shop.Orders.Unversioned);
            """);
        await using var served = app;

        Assert.Equal(2, run.InterceptedCalls().Length);
        Assert.StartsWith("\"7.", await app.AssertValidatedAsync("/static"));
        Assert.StartsWith("W/\"", await app.AssertValidatedAsync("/instance"));
        await app.AssertNotValidatedAsync("/unversioned");
        Assert.Equal("no-cache", (await app.Client.GetAsync("/instance")).Headers.CacheControl!.ToString());
    }

    [Fact] // in metadata, the framework sees a default that the compiler does not speak of
    public async Task Its_handlers_are_called_behind_a_filter()
    {
        using var image = new MemoryStream();
        Assert.True(Compile().Emit(image).Success);
        var test = VersionedProgram.Test(VersionedProgram.Mapping("""app.MapGet("/default", Shop.Orders.Page);""", ""));
        test.TestState.AdditionalReferences.Add(Microsoft.CodeAnalysis.MetadataReference.CreateFromImage(image.ToArray()));
        var run = await test.RunAsync();

        Assert.Single(run.InterceptedCalls());
        Assert.DoesNotContain("DirectRoute<", run.GeneratedSources["EtagGen.Interceptors.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_entities_are_followed()
    {
        var (_, app) = await ServeAsync("""
            app.MapGet("/1", [Versioned] () => new Shop.Order { Id = 1, Version = 7, Lines = [new(1, 1)] });
            app.MapGet("/2", [Versioned] () => new Shop.Order { Id = 1, Version = 7, Lines = [new(1, 2)] });
            """);
        await using var served = app;

        Assert.NotEqual(await app.AssertValidatedAsync("/1"), await app.AssertValidatedAsync("/2"));
    }

    private static async Task<(GeneratorRun, CompiledApp)> ServeAsync(string statements)
    {
        var test = VersionedProgram.Test(VersionedProgram.Mapping(statements, ""));
        test.TestState.AdditionalReferences.Add(Compile().ToMetadataReference());
        var run = await test.RunAsync();
        return (run, await CompiledApp.StartAsync(run.Compilation));
    }

    private static CSharpCompilation Compile() => CSharpCompilation.Create(
        "Library",
        [CSharpSyntaxTree.ParseText("using System.Threading.Tasks;" + Library)],
        PlatformReferences.All,
        new(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary));
}
