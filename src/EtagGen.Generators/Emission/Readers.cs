using EtagGen.Generators.Model;

namespace EtagGen.Generators.Emission;

/// <summary>A method of a reader.</summary>
[Flags]
internal enum ReaderMethods
{
    None = 0,

    /// <summary>Writes the validator of one entity.</summary>
    Describe = 1,

    /// <summary>Writes the validator of a list of them.</summary>
    DescribeAll = 2,

    /// <summary>Adds key and version of one to a hash.</summary>
    Add = 4,
}

/// <summary>
/// The readers of one file: a static class for each entity, with the methods that its uses need. Wrappers share them.
/// </summary>
internal sealed class Readers
{
    private readonly Dictionary<EntityModel, string> _names = [];
    private readonly Dictionary<EntityModel, ReaderMethods> _methods = [];
    private readonly Dictionary<string, EntityModel> _nested = [];

    public Readers(IEnumerable<WrapperModel> wrappers)
    {
        foreach (var wrapper in wrappers)
        {
            foreach (var body in wrapper.Bodies)
                Need(body.Entity, body.Form == BodyForm.Entity ? ReaderMethods.Describe : ReaderMethods.DescribeAll | ReaderMethods.Add);
            foreach (var entity in wrapper.Nested)
            {
                _nested[entity.Type] = entity;
                Need(entity, ReaderMethods.Add);
            }
        }
    }

    /// <summary>The entities, by the name of their reader.</summary>
    public IEnumerable<EntityModel> Entities => _names.OrderBy(named => named.Value, StringComparer.Ordinal).Select(named => named.Key);

    public string NameOf(EntityModel entity) => _names[entity];

    public ReaderMethods MethodsOf(EntityModel entity) => _methods[entity];

    /// <summary>The reader of an entity that others hold.</summary>
    public string NameOfNested(string type) => _names[_nested[type]];

    private void Need(EntityModel entity, ReaderMethods methods)
    {
        if (!_names.ContainsKey(entity))
        {
            var same = _names.Keys.Count(other => other.Name == entity.Name);
            _names.Add(entity, entity.Name + "Reader" + (same == 0 ? "" : (same + 1).ToString()));
            _methods.Add(entity, ReaderMethods.None);
        }

        _methods[entity] |= methods;
    }
}
