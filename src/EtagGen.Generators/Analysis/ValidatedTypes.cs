using System.Collections.Concurrent;
using EtagGen.Generators.Model;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Analysis;

/// <summary>The types whose version some endpoint of the project answers with.</summary>
internal sealed class ValidatedTypes
{
    private readonly ConcurrentDictionary<string, bool> _names = new();

    public void Add(WrapperModel wrapper)
    {
        foreach (var entity in wrapper.Bodies.Select(body => body.Entity).OfType<EntityModel>().Concat(wrapper.Nested).Where(entity => entity.Version.Count != 0))
            _names.TryAdd(entity.Type, true);
    }

    public bool Contains(ITypeSymbol type) => _names.ContainsKey(type.Qualified());
}
