using System.Collections.Concurrent;
using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Finds what identifies an entity: what EF Core is told in code, <c>[Key]</c>, <c>[PrimaryKey]</c>, <c>Id</c>,
/// <c>&lt;Type&gt;Id</c>.
/// </summary>
/// <param name="configured">The keys that are configured in code.</param>
internal sealed class KeyFinder(EntityKeys configured)
{
    private readonly ConcurrentDictionary<ITypeSymbol, (ImmutableArray<MemberModel> Members, bool IsKey)> _keys = new(SymbolEqualityComparer.Default);

    /// <summary>The key; all plain values where it is none that is made of them, such as a shadow property.</summary>
    public (ImmutableArray<MemberModel> Members, bool IsKey) Find(ITypeSymbol entity) => _keys.GetOrAdd(entity, Read);

    private (ImmutableArray<MemberModel> Members, bool IsKey) Read(ITypeSymbol entity)
    {
        var members = EntityMembers.WithExplicit(entity);
        return configured.Of(entity) is { IsEmpty: false } names
            ? Values(entity, [.. names.Select(name => members.FirstOrDefault(member => member.Name == name))])
            : Values(entity, Declared(entity, members));
    }

    private static List<ISymbol?> Declared(ITypeSymbol entity, ImmutableArray<ISymbol> members)
    {
        List<ISymbol> keys = [.. members.Where(member => member.HasAttribute(TypeNames.DataAnnotations, "KeyAttribute"))];
        if (keys.Count == 0)
            keys = [.. PrimaryKeyNames(entity).SelectMany(name => members.Where(member => member.Name == name))];
        if (keys.Count == 0 && Named(members, _ => "Id") is { } id)
            keys = [id];
        if (keys.Count == 0 && Named(members, member => member.ContainingType.Name + "Id") is { } typeId)
            keys = [typeId];
        return [.. keys];
    }

    private static (ImmutableArray<MemberModel> Members, bool IsKey) Values(ITypeSymbol entity, List<ISymbol?> keys)
    {
        var values = keys.Select(key => key is null ? null : MemberParser.Key(entity, key)).ToList();
        return values.Count != 0 && !values.Contains(null) ? ([.. values.Select(value => value!)], true) : (AllValues(entity), false);
    }

    /// <summary>By its name as EF Core looks for it: as it is written first, then in any case.</summary>
    private static ISymbol? Named(ImmutableArray<ISymbol> members, Func<ISymbol, string> name) =>
        members.FirstOrDefault(member => member.Name == name(member))
        ?? members.FirstOrDefault(member => string.Equals(member.Name, name(member), StringComparison.OrdinalIgnoreCase));

    /// <summary>Where nothing says which one it is, they do, as far as they can: what has a version counts all its members.</summary>
    private static ImmutableArray<MemberModel> AllValues(ITypeSymbol entity) =>
        [.. EntityMembers.Of(entity)
            .Where(member => !member.HasAttribute(TypeNames.EtagGen, "NotVersionedAttribute") && !JsonContract.IsAlwaysIgnored(member))
            .Select(member => MemberParser.Value(entity, member))
            .OfType<MemberModel>()];

    private static IEnumerable<string> PrimaryKeyNames(ITypeSymbol entity)
    {
        for (ITypeSymbol? level = entity; level is not null; level = level.BaseType)
        {
            if (level.Attribute("Microsoft.EntityFrameworkCore", "PrimaryKeyAttribute") is { } attribute)
                return Strings(attribute.ConstructorArguments);
        }

        return [];
    }

    private static IEnumerable<string> Strings(IEnumerable<TypedConstant> constants) => constants.SelectMany(
        constant => constant.Kind == TypedConstantKind.Array ? Strings(constant.Values) : constant.Value is string name ? [name] : []);
}
