using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Mutation;

/// <summary>
/// A program with much in it, as it is while someone types. Beside what holds for all code, each handler that is still
/// <c>[Versioned]</c> is intercepted or has an error.
/// </summary>
public class OneProgramTests
{
    private const int Seed = 9110;
    private const int Variants = 150;

    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using EtagGen;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.HttpResults;

        public static class App
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/1", [Versioned] () => new Order { Id = 1 });
                app.MapGet("/2", [Versioned("Header.Version", CacheControl = "no-cache")] () => new List<Order>());
                app.MapGroup("/g").MapMethods("/3", ["GET", "HEAD"], [Versioned(nameof(Order.Stamp), LastModified = nameof(Order.UpdatedAt))] Order? () => null);
                app.MapGet("/4", Handlers.Get);
                app?.MapGet("/5", new Handlers().Find<Page<Order>>);
                EndpointRouteBuilderExtensions.MapGet(handler: Handlers.All, endpoints: app!, pattern: "/6");
            }
        }

        internal partial class Handlers
        {
            [Versioned(Weak = true)]
            public static async Task<Results<Ok<Order>, Ok<Line[]>, NotFound>> Get(int id) => id == 1 ? TypedResults.Ok(new Order()) : TypedResults.NotFound();

            [Versioned]
            public Ok<T> Find<T>() where T : IVersioned, new() => TypedResults.Ok(new T());

            [Versioned]
            public static IEnumerable<Line?> All() { yield return new Line(1, 2); }
        }
        """;

    private const string Entities = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using EtagGen;

        public interface IVersioned { long Version { get; } }

        public class Page<T> : IVersioned { public long Version => 1; public IReadOnlyList<T> Items { get; init; } = []; }

        public abstract class Entity<TKey> { [Key] public TKey Id { get; set; } = default!; [Timestamp] public virtual byte[] Stamp { get; set; } = []; }

        [JsonDerivedType(typeof(RushOrder), "rush")]
        public class Order : Entity<int>
        {
            public Header? Header { get; set; }
            public DateTime UpdatedAt { get; set; }
            public Dictionary<string, List<Line>> Lines { get; } = new();
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Order? Previous { get; set; }
            [NotVersioned("noise")] public Line? Noise { get; set; }
            public override byte[] Stamp { get => base.Stamp; set => base.Stamp = value; }
        }

        public sealed class RushOrder : Order { public (int A, Line B)? Pair { get; set; } }

        public struct Header { public Guid? Version { get; set; } [JsonConverter(typeof(JsonStringEnumConverter))] public State State { get; set; } }

        public enum State : ulong { Open = 1, Closed }

        public record struct Line(int Id, [property: VersionField] long Number, params string[] Tags);
        """;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Deleting_tokens_and_nodes_breaks_nothing_and_skips_nothing(int file)
    {
        var test = VersionedProgram.Test(Program, Entities);
        test.ImplicitUsings = false;
        var mutation = new Mutation(test, new Random(Seed + file));

        for (var variant = 0; variant < Variants; variant++)
            await mutation.DeleteAsync(file, wholeNodes: variant % 2 == 1, nothingSkipped: true);

        Assert.InRange(mutation.Compiled, Variants / 8, Variants);
    }
}
