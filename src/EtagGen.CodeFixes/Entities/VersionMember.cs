using EtagGen.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace EtagGen.CodeFixes.Entities;

/// <summary>
/// A version member that an entity can be given. It is null until something sets it, and nobody gets a validator before that:
/// a number that nobody counts, or an empty array, would be the same tag for ever.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Attribute">What makes it a version; null: its name.</param>
internal sealed record VersionMember(string Name, ITypeSymbol Type, INamedTypeSymbol? Attribute)
{
    /// <summary>As code, for a title.</summary>
    public string Text => $"{Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {Name}";

    /// <summary>The same with a type that has null, as the file it is for can write it.</summary>
    public VersionMember WithNull(EntityDeclaration declaration) => this with { Type = Nullable(Type, declaration) };

    /// <summary>The property.</summary>
    /// <param name="generator">Makes the syntax.</param>
    /// <param name="onlyInit">Whether its type cannot be changed once made.</param>
    public PropertyDeclarationSyntax ToSyntax(SyntaxGenerator generator, bool onlyInit)
    {
        var property = SyntaxFactory.PropertyDeclaration(generator.Type(Type), Name)
            .AddModifiers(SyntaxFactory.Token(SyntaxKind.PublicKeyword))
            .AddAccessorListAccessors(
                Accessor(SyntaxKind.GetAccessorDeclaration),
                Accessor(onlyInit ? SyntaxKind.InitAccessorDeclaration : SyntaxKind.SetAccessorDeclaration));
        return Attribute is null
            ? property
            : property.AddAttributeLists(SyntaxFactory.AttributeList([SyntaxFactory.Attribute((NameSyntax)generator.Type(Attribute))]));
    }

    private static ITypeSymbol Nullable(ITypeSymbol type, EntityDeclaration declaration)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return type;
        if (type.IsValueType)
            return declaration.Compilation.GetSpecialType(SpecialType.System_Nullable_T).Construct(type);
        var context = declaration.Compilation.GetSemanticModel(declaration.Syntax.SyntaxTree).GetNullableContext(declaration.Syntax.SpanStart);
        return type.WithNullableAnnotation(context.AnnotationsEnabled() ? NullableAnnotation.Annotated : NullableAnnotation.None);
    }

    private static AccessorDeclarationSyntax Accessor(SyntaxKind kind) =>
        SyntaxFactory.AccessorDeclaration(kind).WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken));
}
