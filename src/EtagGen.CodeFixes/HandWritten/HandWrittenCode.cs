using EtagGen.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.CodeFixes.HandWritten;

/// <summary>
/// Finds all of a handler that is there to send an ETag or a 304: the writes, the conditions around an answer of 304, and the
/// locals that nothing else uses.
/// </summary>
/// <param name="function">A lambda, method or local function.</param>
/// <param name="semantics">The semantic model of its file.</param>
internal sealed class HandWrittenCode(SyntaxNode function, SemanticModel semantics)
{
    private readonly HashSet<SyntaxNode> _gone = [];
    private readonly Dictionary<SyntaxNode, SyntaxNode> _kept = [];

    /// <summary>The function without it; null where some of it is not only for that.</summary>
    public SyntaxNode? Without()
    {
        foreach (var (code, what) in ValidatorCode.Writes(function, semantics))
        {
            if (!(what == "304" ? TakeAnswer(code) : IsGone(code) || Take(code.Parent)))
                return null;
        }

        TakeUnusedLocals();
        return new Removal(_gone, _kept).Visit(function);
    }

    /// <summary>What answers 304, with the condition that it depends on.</summary>
    private bool TakeAnswer(SyntaxNode answer)
    {
        for (var node = answer; node != function && node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case ConditionalExpressionSyntax choice when choice.Condition != node:
                    return Keep(choice, choice.WhenTrue == node ? choice.WhenFalse : choice.WhenTrue);
                case IfStatementSyntax { Else: null } choice when choice.Statement == node:
                    return IsOnlyForThat(choice.Statement) && Take(choice);
                case IfStatementSyntax { Else: { } rest } choice when choice.Statement == node:
                    return IsOnlyForThat(choice.Statement) && choice.Parent is BlockSyntax && Keep(choice, rest.Statement);
                case ElseClauseSyntax { Statement: var rest } otherwise:
                    return IsOnlyForThat(rest) && _gone.Add(otherwise);
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    return false;
            }
        }

        return false;
    }

    private bool Take(SyntaxNode? statement)
    {
        if (statement is not (ExpressionStatementSyntax { Parent: BlockSyntax } or IfStatementSyntax { Parent: BlockSyntax }))
            return false;
        _gone.Add(statement);
        return true;
    }

    private bool Keep(SyntaxNode choice, SyntaxNode rest)
    {
        _kept[choice] = rest;
        _gone.UnionWith(choice.ChildNodes().Where(part => !part.Contains(rest)));
        return true;
    }

    /// <summary>Whether a branch does nothing but set fields of the response and return.</summary>
    private bool IsOnlyForThat(StatementSyntax branch) => branch switch
    {
        BlockSyntax block => block.Statements.All(IsOnlyForThat),
        ReturnStatementSyntax => true,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax or ElementAccessExpressionSyntax } assignment } =>
            assignment.Left.DescendantNodes().OfType<ExpressionSyntax>().Any(IsOfResponse),
        ExpressionStatementSyntax { Expression: var call } => ValidatorCode.Writes(call, semantics).Any(write => write.Code == call),
        _ => false,
    };

    private bool IsOfResponse(ExpressionSyntax part) =>
        semantics.GetTypeInfo(part).Type is { Name: "HttpResponse" or "IHeaderDictionary" or "ResponseHeaders", ContainingNamespace.Name: "Http" or "Headers" };

    /// <summary>The locals that only served what is gone, and those that only served them.</summary>
    private void TakeUnusedLocals()
    {
        var locals = function.DescendantNodes().OfType<LocalDeclarationStatementSyntax>().ToList();
        while (locals.Find(local => !IsGone(local) && IsUnused(local)) is { } unused)
            _gone.Add(unused);
    }

    private bool IsUnused(LocalDeclarationStatementSyntax local) =>
        local is { Parent: BlockSyntax, Declaration.Variables: { Count: 1 } variables }
        && variables[0] is { Initializer.Value: { } value } variable
        && !value.DescendantNodesAndSelf().Any(HasEffect)
        && function.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == variable.Identifier.ValueText).ToList() is { Count: > 0 } uses
        && uses.TrueForAll(IsGone);

    private static bool HasEffect(SyntaxNode node) => node is AwaitExpressionSyntax or AssignmentExpressionSyntax
        || node.RawKind is (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression
            or (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression;

    private bool IsGone(SyntaxNode node) => node.AncestorsAndSelf().Any(_gone.Contains);
}
