using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.CodeFixes.HandWritten;

/// <summary>Tells a branch that answers 304 and does nothing else: one with another answer in it has to stay.</summary>
/// <param name="semantics">The semantic model of the file.</param>
/// <param name="writes">The code that sets the field or answers 304.</param>
/// <param name="effects">Knows what sets a field of the response.</param>
internal sealed class AnswerBranch(SemanticModel semantics, ICollection<SyntaxNode> writes, Effects effects)
{
    /// <summary>Whether a branch does nothing but set fields of the response and return.</summary>
    public bool Is(StatementSyntax branch) => branch switch
    {
        BlockSyntax block => block.Statements.All(Is),
        ReturnStatementSyntax { Expression: var answer } => answer is null || IsNothing(answer) || Is(answer),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var target } assignment } =>
            writes.Contains(assignment) || effects.IsOfResponse(target),
        ExpressionStatementSyntax { Expression: var call } => writes.Contains(call),
        _ => false,
    };

    /// <summary>Whether an expression is the 304 itself.</summary>
    public bool Is(ExpressionSyntax answer) => writes.Contains(Bare(answer));

    /// <summary>What is returned where the status is set already.</summary>
    private bool IsNothing(ExpressionSyntax answer) => Bare(answer) is var bare
        && (bare.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression
            || semantics.GetSymbolInfo(bare).Symbol is IPropertySymbol
            {
                Name: "Empty",
                ContainingType: { Name: "Results" or "TypedResults", ContainingNamespace.Name: "Http" },
            });

    private static ExpressionSyntax Bare(ExpressionSyntax answer) => answer switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        CastExpressionSyntax cast => Bare(cast.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => Bare(sure.Operand),
        _ => answer,
    };
}
