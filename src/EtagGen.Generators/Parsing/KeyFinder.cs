using System.Collections.Concurrent;
using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>What identifies an entity.</summary>
/// <param name="Members">The members, in plain values.</param>
/// <param name="IsKey">Whether they are its key; else they are all plain values that it has.</param>
/// <param name="Shown">What shows of a key that a converter writes, who knows how.</param>
internal sealed record FoundKey(ImmutableArray<MemberModel> Members, bool IsKey, ImmutableArray<MemberModel> Shown)
{
    public static readonly FoundKey None = new([], IsKey: false, []);
}

/// <summary>
/// Finds what identifies an entity: what EF Core is told in code, <c>[Key]</c>, <c>[PrimaryKey]</c>, <c>Id</c>,
/// <c>&lt;Type&gt;Id</c>.
/// </summary>
/// <param name="configured">The keys that are configured in code.</param>
internal sealed class KeyFinder(EntityKeys configured)
{
    private readonly ConcurrentDictionary<ITypeSymbol, FoundKey> _keys = new(SymbolEqualityComparer.Default);

    /// <summary>The key; all plain values where it is none that is made of them, such as a shadow property.</summary>
    public FoundKey Find(ITypeSymbol entity) => _keys.GetOrAdd(entity, Read);

    private FoundKey Read(ITypeSymbol entity)
    {
        var members = EntityMembers.WithExplicit(entity);
        return configured.Of(entity) is { IsEmpty: false } names
            ? Values(entity, [.. names.Select(name => members.FirstOrDefault(member => member.Name == name))])
            : Values(entity, Declared(entity, members));
    }

    private static List<ISymbol?> Declared(ITypeSymbol entity, ImmutableArray<ISymbol> members)
    {
        List<ISymbol?> keys = [];
        foreach (var member in members)
        {
            if (member.HasAttribute(TypeNames.DataAnnotations, "KeyAttribute"))
                keys.Add(member);
        }

        if (keys.Count == 0)
            keys.AddRange(PrimaryKeyNames(entity).SelectMany(name => members.Where(member => member.Name == name)));
        if (keys.Count == 0 && Named(members, static _ => "Id") is { } id)
            keys.Add(id);
        if (keys.Count == 0 && Named(members, static member => member.ContainingType.Name + "Id") is { } typeId)
            keys.Add(typeId);
        return keys;
    }

    private static FoundKey Values(ITypeSymbol entity, List<ISymbol?> keys)
    {
        var values = ImmutableArray.CreateBuilder<MemberModel>(keys.Count);
        foreach (var key in keys)
        {
            if (key is not null && MemberParser.Key(entity, key) is { } value)
                values.Add(value);
        }

        return values.Count != 0 && values.Count == keys.Count
            ? new(values.MoveToImmutable(), IsKey: true, [])
            : new(AllValues(entity), IsKey: false, [.. keys.OfType<ISymbol>().SelectMany(key => MemberParser.Shown(entity, key))]);
    }

    /// <summary>By its name as EF Core looks for it: as it is written first, then in any case.</summary>
    private static ISymbol? Named(ImmutableArray<ISymbol> members, Func<ISymbol, string> name) =>
        members.FirstOrDefault(member => member.Name == name(member))
        ?? members.FirstOrDefault(member => string.Equals(member.Name, name(member), StringComparison.OrdinalIgnoreCase));

    /// <summary>Where nothing says which one it is, they do, as far as they can: what has a version counts all its members.</summary>
    private static ImmutableArray<MemberModel> AllValues(ITypeSymbol entity) =>
        [.. EntityMembers.Of(entity)
            .Where(member => !ContentMembers.IsLeftOut(member))
            .Select(member => MemberParser.Value(entity, member))
            .OfType<MemberModel>()];

    private static IEnumerable<string> PrimaryKeyNames(ITypeSymbol entity)
    {
        for (ITypeSymbol? level = entity; level is not null; level = level.BaseType)
        {
            if (level.Attribute(TypeNames.EntityFramework, "PrimaryKeyAttribute") is { } attribute)
                return Strings(attribute.ConstructorArguments);
        }

        return [];
    }

    private static IEnumerable<string> Strings(IEnumerable<TypedConstant> constants) => constants.SelectMany(
        constant => constant.Kind == TypedConstantKind.Array ? Strings(constant.Values) : constant.Value is string name ? [name] : []);
}
