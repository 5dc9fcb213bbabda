using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Emission;

/// <summary>What is emitted for representative programs, to be read.</summary>
public class GoldenTests
{
    [Fact]
    public async Task An_entity_in_a_union_of_results() => await VerifyAsync("Entity", """
        app.MapGet("/orders/{id}", [Versioned] async Task<Results<Ok<Order>, NotFound>> (int id) =>
        {
            await Task.Yield();
            return id == 1 ? TypedResults.Ok(new Order(1, [1], "a")) : TypedResults.NotFound();
        });
        """, """
        public sealed record Order(int Id, [property: Timestamp] byte[] RowVersion, string Name);
        """);

    [Fact]
    public async Task A_list_and_an_iterator() => await VerifyAsync("List", """
        app.MapGet("/orders", [Versioned] () => new List<Order>());
        app.MapGet("/orders/recent", [Versioned] Ok<IEnumerable<Order>> () => TypedResults.Ok(Enumerable.Empty<Order>()));
        app.MapGet("/orders/{id}", [Versioned] (int id) => new Order { Id = id });
        """, """
        public class Order { public int Id { get; init; } public Guid Version { get; init; } public DateTime? UpdatedAt { get; init; } }
        """);

    [Fact]
    public async Task Nested_entities() => await VerifyAsync("Nested", """
        app.MapGet("/orders/{id}", [Versioned] Order? (int id) => null);
        """, """
        public class Order
        {
            public int Id { get; init; }
            public long Version { get; init; }
            public Customer? Customer { get; init; }
            public IReadOnlyList<Line> Lines { get; init; } = [];
            public Dictionary<string, Note[]>? Notes { get; init; }
            [NotVersioned("changes with each view")] public Note? Views { get; init; }
        }
        public class Customer { public string Id { get; init; } = ""; public uint xmin { get; init; } public List<Order> Orders { get; init; } = []; }
        public readonly record struct Line(OrderLineId Id, long Version);
        public readonly record struct OrderLineId(Guid Value);
        public class Note { public Author? Author { get; init; } public string Text { get; init; } = ""; }
        public sealed class Author { public int Id { get; init; } public string? ConcurrencyStamp { get; init; } }
        """);

    [Fact]
    public async Task A_composite_and_weak_version_with_options() => await VerifyAsync("Options", """
        app.MapGet("/orders/{id}", [Versioned(nameof(Order.Number), "Header.Revision", CacheControl = "public, max-age=60", Head = true)] (int id) => new Order());
        app.MapGet("/drafts/{id}", [Versioned(Weak = true)] (int id) => new Draft());
        app.MapGet("/dates/{id}", Handlers.Date);
        """, """
        public class Order { [Key] public string Region { get; init; } = ""; [Key] public int? Number { get; init; } public Header? Header { get; init; } }
        public struct Header { public long? Revision { get; init; } }
        public class Draft { public Guid DraftId { get; init; } [VersionField] public decimal A { get; init; } [VersionField] public DateOnly? B { get; init; } }
        public class Dated { public int Id { get; init; } public DateTimeOffset ModifiedAt { get; init; } }
        public static class Handlers { [Versioned] public static Dated Date(int id) => new() { Id = id }; }
        """);

    [Fact]
    public async Task Calls_of_MapMethods() => await VerifyAsync("MapMethods", """
        app.MapMethods("/orders/{id}", ["GET", HttpMethods.Head], [Versioned] (int id) => new Order(id, 1));
        app.MapMethods("/orders/{id}/copy", ["GET"], [Versioned(Head = true)] (int id) => new Order(id, 1));
        app.MapGroup("/v2").MapGet("/orders/{id}", [Versioned] (int id) => new Order(id, 1)).WithName("order");
        app.MapGet("/v2/\"quoted\"", [Versioned] () => new Order(1, 1));
        """, VersionedProgram.Order);

    [Fact]
    public async Task Reads_and_writes_with_Current() => await VerifyAsync("Current", """
        app.MapGet("/orders/{id}", [Versioned(Current = "Pair", CurrentIn = typeof(Versions))] (int id) => new Order(id, 1));
        app.MapPut("/orders/{id}", [Versioned(Current = "Pair", CurrentIn = typeof(Versions), RequireIfMatch = true)] Ok<Order> (int id, IfMatch<long> ifMatch) => TypedResults.Ok(new Order(id, 1)));
        app.MapDelete("/orders/{id}", [Versioned] (int id, IfMatch<long> ifMatch) => TypedResults.NoContent());
        app.MapGet("/orders/{id}/scan", [Versioned(Current = "Stamp", CurrentIn = typeof(Versions))] (int id) => TypedResults.Bytes([1]));
        """, VersionedProgram.Order + """

        public static class Versions
        {
            public static (int, long)? Pair(int id, TimeProvider clock, CancellationToken cancellation) => (id, 1);
            public static Task<DateTimeOffset?> Stamp(int id) => Task.FromResult<DateTimeOffset?>(null);
        }
        """);

    [Fact]
    public async Task Results_that_come_from_elsewhere() => await VerifyAsync("Unseen", """
        app.MapGet("/orders/{id}", [Versioned] IResult (int id) => Mediator.Send(id));
        app.MapGet("/orders/page", [Versioned] IResult (int id) => id == 1 ? Results.Ok(new Page(1, [])) : Mediator.Send(id));
        app.MapGet("/orders/latest", [Versioned(CacheControl = "public, max-age=60")] IResult () => Mediator.Send(0));
        app.MapPut("/orders/{id}", [Versioned] IResult (int id, IfMatch<long> ifMatch) => Mediator.Send(id));
        """, VersionedProgram.Order + """

        public sealed record Page(int Total, List<Order> Items);
        public static class Mediator { public static IResult Send(object id) => Results.Ok(id); }
        """);

    private static async Task VerifyAsync(string name, string statements, string types)
    {
        var test = new GeneratorTest<EtagGenerator>();
        test.TestState.Sources.Add(("Program.cs", VersionedProgram.Mapping(statements.ReplaceLineEndings("\n"), types.ReplaceLineEndings("\n")).ReplaceLineEndings("\n")));

        (await test.RunAsync()).MatchesGolden(name);
    }
}
