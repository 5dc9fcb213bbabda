using EtagGen.Generators.Tests.Analysis;

namespace EtagGen.Generators.Tests.Identity;

/// <summary>An entity that is declared as something without a version: what is written of it changes with its version.</summary>
public class HiddenEntityTests
{
    private const string Types = """
        public interface ICustomer { string Name { get; } [JsonIgnore] object? Extra => null; }
        public sealed record Customer(int Id, int Version, string Name) : ICustomer { public object? Unwritten => null; }
        public sealed class Explicit(int version) : ICustomer { public int Id => 1; public int Version => version; string ICustomer.Name => ""; }
        public readonly record struct Small(int Id, int Version, string Name) : ICustomer;
        public sealed record Guest(string Name) : ICustomer;
        public record Person(string Name, Item? Item = null);
        public record Employee(int Id, int Version, string Name, Item? Item = null) : Person(Name, Item);
        public record Boss(int Id, int Version, string Name) : Employee(Id, Version, Name);
        public abstract class Shape { public List<int> Points { get; init; } = []; }
        public class Circle : Shape { public int Id { get; init; } public int Version { get; init; } }
        [JsonDerivedType(typeof(Cat), "cat")] public abstract class Pet { public List<int> Points { get; init; } = []; }
        public class Cat : Pet { public int Id { get; init; } public int Version { get; init; } }
        public record Item(int Id, int Version);
        public record Holder(ICustomer Customer);
        public record Order<T>(int Id, int Version, T Held);
        public record Keyless<T>(int Version, T Held);
        """;

    [Theory]
    [InlineData("ICustomer", "new Customer(1, {0}, \"a\")")]
    [InlineData("ICustomer", "new Customer({0}, 1, \"a\")")]
    [InlineData("ICustomer", "new Guest(\"{0}\")")]
    [InlineData("ICustomer", "new Explicit({0})")]
    [InlineData("ICustomer", "new Small(1, {0}, \"\")")]
    [InlineData("ICustomer?", "new Customer(1, {0}, \"a\")")]
    [InlineData("List<ICustomer>", "[new Guest(\"a\"), new Customer(1, {0}, \"a\")]")]
    [InlineData("Dictionary<string, ICustomer>", "new() {{ [\"a\"] = new Customer(1, {0}, \"a\") }}")]
    [InlineData("Holder", "new(new Customer(1, {0}, \"a\"))")]
    [InlineData("Person", "new Employee(1, {0}, \"a\")")]
    [InlineData("Person", "new Boss(1, {0}, \"a\")")]
    [InlineData("Person", "new Employee(1, 1, \"a\", new(1, {0}))")]
    [InlineData("Person", "new(\"a\", new(1, {0}))")]
    [InlineData("Shape", "new Circle {{ Id = 1, Version = {0} }}")]
    [InlineData("Pet", "new Cat {{ Id = 1, Version = {0} }}")]
    [InlineData("Microsoft.AspNetCore.Identity.IdentityUser", "new() {{ Id = \"a\", ConcurrencyStamp = \"{0}\" }}")]
    [InlineData("List<Microsoft.AspNetCore.Identity.IdentityUser<Guid>>", "[new() {{ ConcurrencyStamp = \"{0}\" }}]")]
    public async Task Its_version_counts(string type, string value)
    {
        var (before, after) = (string.Format(value, 1), string.Format(value, 2));

        await TwoAnswers.AssertDifferentAsync(Types, $"Order<{type}>", $"new(1, 1, {before})", $"new(1, 1, {after})");
        await TwoAnswers.AssertDifferentAsync(Types, $"List<Order<{type}>>", $"[new(1, 1, {before})]", $"[new(1, 1, {after})]");
    }

    [Theory]
    [InlineData("ICustomer", "new Customer(1, {0}, \"a\")")]
    [InlineData("List<Shape>", "[new Circle {{ Id = 1, Version = {0} }}]")]
    public async Task Its_version_counts_where_the_owner_has_no_key(string type, string value) => await TwoAnswers.AssertDifferentAsync(
        Types, $"Keyless<{type}>", $"new(1, {string.Format(value, 1)})", $"new(1, {string.Format(value, 2)})");

    [Theory]
    [InlineData("ICustomer Customer")]
    [InlineData("Person Person, Shape Shape, Pet Pet")]
    [InlineData("Microsoft.AspNetCore.Identity.IdentityUser User")]
    [InlineData("System.Version Of, Exception Cause, System.Net.IPAddress Address")]
    public async Task Nothing_is_reported(string members) => Assert.Empty(await Reported.InAsync(
        """app.MapGet("/", [Versioned] Contract () => null!);""", $"{Types} public record Contract(int Id, int Version, {members});"));

    [Theory]
    [InlineData("IPlain Customer", "new PlainOne(\"a\")", "new PlainOne(\"b\")")]
    [InlineData("[property: JsonIgnore] ICustomer Customer", "new Customer(1, 1, \"a\")", "new Customer(1, 2, \"a\")")]
    [InlineData("[property: NotVersioned(\"x\")] ICustomer Customer", "new Customer(1, 1, \"a\")", "new Customer(1, 2, \"a\")")]
    [InlineData("IMark Mark", "new Marked(1, 1)", "new Marked(1, 2)")]
    public async Task What_has_none_or_is_not_written_does_not_count(string member, string before, string after) => await TwoAnswers.AssertSameAsync(
        $$"""
        {{Types}}
        public interface IPlain { string Name { get; } } public record PlainOne(string Name) : IPlain;
        public interface IMark; public record Marked(int Id, int Version) : IMark;
        public record Contract(int Id, int Version, {{member}});
        """,
        "Contract",
        $"new(1, 1, {before})",
        $"new(1, 1, {after})");

    /// <summary>What the serialiser leaves out, the converter of its owner may write.</summary>
    [Theory]
    [InlineData("[JsonIgnore]", true)]
    [InlineData("[JsonIgnore] [NotVersioned(\"the converter does not write it\")]", false)]
    public async Task One_that_is_ignored_counts_where_its_owner_has_a_converter(string attributes, bool counts)
    {
        var types = $$"""
            [JsonConverter(typeof(OwnerConverter))] public class Owner { public int Id => 1; public int Version => 1; {{attributes}} public List<Item> Items { get; init; } = []; [JsonIgnore] public object? Extra => null; }
            public record Item(int Id, int Version);
            public class OwnerConverter : JsonConverter<Owner>
            {
                public override Owner Read(ref System.Text.Json.Utf8JsonReader r, Type t, System.Text.Json.JsonSerializerOptions o) => new();
                public override void Write(System.Text.Json.Utf8JsonWriter w, Owner v, System.Text.Json.JsonSerializerOptions o) => w.WriteNumberValue(v.Items[0].Version);
            }
            """;

        foreach (var (type, body) in new[] { ("Owner", "new() {{ Items = [new(1, {0})] }}"), ("List<Owner>", "[new() {{ Items = [new(1, {0})] }}]") })
        {
            var (one, other) = (string.Format(null, body, 1), string.Format(null, body, 2));
            await (counts ? TwoAnswers.AssertDifferentAsync(types, type, one, other) : TwoAnswers.AssertSameAsync(types, type, one, other));
        }
    }
}
