using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Whether generated code can name a type.</summary>
internal static class NameableTypes
{
    /// <summary>The part of a type that cannot be named; null where all of it can.</summary>
    public static ITypeSymbol? FirstThatIsNot(ITypeSymbol type, Compilation compilation) => type switch
    {
        IArrayTypeSymbol array => IsNoArgument(array.ElementType) ? array.ElementType : FirstThatIsNot(array.ElementType, compilation),
        INamedTypeSymbol { IsRefLikeType: true } => type,
        INamedTypeSymbol named => IsNameable(named, compilation) ? FirstArgumentThatIsNot(named, compilation) : named,
        ITypeParameterSymbol => type,
        _ => null,
    };

    /// <summary>
    /// Whether a type can be named, but not as the argument of a generic one, as the items of an array are here: an interface that
    /// promises static members and does not have them.
    /// </summary>
    public static bool IsNoArgument(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Interface && (HasAbstractStatics(type) || type.AllInterfaces.Any(HasAbstractStatics));

    private static bool HasAbstractStatics(ITypeSymbol type) => type.GetMembers().Any(member => member is { IsStatic: true, IsAbstract: true });

    /// <summary>Of the type arguments of a type and of the types around it.</summary>
    private static ITypeSymbol? FirstArgumentThatIsNot(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.ContainingType is { } outer && FirstArgumentThatIsNot(outer, compilation) is { } above)
            return above;
        if (!type.IsGenericType)
            return null;
        foreach (var argument in type.TypeArguments)
        {
            if (FirstThatIsNot(argument, compilation) is { } hidden)
                return hidden;
        }

        return null;
    }

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

    /// <summary>Whether a compilation has references with aliases, as hardly any has.</summary>
    private static readonly ConditionalWeakTable<Compilation, object> HaveAliases = new();

    private static bool IsAccessible(INamedTypeSymbol type, Compilation compilation) =>
        (type.DeclaredAccessibility == Accessibility.Public && type.ContainingType is null)
        || compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);

    /// <summary>Whether the reference that has the type is not among those that <c>global::</c> means.</summary>
    private static bool IsBehindAlias(INamedTypeSymbol type, Compilation compilation) =>
        !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        && (bool)HaveAliases.GetValue(compilation, static key => key.References.Any(reference => !reference.Properties.Aliases.IsDefaultOrEmpty))
        && compilation.GetMetadataReference(type.ContainingAssembly) is { Properties.Aliases: { IsDefaultOrEmpty: false } aliases }
        && !aliases.Contains(MetadataReferenceProperties.GlobalAlias);
}
