namespace EtagGen.Generators.Tests.Identity;

/// <summary>One version of two entities behind one URL: never one tag, or a cache hands Alice's body to Bob.</summary>
public class KeyIdentityTests
{
    [Theory]
    [InlineData("int", "1", "2")]
    [InlineData("long", "0", "long.MinValue")]
    [InlineData("ulong", "0", "ulong.MaxValue")]
    [InlineData("int?", "1", "null")]
    [InlineData("int?", "0", "null")]
    [InlineData("string", "\"a\"", "\"b\"")]
    [InlineData("string?", "\"\"", "null")]
    [InlineData("Guid", "Guid.Empty", "new Guid(\"00000000-0000-0000-0000-000000000001\")")]
    [InlineData("OrderId", "new(1)", "new(2)")]
    [InlineData("OrderId?", "new OrderId(0)", "null")]
    [InlineData("DateOnly", "new(2024, 1, 1)", "new(2024, 1, 2)")]
    [InlineData("State", "State.Open", "State.Closed")]
    [InlineData("byte[]", "[1]", "[2]")]
    [InlineData("DateTime", "new(1, DateTimeKind.Utc)", "new(1, DateTimeKind.Unspecified)")]
    [InlineData("DateTimeOffset", "new(DateTime.UnixEpoch)", "new(1970, 1, 1, 2, 0, 0, TimeSpan.FromHours(2))")]
    public async Task Another_key_is_another_tag(string type, string first, string second) => await TwoAnswers.AssertDifferentAsync(
        $"public record Order({type} Id, long Version); public readonly record struct OrderId(int Value); public enum State {{ Open, Closed }}",
        "Order",
        $"new Order({first}, 7)",
        $"new Order({second}, 7)");

    [Fact]
    public async Task Each_part_of_a_composite_key_counts()
    {
        const string Types = "public record Order([property: Key] string A, [property: Key] string B, long Version);";

        await TwoAnswers.AssertDifferentAsync(Types, "Order", "new Order(\"1\", \"23\", 7)", "new Order(\"12\", \"3\", 7)");
    }

    [Fact]
    public async Task Each_part_of_a_composite_version_counts()
    {
        const string Types = "public record Order([property: VersionField] string A, [property: VersionField] string B);";

        await TwoAnswers.AssertDifferentAsync(Types, "Order", "new Order(\"1\", \"23\")", "new Order(\"12\", \"3\")");
    }

    [Fact]
    public async Task One_entity_in_one_version_has_one_tag() => await TwoAnswers.AssertSameAsync(
        "public record Order(int Id, long Version, string Name);", "Order", "new Order(1, 7, \"a\")", "new Order(1, 7, \"b\")");

    [Theory]
    [InlineData("new Dog { Id = 1, Version = 7 }", "new Cat { Id = 1, Version = 7 }")]
    [InlineData("new Animal { Id = 1, Version = 7 }", "new Cat { Id = 1, Version = 7 }")]
    public async Task Two_classes_with_one_key_have_two_tags(string first, string second)
    {
        const string Types = """
            [JsonDerivedType(typeof(Dog), "dog"), JsonDerivedType(typeof(Cat), "cat")]
            public class Animal { public int Id { get; init; } public long Version { get; init; } }
            public class Dog : Animal;
            public class Cat : Animal;
            public class Owner { public int Id => 1; public long Version => 1; public Animal? Animal { get; init; } }
            """;

        await TwoAnswers.AssertDifferentAsync(Types, "Animal", first, second);
        await TwoAnswers.AssertDifferentAsync(Types, "List<Animal>", $"[{first}]", $"[{second}]");
        await TwoAnswers.AssertDifferentAsync(Types, "Owner", $"new() {{ Animal = {first} }}", $"new() {{ Animal = {second} }}");
    }

    [Fact]
    public async Task Two_rows_of_two_tables_in_one_feed_have_two_tags() => await TwoAnswers.AssertDifferentAsync(
        "public interface IItem { int Id { get; } long Version { get; } } public record Post(int Id, long Version) : IItem; public record Photo(int Id, long Version) : IItem;",
        "IReadOnlyList<IItem>",
        "new IItem[] { new Post(1, 7) }",
        "new IItem[] { new Photo(1, 7) }");
}
