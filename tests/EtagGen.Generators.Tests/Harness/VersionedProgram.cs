namespace EtagGen.Generators.Tests.Harness;

/// <summary>Programs with <c>[Versioned]</c> handlers: generated, and served where their answers are looked at.</summary>
internal static class VersionedProgram
{
    public const string Order = "public sealed record Order(int Id, long Version);";

    /// <summary>A program whose <c>App.Map</c> has these statements, with these types beside it.</summary>
    public static string Mapping(string statements, string types = Order) => $$"""
        using Microsoft.AspNetCore.Http.HttpResults;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;

        {{types}}

        public static class App
        {
            public static void Map(WebApplication app)
            {
                {{statements}}
            }
        }
        """;

    public static GeneratorTest<EtagGenerator> Test(params string[] sources)
    {
        var test = new GeneratorTest<EtagGenerator>();
        Array.ForEach(sources, test.TestState.Sources.Add);
        return test;
    }

    public static Task<GeneratorRun> RunAsync(params string[] sources) => Test(sources).RunAsync();

    public static async Task<CompiledApp> ServeAsync(params string[] sources) =>
        await CompiledApp.StartAsync((await RunAsync(sources)).Compilation);
}
