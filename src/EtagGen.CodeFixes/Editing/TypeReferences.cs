using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace EtagGen.CodeFixes.Editing;

/// <summary>Names types in edited code: in full, to be shortened when the using directives are there.</summary>
internal static class TypeReferences
{
    /// <summary>As a type.</summary>
    public static TypeSyntax Type(this SyntaxGenerator generator, ITypeSymbol type) =>
        (TypeSyntax)generator.TypeExpression(type).WithoutTrivia().WithAdditionalAnnotations(Imports.Of(type));

    /// <summary>As an expression, for a member to stand behind it: what the parser makes of that is no type.</summary>
    public static ExpressionSyntax Expression(this SyntaxGenerator generator, ITypeSymbol type) =>
        generator.MarkImport(type, SyntaxFactory.ParseExpression(type.Qualified()));

    /// <summary>Has the namespace of a type imported for what a node names without it.</summary>
    public static T MarkImport<T>(this SyntaxGenerator generator, ITypeSymbol type, T node)
        where T : SyntaxNode => generator.Type(type).CopyAnnotationsTo(node)!;
}
