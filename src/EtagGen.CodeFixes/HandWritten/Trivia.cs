using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.CodeFixes.HandWritten;

/// <summary>Looks at what stands between the tokens: neither the compiler nor the tree tells what becomes of it.</summary>
internal static class Trivia
{
    /// <summary>Whether a directive is within a function, not above it.</summary>
    public static bool HasDirective(SyntaxNode function) =>
        function.ContainsDirectives && function.DescendantTrivia().Any(trivia => trivia.IsDirective && trivia.SpanStart > function.SpanStart);

    public static bool IsComment(this SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    /// <summary>Whether a comment is around what stays of a choice, at a place that goes.</summary>
    public static bool HasCommentAround(SyntaxNode choice, SyntaxNode rest) => (choice, rest) switch
    {
        (IfStatementSyntax { Else: { } otherwise }, BlockSyntax block) => HasComment(otherwise.ElseKeyword)
            || HasComment(block.OpenBraceToken) || HasComment(block.CloseBraceToken),
        (IfStatementSyntax { Else: { } otherwise }, _) => HasComment(otherwise.ElseKeyword),
        (ConditionalExpressionSyntax conditional, _) => HasComment(conditional.QuestionToken) || HasComment(conditional.ColonToken)
            || rest.GetLeadingTrivia().Any(IsComment) || (rest == conditional.WhenTrue && rest.GetTrailingTrivia().Any(IsComment)),
        _ => false,
    };

    private static bool HasComment(SyntaxToken token) => token.LeadingTrivia.Any(IsComment) || token.TrailingTrivia.Any(IsComment);
}
