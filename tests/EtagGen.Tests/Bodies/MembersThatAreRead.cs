using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EtagGen.Endpoints;

namespace EtagGen.Tests.Bodies;

/// <summary>Generated code reads a member by its name, as it is before the body is written: what the serialiser writes may be another.</summary>
public sealed partial class MembersThatAreRead
{
    private static readonly HashSet<Type> ByValue =
        [typeof(Page), typeof(Renamed), typeof(ByField), typeof(Overridden), typeof(Stamped), typeof(Shown), typeof(Shape), typeof(Circle), typeof(Sum), typeof(Part), typeof(DateOfPage)];

    private static readonly Dictionary<string, (Type Body, Action<JsonSerializerOptions> Set)> Unread = new()
    {
        ["a member that another hides, which has a JSON name of its own"] = (typeof(Renamed), AsEver),
        ["the same, by contracts that were generated"] = (typeof(Renamed), options => options.TypeInfoResolver = GeneratedShapes.Default),
        ["a property that a field hides"] = (typeof(ByField), AsEver),
        ["an entity that another hides"] = (typeof(RenamedPerson), AsEver),
        ["an object that changes itself before it is written"] = (typeof(Stamped), AsEver),
        ["the same, of a class that is not hashed by value and holds others"] = (typeof(StampedEntity), AsEver),
        ["an object that the settings change before it is written"] = (typeof(Page), options => options.TypeInfoResolver = Modified(contract => contract.OnSerializing = _ => { })),
        ["a list that changes itself before it is written"] = (typeof(StampedList), AsEver),
        ["a value that the settings give"] = (typeof(Page), options => options.TypeInfoResolver = Modified(contract => contract.Properties[0].Get = _ => "other")),
        ["a value that the settings give in place of one that was generated"] = (typeof(Page), options => options.TypeInfoResolver = Modified(contract => contract.Properties[0].Get = _ => "other", GeneratedShapes.Default)),
        ["an object that the settings give to an entity"] = (typeof(Held), options => options.TypeInfoResolver = Modified(contract =>
            contract.Properties.Single(property => property.Name == "person").Get = _ => new Person(2, 2, ""), type: typeof(Held))),
        ["a member that the settings leave out at times"] = (typeof(Page), options => options.TypeInfoResolver = Modified(contract => contract.Properties[0].ShouldSerialize = (_, _) => false)),
        ["a converter for a class of which there are derived ones"] = (typeof(Drawing), options => options.Converters.Add(new ShapeConverter())),
        ["objects that are written once"] = (typeof(Drawings), options => options.ReferenceHandler = ReferenceHandler.Preserve),
        ["entities of a list that are written once"] = (typeof(List<Person>), options => options.ReferenceHandler = ReferenceHandler.Preserve),
        ["lists of texts that are written once"] = (typeof(Shown), options => options.ReferenceHandler = ReferenceHandler.Preserve),
        ["objects that are counted from body to body"] = (typeof(Person), options => options.ReferenceHandler = new CountingHandler()),
        ["a converter of a member for a list of them"] = (typeof(ConvertedDrawing), AsEver),
    };

    private static readonly Dictionary<string, (Type Body, Action<JsonSerializerOptions> Set)> Read = new()
    {
        ["a member that a derived class overrides"] = (typeof(Overridden), AsEver),
        ["a text of an entity that another hides, for which its version speaks"] = (typeof(RenamedText), AsEver),
        ["an interface that declares a member of its base again"] = (typeof(Holder), AsEver),
        ["members that are left out by their value"] = (typeof(Shown), AsEver),
        ["members that the settings leave out by their value"] = (typeof(Shown), options => options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault),
        ["the same, by contracts that were generated"] = (typeof(Shown), options =>
        {
            options.TypeInfoResolver = GeneratedShapes.Default;
            options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        }
        ),
        ["a text that the settings give to an entity"] = (typeof(Person), options => options.TypeInfoResolver = Modified(contract =>
            contract.Properties.Single(property => property.Name == "name").Get = _ => "other", type: typeof(Person))),
        ["an entity without others that changes itself before it is written"] = (typeof(StampedRow), AsEver),
        ["one object that is written once"] = (typeof(Person), options => options.ReferenceHandler = ReferenceHandler.Preserve),
        ["objects within themselves that are left out"] = (typeof(Bill), options => options.ReferenceHandler = ReferenceHandler.IgnoreCycles),
        ["members that the settings rename"] = (typeof(Page), options => options.TypeInfoResolver = Modified(contract => contract.Properties[0].Name = "headline")),
        ["a converter for a class that is not sealed, and of which there is no derived one"] = (typeof(Bill), options => options.Converters.Add(new SumConverter())),
    };

    public static TheoryData<string> UnreadNames => [.. Unread.Keys];

    public static TheoryData<string> ReadNames => [.. Read.Keys];

    [Theory]
    [MemberData(nameof(UnreadNames))]
    public void What_was_not_read_is_found(string name) => Assert.NotNull(FirstIn(Unread[name]));

    [Theory]
    [MemberData(nameof(ReadNames))]
    public void Nothing_is_found_where_all_was_read(string name) => Assert.Null(FirstIn(Read[name]));

    [Theory]
    [InlineData("an object that changes itself before it is written", "* is called before it is written, and may change what was read")]
    [InlineData("a value that the settings give", "the JSON settings decide what is written of 'title' of *Page")]
    public void It_says_what_it_is(string name, string reason) => Assert.EndsWith(reason[(reason.IndexOf('*') + 1)..], FirstIn(Unread[name]));

    private static string? FirstIn((Type Body, Action<JsonSerializerOptions> Set) body)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        body.Set(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return new UnreadContent(options, ByValue, project: typeof(Assert).Assembly).FirstIn(body.Body);
    }

    private static void AsEver(JsonSerializerOptions options)
    {
    }

    private static IJsonTypeInfoResolver Modified(Action<JsonTypeInfo> modify, IJsonTypeInfoResolver? source = null, Type? type = null) =>
        (source ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(contract =>
        {
            if (contract.Type == (type ?? typeof(Page)))
                modify(contract);
        });

    internal sealed class Page
    {
        public string Title { get; init; } = "";

        public int Total { get; init; }
    }

    internal class Named
    {
        public string Name { get; set; } = "";
    }

    internal sealed class Renamed : Named
    {
        [JsonPropertyName("title")]
        public new string Name { get; set; } = "";
    }

    private sealed class ByField : Named
    {
        public new string Name = "";

        public override string ToString() => Name;
    }

    internal sealed record Person(int Id, int Version, string Name);

    private class Held
    {
        public int Id { get; init; }

        public int Version { get; init; }

        public Person? Person { get; init; }

        public string Text { get; init; } = "";
    }

    private sealed class RenamedPerson : Held
    {
        [JsonPropertyName("editor")]
        public new Person? Person { get; init; }
    }

    private sealed class RenamedText : Held
    {
        [JsonPropertyName("note")]
        public new string Text { get; init; } = "";
    }

    private abstract class Virtual
    {
        public virtual string Name { get; init; } = "";
    }

    private sealed class Overridden : Virtual
    {
        public override string Name { get; init; } = "";
    }

    private interface IHeld
    {
        Person? Person { get; }
    }

    private interface IHolder : IHeld
    {
        new Person? Person { get; }
    }

    private sealed record Holder(int Id, int Version, IHolder Held);

    private sealed class Stamped : IJsonOnSerializing
    {
        public int Total { get; private set; }

        public void OnSerializing() => Total++;
    }

    private sealed class StampedEntity : Held, IJsonOnSerializing
    {
        public void OnSerializing()
        {
        }
    }

    private sealed class StampedRow : IJsonOnSerializing
    {
        public int Id { get; init; }

        public int Version { get; init; }

        public void OnSerializing()
        {
        }
    }

    private sealed class StampedList : List<Person>, IJsonOnSerializing
    {
        public void OnSerializing() => Clear();
    }

    internal sealed class Shown
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Text { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Number { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public int? Other { get; init; }

        public DateOfPage? Date { get; init; }

        public List<string>? Texts { get; init; }
    }

    internal sealed record DateOfPage(DateTime Date, string? Text);

    [JsonDerivedType(typeof(Circle))]
    private abstract class Shape;

    private sealed class Circle(string secret) : Shape
    {
        public int Radius { get; init; }

        public override string ToString() => secret;
    }

    private sealed record Drawing(int Id, int Version, Shape Shape);

    private sealed record ConvertedDrawing([property: JsonConverter(typeof(ShapesConverter))] List<Shape> Shapes);

    private sealed record Drawings(int Id, int Version, Person One, Person Other);

    private sealed class CountingHandler : ReferenceHandler
    {
        public override ReferenceResolver CreateResolver() => throw new NotSupportedException();
    }

    private record Sum(decimal Amount, string Currency);

    private sealed record Bill(int Id, int Version, Sum Sum, Part Part);

    private record Part(string Name);

    private sealed class ShapeConverter : WriteOnly<Shape>;

    private sealed class ShapesConverter : WriteOnly<List<Shape>>;

    private sealed class SumConverter : WriteOnly<Sum>;

    private abstract class WriteOnly<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNullValue();
    }

    [JsonSerializable(typeof(Page))]
    [JsonSerializable(typeof(Renamed))]
    [JsonSerializable(typeof(Shown))]
    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    internal sealed partial class GeneratedShapes : JsonSerializerContext;
}
