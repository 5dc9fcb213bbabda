using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>The classes that an object within a body can be of, beside that which it is declared as.</summary>
internal static class DerivedTypes
{
    /// <summary>Those that are written where a type is declared, each before those that it derives from.</summary>
    public static IEnumerable<INamedTypeSymbol> Written(ITypeSymbol declared, Compilation compilation)
    {
        var attributes = declared.GetAttributes();
        return attributes.IsEmpty ? [] : attributes
            .Where(attribute => attribute.AttributeClass.Is(TypeNames.JsonSerialization, "JsonDerivedTypeAttribute"))
            .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value)
            .OfType<INamedTypeSymbol>()
            .Where(type => !SymbolEqualityComparer.Default.Equals(type, declared) && compilation.ClassifyCommonConversion(type, declared).IsImplicit)
            .OrderByDescending(Depth);
    }

    /// <summary>
    /// Those that are declared as something without a version, and may have one: no more than the members of that are written, and
    /// they change with the version of the entity. In an order that does not hang on that of the files.
    /// </summary>
    public static IEnumerable<INamedTypeSymbol> Unwritten(ContentNode node, ContentNodes nodes, ParseContext parsing)
    {
        if (node.IsByValue || !node.Version.Members.IsEmpty)
            return [];
        var derived = parsing.Types.DerivedFrom(node.Type);
        return derived.IsEmpty || EntityMembers.Of(node.Type).All(member => ContentMembers.IsLeftOut(member))
            ? []
            : derived.Where(type => !IsWritten(type)).OrderByDescending(Depth).ThenBy(type => type.Qualified(), StringComparer.Ordinal);

        // As itself, or as one that it derives from, but not as the declared one.
        bool IsWritten(ITypeSymbol type) => node.Derived.Any(written =>
            written.IsWritten && parsing.Compilation.ClassifyCommonConversion(type, nodes.Of(written.Reader).Type).IsImplicit);
    }

    /// <summary>The length of the way to the root: what derives from another has the longer one.</summary>
    public static int Depth(ITypeSymbol type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;
}
