using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Finds what identifies an entity: <c>[Key]</c>, <c>[PrimaryKey]</c>, <c>Id</c>, <c>&lt;Type&gt;Id</c>.</summary>
internal static class KeyFinder
{
    public static (ImmutableArray<MemberModel> Members, bool IsKey) Find(ITypeSymbol entity)
    {
        var members = EntityMembers.WithExplicit(entity);
        var keys = members.Where(member => member.HasAttribute(TypeNames.DataAnnotations, "KeyAttribute")).ToList();
        if (keys.Count == 0)
            keys = [.. PrimaryKeyNames(entity).SelectMany(name => members.Where(member => member.Name == name))];
        if (keys.Count == 0 && Named(members, _ => "Id") is { } id)
            keys = [id];
        if (keys.Count == 0 && Named(members, member => member.ContainingType.Name + "Id") is { } typeId)
            keys = [typeId];

        var values = keys.Select(key => MemberParser.Value(entity, key)).ToList();
        return values.Count != 0 && !values.Contains(null) ? ([.. values.Select(value => value!)], true) : (AllValues(entity), false);
    }

    /// <summary>By its name as EF Core looks for it: as it is written first, then in any case.</summary>
    private static ISymbol? Named(ImmutableArray<ISymbol> members, Func<ISymbol, string> name) =>
        members.FirstOrDefault(member => member.Name == name(member))
        ?? members.FirstOrDefault(member => string.Equals(member.Name, name(member), StringComparison.OrdinalIgnoreCase));

    /// <summary>Where nothing says what identifies the entity, all its plain values do: two that differ never share a tag.</summary>
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
