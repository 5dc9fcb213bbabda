using System.Collections.Concurrent;
using EtagGen.Generators.Model;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Analysis;

/// <summary>The types whose version some endpoint of the project answers with.</summary>
internal sealed class ValidatedTypes
{
    private readonly ConcurrentDictionary<string, string> _names = new();

    public void Add(WrapperModel wrapper)
    {
        foreach (var body in wrapper.Bodies)
            Add(body.Entity);
        foreach (var entity in wrapper.Nested)
            Add(entity);
    }

    private void Add(EntityModel? entity)
    {
        if (entity is { Version.Count: not 0 } && !_names.ContainsKey(entity.Type))
            _names.TryAdd(entity.Type, entity.Type);
    }

    public bool Contains(ITypeSymbol type) => _names.ContainsKey(type.Qualified());
}
