using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EtagGen.IntegrationTests.Server;

namespace EtagGen.IntegrationTests.Direct;

public sealed record Leaf(int Id, int Version);

[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType)]
[JsonDerivedType(typeof(ListedBook), "listed")]
public interface IBook
{
    List<Leaf> Leaves { get; }

    string Note { get; }
}

public sealed class ListedBook(string note) : IBook
{
    public List<Leaf> Leaves { get; init; } = [];

    public string Text { get; init; } = "";

    string IBook.Note => note;
}

public sealed class HidingBook(string note) : IBook
{
    public List<Leaf> Leaves { get; init; } = [];

    string IBook.Note => note;
}

public sealed class OpenBook : IBook
{
    public List<Leaf> Leaves { get; init; } = [];

    public string Note { get; init; } = "";
}

public sealed class IgnoringBook : IBook
{
    public List<Leaf> Leaves { get; init; } = [];

    [JsonIgnore]
    public string Note { get; init; } = "";
}

public interface ITwig
{
    int Id { get; }

    int Version { get; }

    Leaf? Leaf { get; }
}

public sealed class HidingTwig(Leaf leaf) : ITwig
{
    public int Id { get; init; }

    public int Version { get; init; }

    Leaf? ITwig.Leaf => leaf;
}

public sealed class OpenTwig : ITwig
{
    public int Id { get; init; }

    public int Version { get; init; }

    public Leaf? Leaf { get; init; }
}

public sealed class OddLeaves(int other) : Collection<Leaf>, IReadOnlyDictionary<string, int>
{
    private readonly Dictionary<string, int> _others = new() { ["n"] = other };

    public IEnumerable<string> Keys => _others.Keys;

    public IEnumerable<int> Values => _others.Values;

    public int this[string key] => _others[key];

    public bool ContainsKey(string key) => _others.ContainsKey(key);

    public bool TryGetValue(string key, out int value) => _others.TryGetValue(key, out value);

    IEnumerator<KeyValuePair<string, int>> IEnumerable<KeyValuePair<string, int>>.GetEnumerator() => _others.GetEnumerator();
}

public sealed class LaterLeaves(int other) : List<Leaf>, IAsyncEnumerable<int>
{
    public async IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        yield return other;
    }
}

/// <summary>The class of a body is what its wrapper reads: where another type, or another way to take the class, decides what is written, that must have been read too.</summary>
public sealed class WrittenAsDeclaredTests : IAsyncLifetime
{
    private static readonly List<Leaf> Leaves = [new(1, 1)];

    private static readonly JsonTypeInfo<ITwig> Contract = (JsonTypeInfo<ITwig>)Finished().GetTypeInfo(typeof(ITwig));

    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(app =>
    {
        app.MapGet("/hiding", [Versioned] IBook (int by) => new HidingBook("n" + by) { Leaves = Leaves });
        app.MapGet("/hiding/ok", [Versioned] Ok<IBook> (int by) => TypedResults.Ok<IBook>(new HidingBook("n" + by) { Leaves = Leaves }));
        app.MapGet("/ignoring", [Versioned] IBook (int by) => new IgnoringBook { Leaves = Leaves, Note = "n" + by });
        app.MapGet("/twigs", [Versioned] ITwig[] (int by) => new HidingTwig[] { new(new(1, by)) { Id = 1, Version = 1 } });
        app.MapGet("/twigs/ok", [Versioned] Ok<ITwig[]> (int by) => TypedResults.Ok<ITwig[]>(new HidingTwig[] { new(new(1, by)) { Id = 1, Version = 1 } }));
        app.MapGet("/twig", [Versioned] JsonHttpResult<ITwig> (int by) => TypedResults.Json<ITwig>(new HidingTwig(new(1, by)) { Id = 1, Version = 1 }, Contract));
        app.MapGet("/odd", [Versioned] IEnumerable<Leaf> (int by) => new OddLeaves(by) { new(1, 1) });
        app.MapGet("/later", [Versioned] List<Leaf> (int by) => new LaterLeaves(by) { new(1, 1) });

        app.MapGet("/listed", [Versioned] IBook (int by) => new ListedBook("n" + by) { Leaves = Leaves, Text = "t" + by });
        app.MapGet("/open", [Versioned] IBook (int by) => new OpenBook { Leaves = Leaves, Note = "n" + by });
        app.MapGet("/open/ok", [Versioned] Ok<IBook> (int by) => TypedResults.Ok<IBook>(new OpenBook { Leaves = Leaves, Note = "n" + by }));
        app.MapGet("/open/twigs", [Versioned] ITwig[] (int by) => new OpenTwig[] { new() { Id = 1, Version = 1, Leaf = new(1, by) } });
        app.MapGet("/pairs", [Versioned] IEnumerable<KeyValuePair<string, Leaf>> (int by) => Pairs(by));
        app.MapGet("/pairs/ok", [Versioned] Ok<IEnumerable<KeyValuePair<string, Leaf>>> (int by) => TypedResults.Ok(Pairs(by)));
    });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/hiding")]
    [InlineData("/hiding/ok")]
    [InlineData("/ignoring")]
    [InlineData("/twigs")]
    [InlineData("/twigs/ok")]
    [InlineData("/twig")]
    [InlineData("/odd")]
    [InlineData("/later")]
    public async Task What_is_written_and_was_not_read_has_no_tag(string path)
    {
        var first = await _server.GetAsync(path + "?by=1");
        var second = await _server.GetAsync(path + "?by=2");

        Assert.NotEqual(first.Text, second.Text);
        Assert.Equal((null, null), (first["ETag"], second["ETag"]));
        Assert.Single(_server.Log.Take());
    }

    [Theory]
    [InlineData("/listed")]
    [InlineData("/open")]
    [InlineData("/open/ok")]
    [InlineData("/open/twigs")]
    [InlineData("/pairs")]
    [InlineData("/pairs/ok")]
    public async Task What_was_read_has_a_tag_of_its_own(string path)
    {
        var first = await _server.GetAsync(path + "?by=1");
        var again = await _server.GetAsync(path + "?by=1", $"If-None-Match: {first.Tag}");
        var second = await _server.GetAsync(path + "?by=2", $"If-None-Match: {first.Tag}");

        Assert.NotEqual(first.Text, second.Text);
        Assert.Equal((200, 304, 200), (first.Status, again.Status, second.Status));
    }

    private static IEnumerable<KeyValuePair<string, Leaf>> Pairs(int by)
    {
        var pairs = new Dictionary<string, Leaf> { ["x"] = new(1, 1) };
        return by == 1 ? pairs : pairs.ToList();
    }

    private static JsonSerializerOptions Finished()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
