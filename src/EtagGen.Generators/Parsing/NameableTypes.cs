using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Whether generated code can name a type.</summary>
internal static class NameableTypes
{
    /// <summary>The part of a type that cannot be named; null where all of it can.</summary>
    public static ITypeSymbol? FirstThatIsNot(ITypeSymbol type, Compilation compilation) => type switch
    {
        IArrayTypeSymbol array => FirstThatIsNot(array.ElementType, compilation),
        INamedTypeSymbol named => IsNameable(named, compilation)
            ? Arguments(named).Select(argument => FirstThatIsNot(argument, compilation)).FirstOrDefault(part => part is not null)
            : named,
        ITypeParameterSymbol => type,
        _ => null,
    };

    /// <summary>The type arguments of a type and of the types around it.</summary>
    private static IEnumerable<ITypeSymbol> Arguments(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? Arguments(outer).Concat(type.TypeArguments) : type.TypeArguments;

    private static bool IsNameable(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.SpecialType != SpecialType.None)
            return true;
        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.IsFileLocal)
                return false;
        }

        return !type.IsAnonymousType && IsAccessible(type, compilation) && !IsBehindAlias(type, compilation);
    }

    private static bool IsAccessible(INamedTypeSymbol type, Compilation compilation) =>
        (type.DeclaredAccessibility == Accessibility.Public && type.ContainingType is null) || compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);

    /// <summary>Whether the reference that has the type is not among those that <c>global::</c> means.</summary>
    private static bool IsBehindAlias(INamedTypeSymbol type, Compilation compilation) =>
        !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        && compilation.GetMetadataReference(type.ContainingAssembly) is { Properties.Aliases: { IsDefaultOrEmpty: false } aliases }
        && !aliases.Contains(MetadataReferenceProperties.GlobalAlias);
}
