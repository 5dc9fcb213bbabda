using EtagGen.Generators.Tests.Analysis;
using EtagGen.Generators.Tests.Harness;

namespace EtagGen.Generators.Tests.Identity;

/// <summary>A derived class is written where its base is declared, with what it holds of its own.</summary>
public class PolymorphicMemberTests
{
    private const string Types = """
        public record Item(int Id, long Version);
        [JsonDerivedType(typeof(Puppy), "puppy"), JsonDerivedType(typeof(Dog), "dog"), JsonDerivedType(typeof(Animal), "animal")]
        public class Animal { public int Id { get; init; } public long Version { get; init; } }
        public class Dog : Animal { public Item? Collar { get; init; } public Animal? Friend { get; init; } }
        public class Puppy : Dog { public List<Item> Toys { get; init; } = []; }
        [JsonDerivedType(typeof(Card), "card"), JsonDerivedType(typeof(Cash), "cash")]
        public abstract class Payment { public int Amount { get; init; } }
        public sealed class Card : Payment { public Item? Issuer { get; init; } public string? Number { get; init; } }
        public sealed class Cash : Payment;
        [JsonDerivedType(typeof(Post), "post")] public interface IEntry;
        public sealed class Post : IEntry { public Item? Author { get; init; } }
        public class Owner { public int Id => 1; public long Version => 1; public Animal? Animal { get; init; } public Payment? Payment { get; init; } public IEntry? Entry { get; init; } }
        public record Page<T>(List<T> Items, int Total = 0);
        """;

    [Theory]
    [InlineData("Animal = new Dog { Id = 1, Version = 1, Collar = new(1, {0}) }")]
    [InlineData("Animal = new Puppy { Id = 1, Version = 1, Collar = new(1, {0}) }")]
    [InlineData("Animal = new Puppy { Id = 1, Version = 1, Toys = [new(1, {0})] }")]
    [InlineData("Animal = new Dog { Id = 1, Version = 1, Friend = new Puppy { Id = 1, Version = 1, Toys = [new(1, {0})] } }")]
    [InlineData("Animal = new Dog { Id = 1, Version = {0} }")]
    [InlineData("Payment = new Card { Issuer = new(1, {0}) }")]
    [InlineData("Entry = new Post { Author = new(1, {0}) }")]
    public async Task A_member(string member)
    {
        var (before, after) = (member.Replace("{0}", "1"), member.Replace("{0}", "2"));

        await TwoAnswers.AssertDifferentAsync(Types, "Owner", $"new() {{ {before} }}", $"new() {{ {after} }}");
    }

    [Theory]
    [InlineData("Animal", "new Dog { Id = 1, Version = 1, Collar = new(1, 1) }", "new Dog { Id = 1, Version = 1, Collar = new(1, 2) }")]
    [InlineData("Animal", "new Dog { Id = 1, Version = 1 }", "new Puppy { Id = 1, Version = 1 }")]
    [InlineData("Animal", "new Animal { Id = 1, Version = 1 }", "new Dog { Id = 1, Version = 1 }")]
    public async Task An_item(string type, string before, string after)
    {
        await TwoAnswers.AssertDifferentAsync(Types, $"List<{type}>", $"[{before}]", $"[{after}]");
        await TwoAnswers.AssertDifferentAsync(Types, $"Page<{type}>", $"new([{before}])", $"new([{after}])");
    }

    [Theory]
    [InlineData("new Card { Amount = 1, Number = \"a\", Issuer = new(1, 1) }", "new Card { Amount = 1, Number = \"b\", Issuer = new(1, 1) }")]
    [InlineData("new Card { Amount = 1, Issuer = new(1, 1) }", "new Card { Amount = 2, Issuer = new(1, 1) }")]
    [InlineData("new Card { Amount = 1 }", "new Cash { Amount = 1 }")]
    public async Task A_value_counts_with_all_that_its_class_has(string before, string after) =>
        await TwoAnswers.AssertDifferentAsync(Types, "Page<Payment>", $"new([{before}])", $"new([{after}])");

    [Fact]
    public async Task A_version_that_the_developer_named_is_that_of_derived_classes_too()
    {
        const string Named = """
            [JsonDerivedType(typeof(Dog), "dog")] public class Animal { public int Id => 1; public int Stamp { get; init; } }
            public class Dog : Animal { public long Version => 1; }
            """;
        await using var app = await VersionedProgram.ServeAsync(VersionedProgram.Mapping(
            """app.MapGet("/{stamp}", [Versioned("Stamp")] List<Animal> (int stamp) => [new Dog { Stamp = stamp }]);""", Named));

        Assert.NotEqual(await app.AssertValidatedAsync("/1"), await app.AssertValidatedAsync("/2"));
    }

    [Fact]
    public async Task A_class_that_does_not_derive_is_passed_over() => Assert.Single((await VersionedProgram.RunAsync(VersionedProgram.Mapping(
        """app.MapGet("/", [Versioned] List<Animal> () => []);""",
        """
        [JsonDerivedType(typeof(Stone), "stone"), JsonDerivedType(typeof(Open<>), "open")] public class Animal { public int Id => 1; public long Version => 1; }
        public class Stone { public int Id => 1; public long Version => 1; }
        public class Open<T> : Animal { public T? Held => default; }
        """))).InterceptedCalls());

    [Fact]
    public async Task A_derived_class_with_a_converter_of_its_own_is_reported() => await Reported.InAsync(
        """app.MapGet("/", [{|ETAG012:Versioned|}] Page () => new([], []));""",
        """
        public record Item(int Id, long Version);
        public record Page(List<Item> Items, List<Base> Bases);
        [JsonDerivedType(typeof(Odd), "odd")] public class Base { public int A => 1; }
        [JsonConverter(typeof(JsonStringEnumConverter))] public class Odd : Base;
        """);
}
