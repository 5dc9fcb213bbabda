using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Tells how a type within a body is taken: as a value, or as an object with members.</summary>
internal static class ContentTypes
{
    /// <summary>A type that is hashed as it is, by the access behind it: empty, or that of the one property that stands for it.</summary>
    public static MemberModel? ValueOf(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Boolean)
            return new("", "", ValueKind.Boolean, CanBeNull: false);
        if (ValueKinds.Written(type) is not var (kind, inner))
            return null;
        return inner is null
            ? new("", "", kind, CanBeNull: false)
            : new("", "." + inner.Name.Escaped(), kind, inner.Type.CanBeNull());
    }

    /// <summary>Whether the members of a type are looked at: of one that comes with .NET, only where it is made of others.</summary>
    public static bool IsObject(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface
        && !type.IsAnonymousType
        && !SequenceTypes.IsList(type)
        && !type.AllInterfaces.Any(i => i.Is("System.Collections", "IEnumerable"))
        && SequenceTypes.StreamedItemOf(type) is null
        && MemoryItemOf(type) is null
        && IsMadeByOthers(type);

    /// <summary>Whether all that an object is can be read from its members: a record whose fields are those of plain properties.</summary>
    public static bool ShowsAll(ITypeSymbol type) =>
        type is { IsRecord: true, DeclaringSyntaxReferences.IsEmpty: false }
        && type.BaseType is { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType }
        && (type.IsValueType || type.IsSealed)
        && type.GetMembers().OfType<IFieldSymbol>().All(field => field.IsStatic || IsPlain(field.AssociatedSymbol ?? field, field.Type));

    private static bool IsPlain(ISymbol member, ITypeSymbol type) =>
        EntityMembers.IsReadable(member)
        && !ContentMembers.IsLeftOut(member)
        && ValueOf(type.WithoutNullable()) is not null;

    /// <summary>What a <c>Memory&lt;T&gt;</c> holds: the serialiser writes it as an array, and generated code does not look into it.</summary>
    public static ITypeSymbol? MemoryItemOf(ITypeSymbol type) =>
        type.Is("System", "Memory") || type.Is("System", "ReadOnlyMemory") ? type.Argument() : null;

    private static bool IsMadeByOthers(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsMadeByOthers(array.ElementType),
        INamedTypeSymbol named => !named.IsFramework() || named.TypeArguments.Any(IsMadeByOthers),
        _ => false,
    };
}
