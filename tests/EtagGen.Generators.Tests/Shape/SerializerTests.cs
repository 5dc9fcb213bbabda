using System.Text.Json;

namespace EtagGen.Generators.Tests.Shape;

/// <summary>The serialiser itself is asked: where two types are written differently, they have two shapes.</summary>
public class SerializerTests
{
    private const string Base = "public class Order : Base { public int B => 1; } public class Base { public virtual int A => 1; public int Z => 1; }";

    [Theory]
    [InlineData(Base, "public int B => 1;", "public int B => 1; [JsonIgnore] public override int A => 2;")]
    [InlineData(Base, "public int B => 1;", "public int B => 1; [JsonPropertyName(\"x\")] public override int A => 1;")]
    [InlineData(Base, "public int B => 1;", "public int B => 1; public override int A => 1;")]
    [InlineData("public class Order : Base; public class Base { [JsonIgnore] public virtual int A => 1; public int Z => 1; }", "Order : Base;", "Order : Base { public override int A => 1; }")]
    [InlineData("public class Order : Base; public class Base { [JsonPropertyName(\"x\")] public virtual int A => 1; }", "Order : Base;", "Order : Base { public override int A => 1; }")]
    [InlineData(Base, "public int B => 1;", "public int B => 1; public new string A => \"\";")]
    [InlineData(Base, "public int B => 1;", "public int B => 1; private new string A => \"\";")]
    [InlineData(Base, "public int B => 1;", "public int B => 1; public new static string A => \"\";")]
    [InlineData(Base, "public int B => 1;", "public int B => 1; [JsonIgnore] public int C => 1;")]
    [InlineData(Base, "public int B => 1;", "[JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public int B { get; set; }")]
    [InlineData(Base, "public int B => 1;", "[JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)] public int B => 1;")]
    [InlineData(Base, "public int B => 1;", "[JsonInclude] internal int B = 1;")]
    [InlineData(Base, "public int B => 1;", "[JsonInclude] private int B = 1;")]
    [InlineData(Base, "public int B => 1;", "[JsonPropertyOrder(9)] public int B => 1;")]
    [InlineData(Base, "public int B => 1;", "[JsonConverter(typeof(JsonStringEnumConverter))] public DayOfWeek B => DayOfWeek.Monday;")]
    [InlineData("public record Order(int A, int B) { public Order() : this(1, 1) { } }", "int A, int B", "int B, int A")]
    [InlineData("public struct Order() { public int A => 1; public int B = 1; }", "public int B = 1", "[JsonInclude] public int B = 1")]
    public void A_change_that_it_shows_changes_the_shape(string before, string oldText, string newText)
    {
        var after = before.Replace(oldText, newText);
        Assert.NotEqual(before, after);

        Assert.True(
            Json(before) == Json(after) || ContractOf.Type("Order", before) != ContractOf.Type("Order", after),
            $"{Json(before)} and {Json(after)} have one shape");
    }

    private static string Json(string source)
    {
        using var image = new MemoryStream();
        Assert.True(ContractOf.Compile(source).Emit(image).Success);
        var type = System.Reflection.Assembly.Load(image.ToArray()).GetType("Order")!;
        return JsonSerializer.Serialize(Activator.CreateInstance(type), type);
    }
}
