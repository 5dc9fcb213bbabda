using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Finds what identifies an entity: <c>[Key]</c>, <c>[PrimaryKey]</c>, <c>Id</c>, <c>&lt;Type&gt;Id</c>.</summary>
internal static class KeyFinder
{
    public static ImmutableArray<MemberModel> Find(ITypeSymbol entity)
    {
        var members = EntityMembers.WithExplicit(entity);
        var keys = members.Where(member => member.HasAttribute(TypeNames.DataAnnotations, "KeyAttribute")).ToList();
        if (keys.Count == 0)
            keys = [.. PrimaryKeyNames(entity).SelectMany(name => members.Where(member => member.Name == name))];
        if (keys.Count == 0 && members.FirstOrDefault(member => member.Name == "Id") is { } id)
            keys = [id];
        if (keys.Count == 0 && members.FirstOrDefault(member => member.Name == member.ContainingType.Name + "Id") is { } typeId)
            keys = [typeId];

        var values = keys.Select(key => MemberParser.Value(entity, key)).ToList();
        return values.Contains(null) ? [] : [.. values.Select(value => value!)];
    }

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
