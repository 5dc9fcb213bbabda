using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace EtagGen.CodeFixes.HandWritten;

/// <summary>Writes a function anew without some of it.</summary>
/// <param name="gone">The statements and else clauses that are left out.</param>
/// <param name="kept">What stays of a choice that is none any more.</param>
internal sealed class Removal(IReadOnlyCollection<SyntaxNode> gone, IReadOnlyDictionary<SyntaxNode, SyntaxNode> kept) : CSharpSyntaxRewriter
{
    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node) =>
        kept.TryGetValue(node, out var rest) ? Visit(rest)!.WithTriviaFrom(node) : base.VisitConditionalExpression(node);

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var left = base.VisitIfStatement(node);
        return node.Else is { } otherwise && gone.Contains(otherwise) && left?.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) is false
            ? left.WithTrailingTrivia(otherwise.GetTrailingTrivia())
            : left;
    }

    public override SyntaxNode? VisitElseClause(ElseClauseSyntax node) => gone.Contains(node) ? null : base.VisitElseClause(node);

    public override SyntaxNode? VisitBlock(BlockSyntax node)
    {
        var statements = new List<StatementSyntax>();
        var isBehindGap = false;
        foreach (var statement in node.Statements)
        {
            if (gone.Contains(statement))
            {
                isBehindGap |= statements.Count == 0;
                continue;
            }

            var stays = kept.TryGetValue(statement, out var rest)
                ? Within((StatementSyntax)Visit(rest)!, statement)
                : [(StatementSyntax)Visit(statement)!];
            statements.AddRange(stays.Select((part, index) => isBehindGap && index == 0 ? WithoutBlankLines(part) : part));
            isBehindGap = false;
        }

        return node.WithStatements([.. statements]);
    }

    /// <summary>The statements of a branch, in the place of the choice.</summary>
    private static IEnumerable<StatementSyntax> Within(StatementSyntax branch, StatementSyntax choice)
    {
        SyntaxList<StatementSyntax> statements = branch is BlockSyntax block ? block.Statements : [branch];
        return statements
            .Select((statement, index) => index == 0 ? statement.WithLeadingTrivia(Leading(choice, statement)) : statement)
            .Select(statement => statement.WithAdditionalAnnotations(Formatter.Annotation));
    }

    /// <summary>The comments above the choice, and those above the first statement of what stays of it.</summary>
    private static IEnumerable<SyntaxTrivia> Leading(StatementSyntax choice, StatementSyntax first) => choice.GetLeadingTrivia()
        .Concat(first.GetLeadingTrivia().SkipWhile(trivia => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia));

    private static StatementSyntax WithoutBlankLines(StatementSyntax statement) =>
        statement.WithLeadingTrivia(statement.GetLeadingTrivia().SkipWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
}
