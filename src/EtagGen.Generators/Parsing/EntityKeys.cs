using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>The keys that the compilation configures for EF Core in code: <c>HasKey(x => x.Code)</c>, <c>HasKey("Code")</c>.</summary>
internal sealed class EntityKeys(Compilation compilation)
{
    private readonly Lazy<Dictionary<ITypeSymbol, ImmutableArray<string>>> _keys = new(() => Find(compilation));

    /// <summary>The members that are the key of an entity, by what is said of it or of a base type of it; none: nothing is.</summary>
    public ImmutableArray<string> Of(ITypeSymbol entity)
    {
        if (_keys.Value.Count == 0)
            return [];
        for (ITypeSymbol? level = entity; level is not null; level = level.BaseType)
        {
            if (_keys.Value.TryGetValue(level, out var members))
                return members;
        }

        return [];
    }

    private static Dictionary<ITypeSymbol, ImmutableArray<string>> Find(Compilation compilation)
    {
        var keys = new Dictionary<ITypeSymbol, ImmutableArray<string>>(SymbolEqualityComparer.Default);
        foreach (var call in FluentModel.Calls(compilation, name => name == "HasKey"))
        {
            if (call.TargetMethod.ContainingType.ContainingNamespace.ToDisplayString() != FluentModel.Builders
                || FluentModel.EntityOf(call) is not { } entity)
            {
                continue;
            }

            // Where two contexts have it with two keys, both together tell it apart in either.
            keys.TryGetValue(entity, out var known);
            keys[entity] = [.. (known.IsDefault ? [] : known).Union(FluentModel.MembersOf(call))];
        }

        return keys;
    }
}
