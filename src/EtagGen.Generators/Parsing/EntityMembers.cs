using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// The public readable instance members of a type, those of its base types first, in declaration order. A name that an
/// interface has from two others is not among them: it would be ambiguous, as it is to the serialiser.
/// </summary>
internal static class EntityMembers
{
    public static ImmutableArray<ISymbol> Of(ITypeSymbol type)
    {
        var cache = TypeCache.Of(type);
        if (cache.Readable.IsDefault)
            cache.Readable = Read(type);
        return cache.Readable;
    }

    private static ImmutableArray<ISymbol> Read(ITypeSymbol type)
    {
        var members = ImmutableArray.CreateBuilder<ISymbol>();
        if (DerivesFromNothing(type))
        {
            AddReadable(type, members);
            return OnlyOnes(members);
        }

        List<ITypeSymbol> levels = [.. Levels(type)];
        foreach (var level in levels)
        {
            if (levels.Count == 1)
                AddReadable(level, members);
            else
                AddHiding(level, members);
        }

        return OnlyOnes(members);
    }

    /// <summary>Most types derive from nothing, so that nothing can be hidden.</summary>
    private static void AddReadable(ITypeSymbol level, ImmutableArray<ISymbol>.Builder members)
    {
        foreach (var member in level.GetMembers())
        {
            if (IsReadable(member))
                members.Add(member);
        }
    }

    private static void AddHiding(ITypeSymbol level, ImmutableArray<ISymbol>.Builder members)
    {
        foreach (var member in level.GetMembers())
        {
            for (var i = members.Count - 1; i >= 0; i--)
            {
                if (members[i].Name == member.Name && Hides(member) && IsBelow(level, members[i].ContainingType))
                    members.RemoveAt(i);
            }

            if (IsReadable(member))
                members.Add(member);
        }
    }

    /// <summary>The members whose name is that of no other.</summary>
    private static ImmutableArray<ISymbol> OnlyOnes(ImmutableArray<ISymbol>.Builder members)
    {
        var isShared = false;
        for (var i = 1; i < members.Count && !isShared; i++)
        {
            for (var j = 0; j < i && !isShared; j++)
                isShared = members[i].Name == members[j].Name;
        }

        return isShared
            ? [.. members.GroupBy(member => member.Name).Where(named => named.Count() == 1).Select(named => named.Single())]
            : members.ToImmutable();
    }

    /// <summary>
    /// The same, and behind them the properties of interfaces that the type implements explicitly: the serialiser does not see
    /// them, but a version or key can be there.
    /// </summary>
    public static ImmutableArray<ISymbol> WithExplicit(ITypeSymbol type)
    {
        var cache = TypeCache.Of(type);
        if (cache.ReadableOrExplicit.IsDefault)
            cache.ReadableOrExplicit = ReadWithExplicit(type);
        return cache.ReadableOrExplicit;
    }

    private static ImmutableArray<ISymbol> ReadWithExplicit(ITypeSymbol type)
    {
        var members = Of(type);
        if (type.TypeKind == TypeKind.Interface || type.AllInterfaces.IsEmpty)
            return members;

        var hidden = ImmutableArray.CreateBuilder<ISymbol>();
        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.IsFramework())
                continue;
            hidden.AddRange(implemented.GetMembers().Where(member =>
                IsReadable(member) && members.All(other => other.Name != member.Name)
                && type.FindImplementationForInterfaceMember(member) is IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false }));
        }

        return hidden.Count == 0 ? members : members.AddRange(OnlyOnes(hidden));
    }

    /// <summary>Whether a member can be read only by the interface that has it.</summary>
    public static bool IsExplicit(ITypeSymbol type, ISymbol member) =>
        type.TypeKind != TypeKind.Interface && member.ContainingType.TypeKind == TypeKind.Interface;

    /// <summary>The type of a property or field.</summary>
    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    // The elements of a tuple without names are fields that nobody wrote; a member without a name is one that somebody still writes.
    public static bool IsReadable(ISymbol member) =>
        member is IFieldSymbol { IsImplicitlyDeclared: false } or IFieldSymbol { CorrespondingTupleField: not null } or IPropertySymbol
        {
            IsIndexer: false,
            GetMethod.DeclaredAccessibility: Accessibility.Public,
        }
        && member is { Name: not "", IsStatic: false, DeclaredAccessibility: Accessibility.Public };

    /// <summary>Whether the name means this member from now on, readable or not; what is not public hides nothing out there.</summary>
    private static bool Hides(ISymbol member) =>
        member.DeclaredAccessibility == Accessibility.Public && member is not IPropertySymbol { IsOverride: true, GetMethod: null };

    private static bool IsBelow(ITypeSymbol level, INamedTypeSymbol upper) =>
        level.TypeKind != TypeKind.Interface || level.AllInterfaces.Contains(upper, SymbolEqualityComparer.Default);

    private static bool DerivesFromNothing(ITypeSymbol type) =>
        type is { BaseType.SpecialType: SpecialType.System_Object or SpecialType.System_ValueType, IsTupleType: false };

    private static IEnumerable<ITypeSymbol> Levels(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
            return [.. type.AllInterfaces.Reverse(), type];

        // The names of a tuple's elements are not its type's.
        var levels = new Stack<ITypeSymbol>();
        for (ITypeSymbol? level = (type as INamedTypeSymbol)?.TupleUnderlyingType ?? type;
            level is { SpecialType: SpecialType.None };
            level = level.BaseType)
        {
            levels.Push(level);
        }

        return levels;
    }
}
