using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Calls;

/// <summary>The ways to write the attribute.</summary>
public class AttributeFormTests
{
    [Theory]
    [InlineData("[Versioned]")]
    [InlineData("[Versioned()]")]
    [InlineData("[VersionedAttribute]")]
    [InlineData("[EtagGen.Versioned]")]
    [InlineData("[global::EtagGen.VersionedAttribute]")]
    [InlineData("[method: Versioned]")]
    [InlineData("[V]")]
    [InlineData("[W]")]
    [InlineData("[E.Versioned]")]
    [InlineData("[global::System.ComponentModel.Description(\"x\"), Versioned]")]
    [InlineData("[global::System.ComponentModel.Description(\"x\")] [Versioned(new string[0])]")]
    [InlineData("[Versioned(nameof(Order.Version), CacheControl = \"no-cache\", Head = false)]")]
    [InlineData("[Versioned(members: [\"Version\"])]")]
    public async Task On_a_lambda_and_on_a_method(string attribute)
    {
        var run = await VersionedProgram.RunAsync(
            $$"""
            using V = EtagGen.VersionedAttribute;
            using E = EtagGen;

            public sealed record Order(int Id, long Version);

            public static class App
            {
                public static void Map(WebApplication app)
                {
                    app.MapGet("/lambda", {{attribute}} () => new Order(1, 7));
                    app.MapGet("/method", Get);
                }

                {{attribute}}
                private static Order Get() => new(1, 7);
            }
            """,
            "global using W = EtagGen.VersionedAttribute;");

        await using var app = await CompiledApp.StartAsync(run.Compilation);
        await app.AssertValidatedAsync("/lambda");
        await app.AssertValidatedAsync("/method");
    }

    [Fact]
    public async Task Another_attribute_of_that_name_is_none()
    {
        var run = await VersionedProgram.RunAsync(
            """
            namespace Mine;

            public sealed class VersionedAttribute : Attribute;
            public sealed record Order(int Id, long Version);

            public static class Routes
            {
                public static void Map(WebApplication app) => app.MapGet("/", [Versioned] () => new Order(1, 7));
            }
            """);

        Assert.Empty(run.InterceptedCalls());
    }
}
