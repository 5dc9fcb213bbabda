using EtagGen.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace EtagGen.CodeFixes.Entities;

/// <summary>A version member that an entity can be given.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Attribute">What makes it a version; null: its name.</param>
internal sealed record VersionMember(string Name, ITypeSymbol Type, INamedTypeSymbol? Attribute)
{
    /// <summary>As code, for a title.</summary>
    public string Text => $"{Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {Name}";

    /// <summary>Whether a new object can have a value of the type that says nothing, and that is not null where null is none.</summary>
    public static bool HasInitialValue(ITypeSymbol type) =>
        type.IsValueType || type.NullableAnnotation == NullableAnnotation.Annotated || type.SpecialType == SpecialType.System_String || type is IArrayTypeSymbol { Rank: 1 };

    /// <summary>The property.</summary>
    /// <param name="generator">Makes the syntax.</param>
    /// <param name="onlyInit">Whether its type cannot be changed once made.</param>
    /// <param name="language">What the file may be written in.</param>
    public PropertyDeclarationSyntax ToSyntax(SyntaxGenerator generator, bool onlyInit, LanguageVersion language)
    {
        var property = SyntaxFactory.PropertyDeclaration(generator.Type(Type), Name)
            .AddModifiers(SyntaxFactory.Token(SyntaxKind.PublicKeyword))
            .AddAccessorListAccessors(
                Accessor(SyntaxKind.GetAccessorDeclaration), Accessor(onlyInit ? SyntaxKind.InitAccessorDeclaration : SyntaxKind.SetAccessorDeclaration));
        if (InitialValue(generator, language) is { } value)
            property = property.WithInitializer(SyntaxFactory.EqualsValueClause(value)).WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken));
        return Attribute is null
            ? property
            : property.AddAttributeLists(SyntaxFactory.AttributeList([SyntaxFactory.Attribute((NameSyntax)generator.Type(Attribute))]));
    }

    private ExpressionSyntax? InitialValue(SyntaxGenerator generator, LanguageVersion language)
    {
        if (Type.IsValueType || Type.NullableAnnotation == NullableAnnotation.Annotated)
            return null;
        if (Type is not IArrayTypeSymbol)
            return (ExpressionSyntax)generator.LiteralExpression("");
        return language >= LanguageVersion.CSharp12 ? SyntaxFactory.CollectionExpression() : SyntaxFactory.ParseExpression("new byte[0]");
    }

    private static AccessorDeclarationSyntax Accessor(SyntaxKind kind) =>
        SyntaxFactory.AccessorDeclaration(kind).WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken));
}
