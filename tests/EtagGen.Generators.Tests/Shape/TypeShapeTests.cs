namespace EtagGen.Generators.Tests.Shape;

/// <summary>What of a type, and of the types within it, changes its shape.</summary>
public class TypeShapeTests
{
    [Theory]
    [InlineData("a nested type", "public class Order { public A? A { get; set; } } public class A { public int X { get; set; } }", "int X", "long X")]
    [InlineData("a type three levels down", "public class Order { public A? A { get; set; } } public class A { public B? B { get; set; } } public class B { public C? C { get; set; } } public class C { public int X { get; set; } }", "int X", "int Y")]
    [InlineData("the items of a list", "public class Order { public List<A> A { get; set; } = []; } public class A { public int X { get; set; } }", "int X", "int? X")]
    [InlineData("the items of a list of arrays", "public class Order { public List<A[]> A { get; set; } = []; } public class A { public int X { get; set; } }", "int X", "int? X")]
    [InlineData("the values of a dictionary", "public class Order { public Dictionary<string, A> A { get; set; } = []; } public class A { public int X { get; set; } }", "int X", "int? X")]
    [InlineData("the names of a dictionary's keys", "public class Order { public Dictionary<A, int> X { get; set; } = []; } public enum A { One, Two }", "One", "Eins")]
    [InlineData("a nullable struct", "public class Order { public A? A { get; set; } } public struct A { public int X { get; set; } }", "int X", "uint X")]
    [InlineData("a type argument", "public class Order { public Page<A>? P { get; set; } } public class Page<T> { public T? Item { get; set; } } public class A { public int X { get; set; } }", "int X", "uint X")]
    [InlineData("a framework type's argument", "public class Order { public KeyValuePair<int, A> P { get; set; } } public class A { public int X { get; set; } }", "int X", "uint X")]
    [InlineData("a base type", "public class Order : B { public int Id { get; set; } } public class B { public int X { get; set; } }", "int X", "int Y")]
    [InlineData("an interface", "public interface Order : B { int Id { get; set; } } public interface B { int X { get; set; } }", "int X", "int Y")]
    [InlineData("a cycle", "public class Order { public Order? Next { get; set; } public A? A { get; set; } } public class A { public Order? Back { get; set; } public int X { get; set; } }", "int X", "int Y")]
    [InlineData("an enumeration's names", "public class Order { public A A { get; set; } } public enum A { One, Two }", "Two", "Three")]
    [InlineData("an enumeration's values", "public class Order { public A A { get; set; } } public enum A { One, Two }", "Two", "Two = 7")]
    [InlineData("an enumeration as text", "public class Order { public A A { get; set; } } public enum A { One, Two }", "public enum", "[JsonConverter(typeof(JsonStringEnumConverter))] public enum")]
    [InlineData("the text of an enumeration's member", "public class Order { public A A { get; set; } } public enum A { One, Two }", "Two", "[JsonStringEnumMemberName(\"deux\")] Two")]
    [InlineData("a derived type's members", "[JsonDerivedType(typeof(A), \"a\")] public class Order { public int Id { get; set; } } public class A : Order { public int X { get; set; } }", "int X", "int Y")]
    [InlineData("a derived type's discriminator", "[JsonDerivedType(typeof(A), \"a\")] public class Order { public int Id { get; set; } } public class A : Order;", "\"a\"", "\"b\"")]
    [InlineData("the derived types", "public class Order { public int Id { get; set; } } public class A : Order;", "public class Order", "[JsonDerivedType(typeof(A))] public class Order")]
    [InlineData("the name of the discriminator", "[JsonPolymorphic, JsonDerivedType(typeof(A), 1)] public class Order { public int Id { get; set; } } public class A : Order;", "JsonPolymorphic", "JsonPolymorphic(TypeDiscriminatorPropertyName = \"kind\")")]
    [InlineData("the number handling of the type", "public class Order { public int Id { get; set; } }", "public class", "[JsonNumberHandling(JsonNumberHandling.WriteAsString)] public class")]
    public void It_changes_with(string change, string before, string oldText, string newText)
    {
        _ = change;
        Assert.Contains(oldText, before);

        Assert.NotEqual(ContractOf.Type("Order", before), ContractOf.Type("Order", before.Replace(oldText, newText)));
    }

    private const string Types = "namespace Shop { public class Order { public int Id { get; set; } public List<Line> Lines { get; set; } = []; public State State { get; set; } } public class Line { public Order? Order { get; set; } public int X { get; set; } } public enum State { Open } }";

    [Theory]
    [InlineData("class Order", "sealed class Order")]
    [InlineData("class Order", "record Order")]
    [InlineData("class Order", "partial class Order")]
    [InlineData("List<Line>", "Line[]")]
    [InlineData("List<Line>", "IReadOnlyList<Line>")]
    [InlineData("Line?", "Line")]
    [InlineData("Line", "Item")]
    [InlineData("enum State", "enum State : int")]
    public void It_does_not_change_with_what_JSON_does_not_show(string oldText, string newText)
    {
        var after = oldText == "Line" ? Types.Replace("class Line", "class Item").Replace("<Line>", "<Item>") : Types.Replace(oldText, newText);

        Assert.Equal(ContractOf.Type("Shop.Order", Types), ContractOf.Type("Shop.Order", after));
    }

    [Fact]
    public void It_does_not_depend_on_names_of_the_type_its_namespace_or_its_file() =>
        Assert.Equal(
            ContractOf.Type("Shop.Order", Types),
            ContractOf.Type("Store.Invoice", "", Types.Replace("namespace Shop", "namespace Store").Replace("class Order", "class Invoice").Replace("Order? Order", "Invoice? Order")));
}
