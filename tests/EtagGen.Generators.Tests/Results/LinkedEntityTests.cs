using EtagGen.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Tests.Results;

/// <summary>Entities that lead to each other, as those of EF Core do, each with a handler: what is found out about one is found once.</summary>
public class LinkedEntityTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Twice_as_many_take_about_twice_the_memory(bool areVersioned)
    {
        _ = Generate(40, areVersioned);
        var (one, two) = (Generate(80, areVersioned), Generate(160, areVersioned));

        Assert.InRange((double)two.Length / one.Length, 1.9, 2.1);
        Assert.InRange((double)two.Allocated / one.Allocated, 1.5, 3.2);
    }

    /// <summary>Whichever of them is looked at first.</summary>
    [Theory]
    [InlineData("Order", "Customer", "Page", "List<Base>", "List<Derived>", "Keyless")]
    [InlineData("Keyless", "List<Derived>", "List<Base>", "Page", "Customer", "Order")]
    [InlineData("Page", "Order", "Keyless", "Customer", "List<Derived>", "List<Base>")]
    public async Task A_tag_does_not_hang_on_the_other_handlers(params string[] bodies)
    {
        const string Types = """
            public class Order { public int Id => 1; public int Version => 1; public Customer? Customer { get; init; } public Part Part { get; } = new(); }
            public class Customer { public int Id => 1; public int Version => 1; public List<Order> Orders { get; } = [new()]; public Part? Part => null; }
            public class Part { public string Name => ""; public Base Base { get; } = new(); public Order? Order => null; }
            [JsonDerivedType(typeof(Derived), "d")] public class Base { public int Id => 1; public int Version => 1; }
            public class Derived : Base { [Timestamp] public byte[] Stamp => [1]; public Keyless? Keyless => null; }
            public class Keyless { public int Version => 1; public Part Part { get; } = new(); public Page? Page => null; }
            public class Page { public Part Part { get; } = new(); public List<Keyless> Items => [new()]; }
            """;

        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            string.Concat(bodies.Select(body => $"app.MapGet(\"/{body}\", [Versioned] () => new {body}());")), Types));
        foreach (var body in bodies)
        {
            await using var alone = await VersionedProgram.ServeAsync(VersionedProgram.Mapping($"app.MapGet(\"/{body}\", [Versioned] () => new {body}());", Types));
            Assert.Equal(await alone.AssertValidatedAsync($"/{body}"), await app.AssertValidatedAsync($"/{body}"));
        }
    }

    /// <summary>A type that grows in two ways has more forms than anybody could wait for.</summary>
    [Theory]
    [InlineData("public class Node<T> { public int Id => 1; public int Version => 1; public Node<Node<T>>? A => null; public Node<List<T>>? B => null; }")]
    [InlineData("public class Node<T> { public int Id => 1; public int Version => 1; public Two<Node<T>, T>? A => null; } public class Two<A, B> { public Node<Two<B, A>>? X => null; public Two<B, Two<A, B>>? Y => null; }")]
    public async Task One_that_grows_without_end_is_told_soon(string types) => await VersionedProgram.RunAsync(
        VersionedProgram.Mapping("""app.MapGet("/", [Versioned] () => new Node<int>());""", types));

    private static (int Length, long Allocated) Generate(int count, bool areVersioned)
    {
        var types = string.Concat(Enumerable.Range(0, count).Select(i =>
            $"public class E{i} {{ public int Id => 1; {(areVersioned || i == 0 ? "public int Version => 1;" : "")} public List<E{(i + 1) % count}> A => []; public E{((i * 7) + 3) % count}? B => null; }}"));
        var handlers = string.Concat(Enumerable.Range(0, count).Select(i => $"app.MapGet(\"/{i}\", [Versioned] E{i} () => new());"));
        var test = VersionedProgram.Test(VersionedProgram.Mapping(handlers, types));
        var compilation = test.CreateCompilation();
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var done = CSharpGeneratorDriver.Create([new EtagGenerator().AsSourceGenerator()], parseOptions: test.ParseOptions).RunGenerators(compilation);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return (done.GetRunResult().GeneratedTrees.Sum(tree => tree.Length), allocated);
    }
}
