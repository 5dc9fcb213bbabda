using EtagGen.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace EtagGen.CodeFixes.Entities;

/// <summary>Writes a property into a type: behind the last one, in the layout that the type has.</summary>
internal static class MemberInsertion
{
    public static Edit Of(EntityDeclaration entity, VersionMember member)
    {
        var type = entity.Syntax;
        var onlyInit = type is RecordDeclarationSyntax || type.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);
        return new(type, (current, generator) => Insert((TypeDeclarationSyntax)current, type, member.ToSyntax(generator, onlyInit)));
    }

    private static TypeDeclarationSyntax Insert(TypeDeclarationSyntax current, TypeDeclarationSyntax original, PropertyDeclarationSyntax property)
    {
        var lineEnd = SyntaxFactory.EndOfLine(LineEnds.Of(original.SyntaxTree.GetText()));
        if (current.OpenBraceToken.IsKind(SyntaxKind.None))
            return WithBraces(current, property);

        var index = current.Members.LastIndexOf(member => member is PropertyDeclarationSyntax) + 1;
        if (IsOnOneLine(original))
            return current.WithMembers(current.Members.Insert(index, property)).WithAdditionalAnnotations(Formatter.Annotation);

        // As far apart as the members are that it comes to stand with.
        property = property.WithAdditionalAnnotations(Formatter.Annotation);
        if (index != 0 && StartsWithBlankLine(current.Members[index - 1]))
            property = property.WithLeadingTrivia(lineEnd);
        return current.WithMembers(current.Members.Insert(index, property));
    }

    /// <summary><c>record Order(int Id);</c> gets a body.</summary>
    private static TypeDeclarationSyntax WithBraces(TypeDeclarationSyntax type, PropertyDeclarationSyntax property)
    {
        var end = type.SemicolonToken;
        var open = SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithAdditionalAnnotations(Formatter.Annotation);
        var close = SyntaxFactory.Token(SyntaxKind.CloseBraceToken)
            .WithTrailingTrivia(end.TrailingTrivia)
            .WithAdditionalAnnotations(Formatter.Annotation);
        return ((TypeDeclarationSyntax)type.WithMembers([property.WithAdditionalAnnotations(Formatter.Annotation)]))
            .WithOpenBraceToken(open).WithCloseBraceToken(close).WithSemicolonToken(default);
    }

    private static bool IsOnOneLine(TypeDeclarationSyntax type)
    {
        var lines = type.SyntaxTree.GetText().Lines;
        return lines.IndexOf(type.OpenBraceToken.SpanStart) == lines.IndexOf(type.CloseBraceToken.SpanStart);
    }

    private static bool StartsWithBlankLine(SyntaxNode member) => member.GetLeadingTrivia()
        .FirstOrDefault(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia))
        .IsKind(SyntaxKind.EndOfLineTrivia);
}
