using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace EtagGen.CodeFixes.Entities;

/// <summary>Says what kind of version an entity could have: what the others of the project have, and EF Core's row version.</summary>
internal static class VersionMembers
{
    private static readonly string[] Attributes = ["TimestampAttribute", "ConcurrencyCheckAttribute", "VersionFieldAttribute"];

    public static IEnumerable<VersionMember> For(INamedTypeSymbol entity, EntityDeclaration declaration, ParseContext parsing) =>
        new[] { Usual(parsing, declaration.Compilation), entity.IsValueType ? Number(declaration.Compilation) : RowVersion(declaration.Compilation) }
            .OfType<VersionMember>()
            .Select(member => member.WithNull(declaration))
            .GroupBy(member => member.Text).Select(same => same.First())
            .Where(member => IsFree(member.Name, entity, parsing));

    /// <summary>What most of the versioned types of the project have; null where there is none that can be written again.</summary>
    private static VersionMember? Usual(ParseContext parsing, Compilation compilation) => parsing.Types.Versioned(parsing.Versions)
        .Where(type => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, parsing.Compilation.Assembly))
        .Select(type => MemberOf(type, parsing, compilation))
        .OfType<VersionMember>()
        .GroupBy(member => (member.Text, member.Attribute?.Name))
        .OrderByDescending(same => same.Count())
        .FirstOrDefault()?.First();

    private static VersionMember? MemberOf(INamedTypeSymbol type, ParseContext parsing, Compilation compilation)
    {
        if (parsing.Versions.Find(type, []) is not { Members.Length: 1 } version
            || EntityMembers.Of(type).FirstOrDefault(member => member.Name == version.Members[0].Path) is not { } member)
        {
            return null;
        }

        // Without an attribute only the name tells: what is configured for EF Core is for one entity, and a date is a poor version.
        var attribute = member.GetAttributes().Select(data => data.AttributeClass).FirstOrDefault(used => Attributes.Contains(used?.Name));
        var isFound = attribute is null
            ? VersionFinder.IsConventional(member.Name)
            : compilation.GetTypeByMetadataName(attribute.ToDisplayString()) is not null;
        return isFound ? new(member.Name, EntityMembers.TypeOf(member), attribute) : null;
    }

    private static VersionMember? RowVersion(Compilation compilation) =>
        compilation.GetTypeByMetadataName($"{TypeNames.DataAnnotations}.TimestampAttribute") is { } timestamp
            ? new("RowVersion", compilation.CreateArrayTypeSymbol(compilation.GetSpecialType(SpecialType.System_Byte)), timestamp)
            : Number(compilation);

    private static VersionMember Number(Compilation compilation) => new("Version", compilation.GetSpecialType(SpecialType.System_Int64), null);

    /// <summary>Whether nothing has the name yet: the type, its members, those above it and those of types that derive from it.</summary>
    private static bool IsFree(string name, INamedTypeSymbol entity, ParseContext parsing)
    {
        for (INamedTypeSymbol? level = entity; level is not null; level = level.BaseType)
        {
            if (!level.GetMembers(name).IsEmpty)
                return false;
        }

        return entity.Name != name
            && entity.TypeParameters.All(parameter => parameter.Name != name)
            && parsing.Types.DerivedFrom(entity).All(derived => derived.GetMembers(name).IsEmpty);
    }
}
