using System.Net;
using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Writes;

/// <summary>Programs with a <c>Current</c> method, and what their handlers counted.</summary>
internal static class CurrentProgram
{
    /// <summary>An entity, the method that reads its version, and a store that counts the calls of both.</summary>
    public const string Store = """
        public sealed record Order(int Id, long Version);

        public class Store
        {
            public static int Reads;
            public static int Loads;
            public static long Version = 1;

            public static Order Load(int id) { Loads++; return new(id, Version); }
        }
        """;

    /// <summary>A program with one GET handler, whose <c>Current</c> is the method <c>Read</c> of a class <c>Versions</c>.</summary>
    public static string Get(string read, string handler, string types = "", string services = "", string route = "/{id:int}") => $$"""
        using Microsoft.AspNetCore.Mvc;

        {{Store}}

        public static class Versions
        {
            {{read}}
        }

        {{types}}

        public static class App
        {
            public static void AddServices(IServiceCollection services) { {{services}} }

            public static void Map(WebApplication app) =>
                app.MapGet("{{route}}", [Versioned(Current = "Read", CurrentIn = typeof(Versions))] {{handler}});
        }
        """;

    public static Task<CompiledApp> ServeAsync(string read, string handler, string types = "", string services = "", string route = "/{id:int}") =>
        VersionedProgram.ServeAsync(Get(read, handler, types, services, route));

    /// <summary>How often the version was read and the entity was loaded since the last question.</summary>
    public static (int Reads, int Loads) Counted(this CompiledApp app)
    {
        var store = app.Program.Assembly.GetType("Store")!;
        var (reads, loads) = (store.GetField("Reads")!, store.GetField("Loads")!);
        var counted = ((int)reads.GetValue(null)!, (int)loads.GetValue(null)!);
        reads.SetValue(null, 0);
        loads.SetValue(null, 0);
        return counted;
    }

    /// <summary>Fails unless the tag of a 200 gets a 304 for which the handler did not run.</summary>
    /// <returns>The tag.</returns>
    public static async Task<string> AssertReadFirstAsync(this CompiledApp app, string path = "/1")
    {
        var tag = await app.TagAsync(path);
        Assert.NotNull(tag);
        app.Counted();

        using var same = await app.GetIfNoneMatchAsync(path, tag);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(tag, Assert.Single(same.Headers.NonValidated["ETag"]));
        Assert.Equal((1, 0), app.Counted());

        using var other = await app.GetIfNoneMatchAsync(path, "\"2.AAAAAA\"");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal((1, 1), app.Counted());
        return tag;
    }
}
