namespace EtagGen.Benchmarks.Pipeline;

/// <summary>The features that middleware put in place of the server's, or beside them, for one request.</summary>
internal sealed class ReplacedFeatures
{
    private readonly List<KeyValuePair<Type, object>> _features = new(4);

    /// <summary>Changes with each replacement: a <see cref="Microsoft.AspNetCore.Http.HttpContext"/> keeps what it found.</summary>
    public int Revision { get; private set; }

    public object? this[Type key] => _features.Count == 0 ? null : Find(key);

    public void Set(Type key, object? instance)
    {
        _features.RemoveAll(feature => feature.Key == key);
        if (instance is not null)
            _features.Add(new(key, instance));
        Revision++;
    }

    public void Clear()
    {
        if (_features.Count == 0)
            return;
        _features.Clear();
        Revision++;
    }

    private object? Find(Type key)
    {
        foreach (var feature in _features)
        {
            if (feature.Key == key)
                return feature.Value;
        }

        return null;
    }
}
