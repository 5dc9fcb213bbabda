using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Decides how a type gets into a tag.</summary>
internal static class ValueKinds
{
    /// <summary>The kind of a type without <c>Nullable&lt;T&gt;</c>; null: it cannot be a version or key as it is.</summary>
    public static ValueKind? Of(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying })
            return Of(underlying);

        switch (type.SpecialType)
        {
            case SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64
                or SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_IntPtr:
                return ValueKind.SignedInteger;
            case SpecialType.System_UInt64 or SpecialType.System_UIntPtr:
                return ValueKind.UnsignedInteger;
            case SpecialType.System_String:
                return ValueKind.Text;
            case SpecialType.System_DateTime:
                return ValueKind.DateTime;
        }

        if (type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte })
            return ValueKind.Bytes;
        if (type.Is("System", "ReadOnlyMemory") && IsOfBytes(type))
            return ValueKind.Bytes;
        if (type.Is("System", "Guid"))
            return ValueKind.Guid;
        if (type.Is("System", "DateTimeOffset"))
            return ValueKind.DateTime;

        // An interface may have static members, and then is no type argument.
        return type.TypeKind != TypeKind.Interface && type.AllInterfaces.Any(i => i.Is("System", "ISpanFormattable")) ? ValueKind.Formattable : null;
    }

    /// <summary>A version: a value, or the one of a wrapper struct, by that property.</summary>
    public static ValueSource? Version(ITypeSymbol type) => Of(type) is { } kind ? new(kind, null) : Wrapped(type, Of);

    /// <summary>
    /// What tells two entities apart. Of a type with a converter, nobody knows here what that writes, and its text is the best that
    /// there is.
    /// </summary>
    public static ValueSource? Key(ITypeSymbol type) =>
        Written(type) ?? (Of(type) is { } kind && JsonContract.HasConverter(type) ? new(kind, null) : null);

    /// <summary>What tells two values apart wherever their JSON does, or that of the one in a wrapper struct that holds nothing else.</summary>
    public static ValueSource? Written(ITypeSymbol type)
    {
        if (type.Is("System", "Uri") && type.GetMembers("OriginalString").OfType<IPropertySymbol>().FirstOrDefault() is { } original)
            return new(ValueKind.Text, original);
        if (Plain(type) is { } kind)
            return new(kind, null);
        return Wrapped(type, Plain) is { Inner: { } inner } wrapped && WrapperStructs.ShowsAll(inner) ? wrapped : null;
    }

    /// <summary>
    /// The text of a type of the application's may leave out what its JSON shows, and that of a <c>Uri</c> does: their members count.
    /// </summary>
    private static ValueKind? Plain(ITypeSymbol type) =>
        Of(type) is { } kind && (kind != ValueKind.Formattable || (type.IsFramework() && !type.Is("System", "Uri"))) ? kind : null;

    private static ValueSource? Wrapped(ITypeSymbol type, Func<ITypeSymbol, ValueKind?> kindOf) =>
        WrapperStructs.PropertyOf(type) is { } property && kindOf(property.Type.WithoutNullable()) is { } kind ? new(kind, property) : null;

    private static bool IsOfBytes(ITypeSymbol type) =>
        type.Argument()?.SpecialType == SpecialType.System_Byte;
}

/// <summary>How a value gets into a tag.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Inner">The property of a wrapper struct that stands for it; null: it is the value itself.</param>
internal readonly record struct ValueSource(ValueKind Kind, IPropertySymbol? Inner);
