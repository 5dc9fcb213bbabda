namespace EtagGen.Generators.Tests.Discovery;

public class KeyTests
{
    [Theory]
    [InlineData("public int Id => 1;", "key Id")]
    [InlineData("public int OrderId => 1;", "key OrderId")]
    [InlineData("public int Id => 1; public int OrderId => 1;", "key Id")]
    [InlineData("public int Id => 1; [Key] public Guid Number => default;", "key Number")]
    [InlineData("[Key] public int B => 1; [Key] public string A => \"\"; public int Id => 1;", "key B, A")]
    [InlineData("public OrderId Id => default;", "key Id")]
    [InlineData("public OrderId? Id => default;", "key Id")]
    [InlineData("public Guid? Id => default;", "key Id")]
    [InlineData("[JsonIgnore] public int Id => 1;", "key Id")]
    [InlineData("public (int, int) Id => default;", "no key, so its members count by value")]
    [InlineData("public Exception Id => null!;", "no key, so its members count by value")]
    [InlineData("public int CustomerId => 1;", "no key, so its members count by value")]
    public async Task The_key_is(string member, string key) =>
        Assert.Equal(
            $"version Version (by its name), {key}",
            await FoundVersion.OfAsync($"public readonly record struct OrderId(Guid Value); public class Order {{ {member} public long Version => 1; }}"));

    [Fact]
    public async Task EF_Core_s_PrimaryKey_names_it() =>
        Assert.Equal("version Version (by its name), key B, A", await FoundVersion.OfAsync("""
            namespace Microsoft.EntityFrameworkCore { public sealed class PrimaryKeyAttribute(string first, params string[] others) : Attribute { public object Names => (first, others); } }
            [Microsoft.EntityFrameworkCore.PrimaryKey("B", "A")] public class Base { public int Id => 1; public int A => 1; public int B => 1; }
            public class Order : Base { public long Version => 1; }
            """));

    [Fact]
    public async Task The_key_of_a_derived_type_is_that_of_its_base() =>
        Assert.Equal(
            "version Version (by its name), key BaseId",
            await FoundVersion.OfAsync("public class Base { public int BaseId => 1; } public class Order : Base { public long Version => 1; }"));
}
