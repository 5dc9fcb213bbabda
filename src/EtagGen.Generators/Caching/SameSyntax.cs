using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators.Caching;

/// <summary>
/// Whether two versions of a file are alike for the other files: in all but white space, comments and the bodies of methods.
/// Initializers and accessors are compared, as constants and the <c>field</c> keyword are in them.
/// </summary>
internal static class SameSyntax
{
    public static bool Are(SyntaxNode before, SyntaxNode after, bool withBodies)
    {
        // A comment at the head may say that the file is generated: then its references are neither nullable nor not.
        if (before.GetLeadingTrivia().ToFullString() != after.GetLeadingTrivia().ToFullString())
            return false;

        // No recursion: a sum of some thousand terms is as many levels.
        var pending = new Stack<Pair>();
        pending.Push(new(before, after, InStatement: false));
        while (pending.Count != 0)
        {
            if (!AreButForChildren(pending.Pop(), withBodies, pending))
                return false;
        }

        return true;
    }

    /// <summary>Two nodes or tokens in the same place.</summary>
    private readonly record struct Pair(SyntaxNodeOrToken Before, SyntaxNodeOrToken After, bool InStatement);

    private static bool AreButForChildren(Pair pair, bool withBodies, Stack<Pair> pending)
    {
        if (pair.Before.AsNode() is not { } before)
            return pair.After.IsToken && Are(pair.Before.AsToken(), pair.After.AsToken());
        if (pair.After.AsNode() is not { } after)
            return false;
        if (before.IsIncrementallyIdenticalTo(after))
            return true;
        if (before.RawKind != after.RawKind)
            return false;

        // A directive counts for what comes behind the body too.
        if (!withBodies && IsBody(before, pair.InStatement) && IsBody(after, pair.InStatement)
            && !before.ContainsDirectives && !after.ContainsDirectives)
        {
            return true;
        }

        var (one, other) = (before.ChildNodesAndTokens(), after.ChildNodesAndTokens());
        if (one.Count != other.Count)
            return false;
        var inStatement = pair.InStatement || before is GlobalStatementSyntax;
        for (var i = 0; i < one.Count; i++)
            pending.Push(new(one[i], other[i], inStatement));
        return true;
    }

    private static bool Are(SyntaxToken before, SyntaxToken after) =>
        before.RawKind == after.RawKind
        && before.Text == after.Text
        && before.ContainsDirectives == after.ContainsDirectives
        && (!before.ContainsDirectives || before.ToFullString() == after.ToFullString());

    /// <summary>
    /// Whether a node is the body of a method. In a structure it may capture a parameter of the primary constructor, which
    /// makes a field. Top-level statements declare names that all files see, but not within their functions.
    /// </summary>
    private static bool IsBody(SyntaxNode node, bool inStatement) => node.Parent switch
    {
        BaseMethodDeclarationSyntax { Parent: { } type } => node is BlockSyntax or ArrowExpressionClauseSyntax && !IsStructure(type),
        LocalFunctionStatementSyntax => inStatement && node is BlockSyntax or ArrowExpressionClauseSyntax,
        AnonymousFunctionExpressionSyntax function => inStatement && node == function.Body,
        _ => false,
    };

    private static bool IsStructure(SyntaxNode type) => type.IsKind(SyntaxKind.StructDeclaration) || type.IsKind(SyntaxKind.RecordStructDeclaration);
}
