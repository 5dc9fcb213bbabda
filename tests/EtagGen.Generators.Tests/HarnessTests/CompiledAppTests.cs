using System.Net;
using EtagGen.Generators.Tests.Harness;
using EtagGen.Generators.Tests.HarnessTests.Toys;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Tests.HarnessTests;

public class CompiledAppTests
{
    [Fact]
    public async Task The_endpoints_answer_as_they_were_compiled()
    {
        var test = new GeneratorTest<MapGetGenerator> { TestState = { Sources = { ("App.cs", InterceptedCallTests.App) } } };

        await using (var bare = await CompiledApp.StartAsync(test.CreateCompilation()))
            Assert.Equal("c", await bare.Client.GetStringAsync("/c"));

        var run = await test.RunAsync();
        await using var app = await CompiledApp.StartAsync(run.Compilation);
        Assert.Equal("intercepted", await app.Client.GetStringAsync("/c"));
        Assert.Equal(HttpStatusCode.OK, (await app.Client.PostAsync("/d", null)).StatusCode);
    }

    [Fact]
    public async Task The_program_brings_services_middleware_and_libraries_of_its_own()
    {
        var library = CSharpCompilation.Create(
            "Library",
            [CSharpSyntaxTree.ParseText("public class Clock { public int Hour => 7; }")],
            PlatformReferences.All,
            new(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary));
        var test = new GeneratorTest<ClassNameGenerator>
        {
            TestState =
            {
                AdditionalReferences = { library.ToMetadataReference() },
                Sources =
                {
                    """
                    public static class App
                    {
                        public static int Calls;

                        public static void AddServices(IServiceCollection services) => services.AddSingleton<Clock>();

                        public static void Map(WebApplication app)
                        {
                            app.Use((context, next) => { Calls++; return next(context); });
                            app.MapGet("/hour", (Clock clock) => clock.Hour);
                            app.MapGet("/environment", () => app.Environment.EnvironmentName);
                        }
                    }
                    """,
                },
            },
        };

        await using var app = await CompiledApp.StartAsync((await test.RunAsync()).Compilation, environment: "Development");

        Assert.Equal("7", await app.Client.GetStringAsync("/hour"));
        Assert.Equal("Development", await app.Client.GetStringAsync("/environment"));
        Assert.Equal(2, app.Program.GetField("Calls")!.GetValue(null));
    }
}
