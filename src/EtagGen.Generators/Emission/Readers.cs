using EtagGen.Generators.Model;

namespace EtagGen.Generators.Emission;

/// <summary>
/// The readers that wrappers share: a static class for each entity, with <c>Describe</c> where it is a body and <c>Add</c> where it
/// is held by something.
/// </summary>
internal sealed class Readers
{
    private readonly Dictionary<string, int> _used;
    private readonly Dictionary<EntityModel, string> _names = [];
    private readonly HashSet<EntityModel> _bodies = [];
    private readonly HashSet<EntityModel> _nested = [];
    private readonly Dictionary<string, EntityModel> _byId = [];

    /// <param name="used">How often each name was given in the file.</param>
    private Readers(Dictionary<string, int> used) => _used = used;

    /// <summary>The readers of all wrappers in a file: the same ones, but for a wrapper that would read what it holds as another does.</summary>
    public static IReadOnlyDictionary<WrapperModel, Readers> Of(IEnumerable<WrapperModel> wrappers)
    {
        var used = new Dictionary<string, int>();
        var sets = new List<Readers>();
        var shared = new Dictionary<WrapperModel, Readers>();
        foreach (var wrapper in wrappers)
        {
            if (shared.ContainsKey(wrapper))
                continue;
            if (sets.Find(set => set.Fits(wrapper)) is not { } readers)
                sets.Add(readers = new(used));
            readers.Add(wrapper);
            shared.Add(wrapper, readers);
        }

        return shared;
    }

    /// <summary>The entities, by the name of their reader.</summary>
    public IEnumerable<EntityModel> Entities => _names.OrderBy(named => named.Value, StringComparer.Ordinal).Select(named => named.Key);

    public string NameOf(EntityModel entity) => _names[entity];

    /// <summary>The reader of what is held by something, by its <see cref="EntityModel.Id"/>.</summary>
    public string NameOf(string id) => _names[_byId[id]];

    /// <summary>
    /// The readers of what a type holds of which only the members that show are hashed, with nothing around them that has a version,
    /// or with nothing but these members to tell which entity it is.
    /// </summary>
    public IReadOnlyCollection<string> ByValueIn(EntityModel entity)
    {
        var found = new HashSet<string>();
        foreach (var reader in ReadersIn(entity))
            AddByValue(reader, found, []);
        return [.. found.Select(NameOf)];
    }

    /// <summary>The same of a body, with that of itself.</summary>
    public IReadOnlyCollection<string> ByValueIn(BodyModel body)
    {
        if (body.Entity is { } entity)
            return IsByValue(entity) ? [NameOf(entity)] : entity.CountsMembers ? ByValueIn(entity) : [];
        var found = new HashSet<string>();
        foreach (var reader in ReadersIn(body.Content!))
            AddByValue(reader, found, []);
        return [.. found.Select(NameOf)];
    }

    /// <summary>Whether only the members that show are hashed, and there may be others.</summary>
    public static bool IsByValue(EntityModel entity) => entity is { CountsMembers: true, ShowsAll: false };

    /// <summary>What shows all that it is may hold what does not, in properties that are computed.</summary>
    private void AddByValue(string reader, HashSet<string> found, HashSet<string> passed)
    {
        var entity = _byId[reader];
        if (IsByValue(entity))
            found.Add(reader);
        else if (entity.CountsMembers && passed.Add(reader))
        {
            foreach (var held in ReadersIn(entity))
                AddByValue(held, found, passed);
        }
    }

    private static IEnumerable<string> ReadersIn(EntityModel entity) =>
        entity.Children.SelectMany(child => ReadersIn(child.Content)).Concat(entity.Derived.Select(derived => derived.Reader));

    private static IEnumerable<string> ReadersIn(ContentModel held)
    {
        if (held.Reader is not null)
            yield return held.Reader;
        foreach (var part in new[] { held.Item, held.Key })
        {
            if (part is null)
                continue;
            foreach (var reader in ReadersIn(part))
                yield return reader;
        }
    }

    /// <summary>Whether it is a body.</summary>
    public bool Describes(EntityModel entity) => _bodies.Contains(entity);

    /// <summary>Whether it is held by something.</summary>
    public bool Adds(EntityModel entity) => _nested.Contains(entity);

    private bool Fits(WrapperModel wrapper)
    {
        foreach (var entity in wrapper.Nested)
        {
            if (!_nested.Contains(entity) && _byId.ContainsKey(entity.Id))
                return false;
        }

        return true;
    }

    private void Add(WrapperModel wrapper)
    {
        foreach (var body in wrapper.Bodies)
        {
            if (body.Entity is not null && _bodies.Add(body.Entity))
                Name(body.Entity);
        }

        if (wrapper.Current is { } current && _bodies.Add(current.State))
            Name(current.State);

        foreach (var entity in wrapper.Nested)
        {
            if (!_nested.Add(entity))
                continue;

            // One would be read as the other: no code is better than that.
            if (_byId.ContainsKey(entity.Id))
                throw new InvalidOperationException($"Two entities of one wrapper are '{entity.Id}'.");
            _byId.Add(entity.Id, entity);
            Name(entity);
        }
    }

    private void Name(EntityModel entity)
    {
        if (_names.ContainsKey(entity))
            return;
        var name = GeneratedFile.Short(entity.Name) + "Reader";
        _used[name] = _used.TryGetValue(name, out var count) ? count + 1 : 1;
        _names.Add(entity, _used[name] == 1 ? name : name + _used[name]);
    }
}
