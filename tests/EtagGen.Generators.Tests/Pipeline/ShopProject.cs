using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Pipeline;

/// <summary>A project whose endpoints are in one file, and all that they depend on in others.</summary>
internal static class ShopProject
{
    public const string Endpoints = """
        public static class Endpoints
        {
            public static void Map(IEndpointRouteBuilder app)
            {
                app.MapGet("/loaded/{id}", [Versioned(Names.Version)] (int id) => Store.Load(id));
                app.MapGet("/method", Handlers.Get);
                app.MapGet("/erased", Handlers.Erased);
                app.MapGet("/current/{id}", [Versioned(Current = "Read", CurrentIn = typeof(Versions))] (int id) => "order " + id);
                app.MapGet("/me", Handlers.Mine);
                app.MapGet("/configured", [Versioned] () => new Item());
                app.MapGet("/alias", [Versioned] () => new List<Thing>());
                app.MapGet("/base", [Versioned] () => new Note());
                app.MapGet("/any", Handlers.Any);
            }
        }
        """;

    public const string Others = """
        using Microsoft.EntityFrameworkCore;

        public static class Names { public const string Version = "Version", Other = "Number"; }

        public enum State { Open = Numbers.One, Closed }

        public static class Numbers { public const int One = 1; }

        public record Order(int Id, long Version, long Number, State State, string Title);

        public class Item { public int Id => 1; public string Code => ""; public long V => 1; public long W => 1; }

        public class Thing { public int Id => 1; public long Version => 1; }

        public class Base { public int Id => 1; }

        public class Note : Base { public string Text { get; set; } = ""; public DateTime UpdatedAt { get; set; } }

        public struct Point { public int X { get; set; } }
        """;

    public const string Code = """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Http.HttpResults;

        public static class Store
        {
            public static Order Load(int id) { var number = id + 1; return new(number, 1, 2, State.Open, "a"); }
        }

        public static class Handlers
        {
            [Versioned]
            public static Order Get() => new(1, 1, 2, State.Open, "b");

            [Versioned]
            public static IResult Erased() { return Results.Ok(new Thing()); }

            [Versioned]
            public static Task<IResult> Any() => Task.FromResult<IResult>(Results.Ok(new Note()));

            [Versioned(Current = "ReadMine", CurrentIn = typeof(Versions))]
            public static string Mine(HttpContext context) => "mine";
        }

        public static class Versions
        {
            public static long Read(HttpContext context) { return context.Response.StatusCode; }

            public static long ReadMine() => 1;
        }
        """;

    public const string Model = """
        using Microsoft.EntityFrameworkCore;

        public static class Model
        {
            public static void Configure(ModelBuilder model) { model.Entity<Item>().Property(x => x.V).IsRowVersion(); }
        }
        """;

    /// <summary>As much of EF Core as is looked at.</summary>
    private const string EntityFramework = """
        namespace Microsoft.EntityFrameworkCore
        {
            public class ModelBuilder { public Metadata.Builders.EntityTypeBuilder<T> Entity<T>() where T : class => null!; }
        }
        namespace Microsoft.EntityFrameworkCore.Metadata.Builders
        {
            public class PropertyBuilder { public PropertyBuilder IsRowVersion() => this; }
            public class EntityTypeBuilder<T> where T : class
            {
                public PropertyBuilder Property<V>(System.Linq.Expressions.Expression<Func<T, V>> member) => null!;
                public EntityTypeBuilder<T> HasKey(params string[] names) => this;
            }
        }
        """;

    public const string Program = """
        var app = WebApplication.Create(args);
        app.Map("/x", () => { return 1; });
        app.Run();

        static int Twice(int x) { return x * 2; }
        """;

    public static GeneratorTest<EtagGenerator> Test()
    {
        var test = new GeneratorTest<EtagGenerator>();
        test.TestState.Sources.AddRange([
            ("Endpoints.cs", Endpoints), ("Others.cs", Others), ("Code.cs", Code), ("Model.cs", Model), ("Ef.cs", EntityFramework), ("Program.cs", Program),
            ("Globals.cs", "global using Kind = Item;")]);
        return test;
    }

    public static EditedProject Open() => Test() is var test ? new(test, test.CreateCompilation()) : null!;
}
