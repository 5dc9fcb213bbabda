using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Pipeline;

public class DeterminismTests
{
    private const string Program = """
        app.MapGet("/1", [Versioned] () => new Order(1, 1));
        app.MapGet("/2", [Versioned] () => new List<Order>());
        app.MapGet("/3", Get);
        [Versioned] static Results<Ok<Customer>, Ok<Order>, NotFound> Get() => TypedResults.NotFound();
        """;

    private const string Types = "public record Order(int Id, long Version, Customer? Customer = null); public record Customer(int Id, Guid RowVersion, Order[]? Orders = null);";

    [Fact]
    public async Task Two_builds_of_one_source_are_one()
    {
        var source = VersionedProgram.Mapping(Program, Types);

        Assert.Equal((await VersionedProgram.RunAsync(source)).GeneratedSources, (await VersionedProgram.RunAsync(source)).GeneratedSources);
    }

    [Fact]
    public async Task The_directory_of_the_project_does_not_matter()
    {
        var source = VersionedProgram.Mapping(Program, Types);
        var elsewhere = new GeneratorTest<EtagGenerator> { TestState = { Sources = { ("/home/build/agent/7/Test0.cs", source) } } };

        Assert.Equal((await VersionedProgram.RunAsync(source)).GeneratedSources, (await elsewhere.RunAsync()).GeneratedSources);
    }

    [Fact]
    public async Task The_culture_of_the_build_does_not_matter()
    {
        var source = VersionedProgram.Mapping(Program, Types.Replace("long Version", "long Version, [property: System.Text.Json.Serialization.JsonPropertyOrder(-5)] int Icon = -1"));
        var plain = (await VersionedProgram.RunAsync(source)).GeneratedSources;

        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("sv-SE") { NumberFormat = { NegativeSign = "\u2212" } };
            Assert.Equal(plain, (await VersionedProgram.RunAsync(source)).GeneratedSources);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task Handlers_with_one_result_share_a_wrapper_and_calls_an_interceptor()
    {
        var run = await VersionedProgram.RunAsync(VersionedProgram.Mapping(
            """
            app.MapGet("/1", [Versioned] () => new Order(1, 1));
            app.MapGet("/2", [Versioned] () => new Order(2, 2));
            app.MapGet("/3", [Versioned(Weak = true)] () => new Order(3, 3));
            """));

        var interceptors = run.InterceptedCalls().Select(call => call.Interceptor.Name).ToList();
        Assert.Equal(3, interceptors.Count);
        Assert.Equal(2, interceptors.Distinct().Count());
    }
}
