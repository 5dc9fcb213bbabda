using EtagGen.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.CodeFixes.HandWritten;

/// <summary>
/// Finds all of a handler that is there to send an ETag or a 304: the writes, the conditions around an answer of 304, and the
/// locals that nothing else uses.
/// </summary>
internal sealed class HandWrittenCode
{
    private readonly HashSet<SyntaxNode> _gone = [];
    private readonly Dictionary<SyntaxNode, SyntaxNode> _kept = [];
    private readonly SyntaxNode _function;
    private readonly IReadOnlyList<(SyntaxNode Code, string What)> _writes;
    private readonly Effects _effects;
    private readonly AnswerBranch _answers;

    /// <param name="function">A lambda, method or local function.</param>
    /// <param name="semantics">The semantic model of its file.</param>
    public HandWrittenCode(SyntaxNode function, SemanticModel semantics)
    {
        _function = function;
        _writes = [.. ValidatorCode.Writes(function, semantics)];
        HashSet<SyntaxNode> codes = [.. _writes.Select(write => write.Code)];
        _effects = new(semantics, codes);
        _answers = new(semantics, codes, _effects);
    }

    /// <summary>The function without it; null where some of it is not only for that.</summary>
    public SyntaxNode? Without()
    {
        // What another build compiles may need what is taken, and half a directive is none.
        if (Trivia.HasDirective(_function))
            return null;
        foreach (var (code, what) in _writes)
        {
            if (!(what == "304" ? TakeAnswer(code) : IsGone(code) || Take(code.Parent)))
                return null;
        }

        if (!TakeEmptied() || !TakeUnusedLocals() || _gone.Any(_effects.AreIn) || _gone.SelectMany(Designations).Any(IsUsed))
            return null;
        return new Removal(_gone, _kept).Visit(_function);
    }

    /// <summary>What answers 304, with the condition that it depends on.</summary>
    private bool TakeAnswer(SyntaxNode answer)
    {
        for (var node = answer; node != _function && node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case ConditionalExpressionSyntax choice when choice.Condition != node:
                    return Question.IsOne(choice.Condition) && _answers.Is((ExpressionSyntax)node)
                        && Keep(choice, choice.WhenTrue == node ? choice.WhenFalse : choice.WhenTrue);
                case IfStatementSyntax { Else: null } choice when choice.Statement == node:
                    return Question.IsOne(choice.Condition) && _answers.Is(choice.Statement) && Take(choice);
                case IfStatementSyntax { Else: { } rest } choice when choice.Statement == node:
                    return Question.IsOne(choice.Condition) && _answers.Is(choice.Statement)
                        && choice.Parent is BlockSyntax && Keep(choice, rest.Statement);
                case ElseClauseSyntax { Statement: var rest } otherwise:
                    return _answers.Is(rest) && Take(otherwise);
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    return false;
            }
        }

        return false;
    }

    private bool Take(SyntaxNode? code)
    {
        if (code is not (ElseClauseSyntax or ExpressionStatementSyntax { Parent: BlockSyntax } or IfStatementSyntax { Parent: BlockSyntax }))
            return false;
        _gone.Add(code);
        return true;
    }

    private bool Keep(SyntaxNode choice, SyntaxNode rest)
    {
        if (Trivia.HasCommentAround(choice, rest))
            return false;
        _kept[choice] = rest;
        _gone.UnionWith(choice.ChildNodes().Where(part => !part.Contains(rest)));
        return true;
    }

    /// <summary>The conditions with nothing left to do. Whatever else would be left empty is not ours to judge.</summary>
    private bool TakeEmptied()
    {
        while (_function.DescendantNodes().OfType<BlockSyntax>().FirstOrDefault(block => !IsGone(block) && IsEmptied(block)) is { } emptied)
        {
            if (emptied.Parent is IfStatementSyntax { Else: { } rest } && !IsGone(rest) && !IsEmptied(rest.Statement))
                return false;
            if (!Take(emptied.Parent))
                return false;
        }

        return true;
    }

    private bool IsEmptied(StatementSyntax statement) =>
        statement is BlockSyntax { Statements: { Count: > 0 } statements } && statements.All(_gone.Contains);

    /// <summary>The locals that only served what is gone, and those that only served them.</summary>
    private bool TakeUnusedLocals()
    {
        var locals = _function.DescendantNodes().OfType<LocalDeclarationStatementSyntax>().ToList();
        while (locals.Find(local => !IsGone(local) && IsUnused(local)) is { } unused)
        {
            if (unused is not { Parent: BlockSyntax, Declaration.Variables.Count: 1 })
                return false;
            _gone.Add(unused);
        }

        return TakeEmptied();
    }

    private bool IsUnused(LocalDeclarationStatementSyntax local) => local.Declaration.Variables.Any(variable =>
        Uses(variable.Identifier).ToList() is { Count: > 0 } uses && uses.TrueForAll(IsGone));

    /// <summary>What a pattern or an <c>out</c> names.</summary>
    private static IEnumerable<SyntaxToken> Designations(SyntaxNode code) =>
        code.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Select(designation => designation.Identifier);

    private bool IsUsed(SyntaxToken name) => Uses(name).Any(use => !IsGone(use));

    private IEnumerable<SyntaxNode> Uses(SyntaxToken name) =>
        _function.DescendantNodes().OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == name.ValueText);

    private bool IsGone(SyntaxNode node) => node.AncestorsAndSelf().Any(_gone.Contains);
}
