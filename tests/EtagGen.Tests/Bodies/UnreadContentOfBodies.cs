using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using EtagGen.Endpoints;

namespace EtagGen.Tests.Bodies;

/// <summary>What is written of a body and was not seen at build time is found in the contracts of the serialiser.</summary>
public sealed partial class UnreadContentOfBodies
{
    private static readonly HashSet<Type> ByValue = [typeof(Page), typeof(Title), typeof(ConvertedTitle), typeof(PageOfHidden), typeof(Half), typeof(HalfPage), typeof(Money), typeof(Secret), typeof(PageWithRest)];

    private static readonly Dictionary<string, (Type Body, Action<JsonSerializerOptions> Set)> Unread = new()
    {
        ["an internal member that may be an entity"] = (typeof(InternalOwner), AsEver),
        ["a private member that may be an entity"] = (typeof(PrivateOwner), AsEver),
        ["hidden entities in a list"] = (typeof(HiddenOwners), AsEver),
        ["a hidden member of any class"] = (typeof(HiddenObject), AsEver),
        ["a hidden number of what is hashed by value"] = (typeof(PageOfHidden), AsEver),
        ["hidden members further in"] = (typeof(Dictionary<string, List<InternalOwner>>), AsEver),
        ["a hidden member of a declared derived class"] = (typeof(HomeOfDeclared), AsEver),
        ["derived classes that the settings declare"] = (typeof(Home), options => options.TypeInfoResolver = Modified(typeof(Animal), contract =>
            contract.PolymorphismOptions = new() { DerivedTypes = { new JsonDerivedType(typeof(Dog), "dog") } })),
        ["a converter of the settings, for what is hashed by value"] = (typeof(Page), options => options.Converters.Add(new TitleConverter())),
        ["the same for the body itself"] = (typeof(Title), options => options.Converters.Add(new TitleConverter())),
        ["a converter of the settings for a list of them"] = (typeof(TitlesPage), options => options.Converters.Add(new TitlesConverter())),
        ["a converter of the member"] = (typeof(ConvertedTitle), AsEver),
        ["a member that the settings add"] = (typeof(Page), options => options.TypeInfoResolver = Modified(typeof(Title), Add)),
        ["a member that the settings add to contracts that were generated"] = (typeof(Page), options => options.TypeInfoResolver = Modified(typeof(Title), Add, Generated.Default)),
        ["a private field that the settings take in"] = (typeof(Half), options => options.TypeInfoResolver = Modified(typeof(Half), AddField)),
        ["a converter of a member that can be null"] = (typeof(ConvertedHalf), AsEver),
        ["a converter of the settings for a value that can be null"] = (typeof(HalfPage), options => options.Converters.Add(new NullableHalfConverter())),
        ["the same in a list"] = (typeof(List<Half?>), options => options.Converters.Add(new NullableHalfConverter())),
        ["a converter of a member for lists of lists"] = (typeof(ConvertedHalves), AsEver),
        ["a converter of the settings for what is left out while writing"] = (typeof(Secret), options => options.Converters.Add(new SecretConverter())),
        ["a hidden entity with a converter of its own"] = (typeof(HiddenConverted), AsEver),
        ["derived classes of the body's own class, further in"] = (typeof(Node), options => options.TypeInfoResolver = Modified(typeof(Node), contract =>
            contract.PolymorphismOptions = new() { DerivedTypes = { new JsonDerivedType(typeof(FancyNode), "fancy"), new JsonDerivedType(typeof(Node), "node") } })),
        ["a member that the settings take in again"] = (typeof(Page), options => options.TypeInfoResolver = Modified(typeof(Title), TakeIn)),
    };

    private static readonly Dictionary<string, (Type Body, Action<JsonSerializerOptions> Set)> Read = new()
    {
        ["an entity"] = (typeof(Owner), AsEver),
        ["a list"] = (typeof(List<Owner>), AsEver),
        ["a body that holds itself"] = (typeof(Tree), AsEver),
        ["a hidden number of an entity, for which its version speaks"] = (typeof(HiddenNumber), AsEver),
        ["hidden texts of an entity"] = (typeof(HiddenTexts), AsEver),
        ["a hidden member that the developer left out"] = (typeof(LeftOut), AsEver),
        ["members of a page that the developer left out, whatever they hold"] = (typeof(PageWithRest), AsEver),
        ["the same of an entity"] = (typeof(EntityWithRest), AsEver),
        ["the same, by contracts that were generated"] = (typeof(PageWithRest), options => options.TypeInfoResolver = Generated.Default),
        ["an entity that changes itself, and holds nothing but what the developer left out"] = (typeof(StampedRest), AsEver),
        ["what is hashed by value"] = (typeof(Page), AsEver),
        ["derived classes that the type itself declares"] = (typeof(HomeOfCats), AsEver),
        ["a converter of the settings for an entity"] = (typeof(OwnedPage), options => options.Converters.Add(new OwnerConverter())),
        ["a converter of the settings for what shows all that it is"] = (typeof(MoneyPage), options => options.Converters.Add(new MoneyConverter())),
        ["a modifier that leaves members out"] = (typeof(Page), options => options.TypeInfoResolver = Modified(typeof(Title), contract => contract.Properties.Clear())),
        ["contracts that were generated"] = (typeof(Page), options => options.TypeInfoResolver = Generated.Default),
    };

    public static TheoryData<string> UnreadNames => [.. Unread.Keys];

    public static TheoryData<string> ReadNames => [.. Read.Keys];

    [Theory]
    [MemberData(nameof(UnreadNames))]
    public void What_was_not_seen_is_found(string name) => Assert.NotNull(FirstIn(Unread[name]));

    [Theory]
    [MemberData(nameof(ReadNames))]
    public void Nothing_is_found_where_all_was_seen(string name) => Assert.Null(FirstIn(Read[name]));

    [Theory]
    [InlineData(typeof(InternalOwner))]
    [InlineData(typeof(PageOfHidden))]
    public void The_generator_saw_what_is_hidden_in_its_own_project(Type body) =>
        Assert.Null(new UnreadContent(Web(AsEver), ByValue, typeof(UnreadContentOfBodies).Assembly).FirstIn(body));

    [Fact]
    public void It_saw_no_private_field_that_only_the_settings_write() => Assert.NotNull(
        new UnreadContent(Web(options => options.TypeInfoResolver = Modified(typeof(Half), AddField)), ByValue, typeof(UnreadContentOfBodies).Assembly).FirstIn(typeof(Half)));

    [Fact]
    public void What_the_developer_left_out_is_so_where_a_base_class_is_written() => Assert.Null(new UnreadContent(
        Web(options => options.TypeInfoResolver = Modified(typeof(Overridden), Change)), ByValue, typeof(Assert).Assembly).FirstIn(typeof(OverridingRest), declared: typeof(Overridden)));

    [Theory]
    [InlineData("a hidden number of what is hashed by value", "the serialiser writes 'total' of *PageOfHidden, which was not seen at build time")]
    [InlineData("a converter of a member that can be null", "a JSON converter writes *Half*, which may hold more than its public properties")]
    [InlineData("derived classes that the settings declare", "the JSON settings write *Dog in the place of *Animal")]
    public void It_says_what_it_is(string name, string reason) =>
        Assert.Matches("^" + Regex.Escape(reason).Replace("\\*", ".*", StringComparison.Ordinal) + "$", FirstIn(Unread[name]));

    private static string? FirstIn((Type Body, Action<JsonSerializerOptions> Set) body) =>
        new UnreadContent(Web(body.Set), ByValue, project: typeof(Assert).Assembly).FirstIn(body.Body);

    private static JsonSerializerOptions Web(Action<JsonSerializerOptions> set)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        set(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private static void AsEver(JsonSerializerOptions options)
    {
    }

    private static IJsonTypeInfoResolver Modified(Type type, Action<JsonTypeInfo> modify, IJsonTypeInfoResolver? source = null) => (source ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(contract =>
    {
        if (contract.Type == type)
            modify(contract);
    });

    private static void Add(JsonTypeInfo contract)
    {
        var added = contract.CreateJsonPropertyInfo(typeof(int), "added");
        added.Get = _ => 1;
        contract.Properties.Add(added);
    }

    private static void AddField(JsonTypeInfo contract)
    {
        var field = typeof(Half).GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Single(field => field.Name == "_hidden");
        var added = contract.CreateJsonPropertyInfo(field.FieldType, "hidden");
        added.Get = field.GetValue;
        added.AttributeProvider = field;
        contract.Properties.Add(added);
    }

    private static void Change(JsonTypeInfo contract) => contract.Properties.Single(property => property.Name == "owner").Get = _ => new Owner(2, 2, "");

    private static void TakeIn(JsonTypeInfo contract)
    {
        var ignored = contract.Properties.Single(property => property.Name == "ignored");
        ignored.Get = title => ((Title)title).Ignored;
    }

    private sealed record InternalOwner(int Id, int Version)
    {
        [JsonInclude]
        internal Owner? Owner { get; init; }
    }

    private sealed record PrivateOwner(int Id, int Version)
    {
        [JsonInclude]
        private readonly Owner? _owner = new(Id, Version, "");

        public override string ToString() => $"{_owner}";
    }

    private sealed record HiddenOwners(int Id, int Version)
    {
        [JsonInclude]
        internal Owner?[] Owners { get; init; } = [];
    }

    private sealed record HiddenObject(int Id, int Version)
    {
        [JsonInclude]
        internal object? Any { get; init; }
    }

    private sealed record HiddenNumber(int Id, int Version)
    {
        [JsonInclude]
        internal int? Number { get; init; }
    }

    private sealed record HiddenTexts(int Id, int Version)
    {
        [JsonInclude]
        internal List<string> Texts { get; init; } = [];
    }

    private sealed record LeftOut(int Id, int Version)
    {
        [JsonInclude]
        [NotVersioned("left out by the developer")]
        internal Owner? Owner { get; init; }
    }

    internal sealed record PageWithRest(
        List<Owner> Items,
        [property: NotVersioned("left out by the developer")] object Any,
        [property: NotVersioned("left out by the developer")] Dictionary<string, object> Extra,
        [property: NotVersioned("left out by the developer")] JsonNode Node,
        [property: NotVersioned("left out by the developer")] Stamped Stamped);

    private sealed record EntityWithRest(int Id, int Version, [property: NotVersioned("left out by the developer")] Stamped Stamped);

    internal sealed class Stamped : IJsonOnSerializing
    {
        public Owner? Owner { get; private set; }

        public void OnSerializing() => Owner = null;
    }

    private class Overridden
    {
        public virtual Owner? Owner { get; init; }
    }

    private sealed class OverridingRest : Overridden
    {
        [NotVersioned("left out by the developer")]
        public override Owner? Owner { get; init; }
    }

    private sealed class StampedRest : IJsonOnSerializing
    {
        public int Id { get; init; }

        [NotVersioned("left out by the developer")]
        public Owner? Owner { get; init; }

        public void OnSerializing()
        {
        }
    }

    private sealed record PageOfHidden(List<Owner> Items)
    {
        [JsonInclude]
        internal int Total { get; init; }
    }

    private sealed record Tree(int Id, int Version, List<Tree> Children);

    private class Animal;

    private sealed class Dog : Animal;

    private sealed record Home(int Id, int Version, Animal? Pet);

    [JsonDerivedType(typeof(DeclaredDog), "dog")]
    private class Declared;

    private sealed class DeclaredDog : Declared
    {
        [JsonInclude]
        internal Owner? Owner { get; init; }
    }

    private sealed record HomeOfDeclared(int Id, int Version, Declared? Pet);

    [JsonDerivedType(typeof(Cat), "cat")]
    private class Feline;

    private sealed class Cat : Feline;

    private sealed record HomeOfCats(int Id, int Version, Feline? Pet);

    private sealed record TitlesPage(List<Title> Titles);

    private sealed record ConvertedTitle([property: JsonConverter(typeof(TitleConverter))] Title Title);

    private readonly struct Half(int shown, int hidden)
    {
        private readonly int _hidden = hidden;

        public int Shown { get; } = shown;

        public override string ToString() => $"{_hidden}";
    }

    private sealed record HalfPage(Half? Half);

    private sealed record ConvertedHalf([property: JsonConverter(typeof(NullableHalfConverter))] Half? Half);

    private sealed record ConvertedHalves([property: JsonConverter(typeof(HalvesConverter))] List<List<Half>> Halves);

    private sealed record HiddenConverted(int Id, int Version)
    {
        [JsonInclude]
        internal ConvertedOwner? Owner { get; init; }
    }

    [JsonConverter(typeof(ConvertedOwnerConverter))]
    internal sealed record ConvertedOwner(int Id, int Version);

    private class Node
    {
        public Node? Child { get; init; }
    }

    private sealed class FancyNode : Node;

    private sealed class Money(decimal amount, string currency)
    {
        public decimal Amount { get; } = amount;

        public string Currency { get; } = currency;
    }

    private sealed class Secret
    {
        // Its name is of .NET 10.
        private const JsonIgnoreCondition WhenWriting = (JsonIgnoreCondition)4;

        public string Shown { get; init; } = "";

        [JsonIgnore(Condition = WhenWriting)]
        public string Hidden { get; init; } = "";
    }

    private sealed record MoneyPage(List<Owner> Items, Money Sum);

    private sealed class NullableHalfConverter : WriteOnly<Half?>;

    private sealed class HalvesConverter : WriteOnly<List<List<Half>>>;

    private sealed class ConvertedOwnerConverter : WriteOnly<ConvertedOwner>;

    private sealed class MoneyConverter : WriteOnly<Money>;

    private sealed class SecretConverter : WriteOnly<Secret>;

    private sealed record OwnedPage(int Id, int Version, Owner Owner);

    private sealed class TitleConverter : WriteOnly<Title>;

    private sealed class TitlesConverter : WriteOnly<List<Title>>;

    private sealed class OwnerConverter : WriteOnly<Owner>;

    private abstract class WriteOnly<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNullValue();
    }

    internal sealed record Owner(int Id, int Version, string Name);

    internal sealed record Page(List<Owner> Items, Title Title);

    internal sealed class Title
    {
        public string Text { get; init; } = "";

        [JsonIgnore]
        public string Ignored { get; init; } = "";
    }

    [JsonSerializable(typeof(Page))]
    [JsonSerializable(typeof(PageWithRest))]
    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    internal sealed partial class Generated : JsonSerializerContext;
}
