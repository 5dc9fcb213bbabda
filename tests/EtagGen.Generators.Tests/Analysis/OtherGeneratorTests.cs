using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Tests.Analysis;

/// <summary>No generator sees what another one writes: what is therefore not wrapped is an error.</summary>
public class OtherGeneratorTests
{
    [Theory]
    [InlineData("app.MapGet(\"/\", [{|ETAG006:Versioned|}] () => new Order());")]
    [InlineData("app.MapGet(\"/\", {|ETAG006:Emitted.Get|});")]
    [InlineData("{|ETAG006:app.MapGet(\"/\", () => new Order()).WithETag()|};")]
    public async Task ETAG006_where_the_version_or_the_handler_is_written_by_another(string statement)
    {
        var test = Reported.Test(VersionedProgram.Mapping(statement, "public partial class Order { public int Id => 1; }"));
        test.Generators.AddRange([new EtagGenerator(), new EmittingGenerator("""
            public partial class Order { public long Version => 1; }
            public static class Emitted { [EtagGen.Versioned] public static Order Get() => new(); }
            """)]);

        Assert.Contains("another source generator", Assert.Single(await test.RunAsync()).GetMessage());
    }

    [Fact]
    public async Task ETAG006_where_the_call_is_written_by_another()
    {
        var test = Reported.Test(VersionedProgram.Mapping("Emitted.Map(app);"));
        test.Generators.AddRange([new EtagGenerator(), new EmittingGenerator("""
            using EtagGen;
            using Microsoft.AspNetCore.Builder;
            public static class Emitted { public static void Map(WebApplication app) => app.MapGet("/", [Versioned] () => new Order(1, 1)); }
            """)]);
        test.ExpectedDiagnostics.Add(new("ETAG006", "Emitted.g.cs", 3));

        await test.RunAsync();
    }

    [Fact]
    public async Task What_is_wrapped_is_no_error()
    {
        var test = Reported.Test(VersionedProgram.Mapping("""app.MapGet("/", [Versioned] () => new Order(1, 1)); app.MapGet("/fluent", () => new Order(1, 1)).WithETag();"""));
        test.Generators.AddRange([new EtagGenerator(), new EmittingGenerator("public static class Emitted;")]);

        Assert.Empty(await test.RunAsync());
    }

    private sealed class EmittingGenerator(string content) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.ParseOptionsProvider, (output, _) => output.AddSource("Emitted.g.cs", content));
    }
}
