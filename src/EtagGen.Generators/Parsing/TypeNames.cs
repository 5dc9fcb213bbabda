using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Parsing;

/// <summary>Recognises types by name, so that nothing has to be looked up in each new compilation.</summary>
internal static class TypeNames
{
    public const string EtagGen = "EtagGen";
    public const string DataAnnotations = "System.ComponentModel.DataAnnotations";
    public const string JsonSerialization = "System.Text.Json.Serialization";
    public const string EntityFramework = "Microsoft.EntityFrameworkCore";
    public const string HttpResults = "Microsoft.AspNetCore.Http.HttpResults";

    /// <summary>Whether a type has this name, with any type arguments.</summary>
    public static bool Is(this ITypeSymbol? type, string containingNamespace, string name) =>
        type is INamedTypeSymbol { ContainingType: null } named && named.Name == name && IsNamed(named.ContainingNamespace, containingNamespace);

    public static bool HasAttribute(this ISymbol symbol, string containingNamespace, string name) =>
        symbol.Attribute(containingNamespace, name) is not null;

    /// <summary>The attribute of a symbol, or of what it overrides.</summary>
    public static AttributeData? Attribute(this ISymbol symbol, string containingNamespace, string name) =>
        symbol.OwnAttribute(containingNamespace, name) ?? symbol switch
        {
            IPropertySymbol { OverriddenProperty: { } overridden } => overridden.Attribute(containingNamespace, name),
            IMethodSymbol { OverriddenMethod: { } overridden } => overridden.Attribute(containingNamespace, name),
            _ => null,
        };

    public static AttributeData? OwnAttribute(this ISymbol symbol, string containingNamespace, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(containingNamespace, name))
                return attribute;
        }

        return null;
    }

    /// <summary>The type as generated code names it.</summary>
    public static string Qualified(this ITypeSymbol type) =>
        TypeCache.Of(type).Qualified ??= PlainName(type) ?? type.ToDisplayString(QualifiedFormat);

    /// <summary>
    /// The name of a type that is no more than names with dots between them, as most are: to have it displayed takes ten times as long.
    /// </summary>
    private static string? PlainName(ITypeSymbol type) =>
        type is INamedTypeSymbol
        {
            TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Enum, OriginalDefinition.SpecialType: SpecialType.None,
            ContainingType: null, IsTupleType: false, IsAnonymousType: false, IsFileLocal: false, IsUnboundGenericType: false,
        } named
            ? $"{Prefix(type.ContainingNamespace)}{type.Name.Escaped()}{Arguments(named.TypeArguments)}"
            : null;

    private static string Arguments(ImmutableArray<ITypeSymbol> arguments) =>
        arguments.IsEmpty ? "" : $"<{string.Join(", ", arguments.Select(Qualified))}>";

    private static string Prefix(INamespaceSymbol space) =>
        space.IsGlobalNamespace ? "global::" : $"{Prefix(space.ContainingNamespace)}{space.Name.Escaped()}.";

    /// <summary>The same with the question marks of nullable references, as a type argument has to have them.</summary>
    public static string QualifiedAsWritten(this ITypeSymbol type) => type is INamedTypeSymbol { Arity: 0, ContainingType: null } plain
        ? plain.Qualified() + (plain is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? "?" : "")
        : type.ToDisplayString(AsWrittenFormat);

    /// <summary>The type as a message or comment names it: whether it can be null is of the place, and not of the type.</summary>
    public static string Readable(this ITypeSymbol type) => type.ToDisplayString(ReadableFormat);

    /// <summary>The name as generated code writes it.</summary>
    public static string Escaped(this string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    public static bool CanBeNull(this ITypeSymbol type) => !type.IsValueType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>The type without <c>Nullable&lt;T&gt;</c>.</summary>
    public static ITypeSymbol WithoutNullable(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>Whether a type is one of the language's numbers, <c>bool</c>, <c>char</c> or <c>DateTime</c>.</summary>
    public static bool IsSimple(this ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double or SpecialType.System_DateTime;

    /// <summary>The one type argument of a type; null where it has none, or none yet.</summary>
    public static ITypeSymbol? Argument(this ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } ? arguments[0] : null;

    /// <summary>
    /// A type of the project itself or of one assembly that it references: to look in all of them, which are hundreds, takes longer
    /// than to read a dozen endpoints. Null where there is none.
    /// </summary>
    public static INamedTypeSymbol? TypeFrom(this Compilation compilation, string assembly, string metadataName) =>
        compilation.Assembly.GetTypeByMetadataName(metadataName)
        ?? compilation.SourceModule.ReferencedAssemblySymbols
            .FirstOrDefault(reference => reference.Name == assembly)
            ?.GetTypeByMetadataName(metadataName);

    /// <summary>Whether a project references EtagGen: where it does not, there is nothing to look for.</summary>
    public static bool HasEtagGen(this Compilation compilation) => compilation.TypeFrom(EtagGen, "EtagGen.VersionedAttribute") is not null;

    /// <summary>Whether the type comes with .NET: its contract is not the developer's to change.</summary>
    public static bool IsFramework(this ITypeSymbol type) => type.SpecialType != SpecialType.None
        || (type.ContainingAssembly is { } assembly && (bool)AreFrameworks.GetValue(assembly, key => IsFramework(key.Identity.PublicKeyToken)));

    private static bool IsFramework(ImmutableArray<byte> key) =>
        key is { IsDefault: false, Length: 8 } && FrameworkKeys.Contains(string.Concat(key.Select(b => b.ToString("x2"))));

    private static readonly ConditionalWeakTable<IAssemblySymbol, object> AreFrameworks = new();

    private static readonly HashSet<string> FrameworkKeys =
    [
        "7cec85d7bea7798e", "b03f5f7f11d50a3a", "b77a5c561934e089", "cc7b13ffcd2ddd51", "31bf3856ad364e35", "adb9793829ddae60",
    ];

    // Behind case, a tuple type would be a pattern.
    private static readonly SymbolDisplayFormat QualifiedFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    private static readonly SymbolDisplayFormat AsWrittenFormat =
        QualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static bool IsNamed(INamespaceSymbol symbol, string name)
    {
        var end = name.Length;
        while (!symbol.IsGlobalNamespace)
        {
            var start = end - symbol.Name.Length;
            if (start < 0 || string.CompareOrdinal(name, start, symbol.Name, 0, symbol.Name.Length) != 0)
                return false;
            symbol = symbol.ContainingNamespace;
            if (start == 0)
                return symbol.IsGlobalNamespace;
            if (name[start - 1] != '.')
                return false;
            end = start - 1;
        }

        return false;
    }

    private static readonly SymbolDisplayFormat ReadableFormat = SymbolDisplayFormat.MinimallyQualifiedFormat
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);
}
