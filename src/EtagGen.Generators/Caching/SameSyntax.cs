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
    public static bool Are(SyntaxNode before, SyntaxNode after, bool withBodies) => Are(before, after, withBodies, inStatement: false);

    private static bool Are(SyntaxNode before, SyntaxNode after, bool withBodies, bool inStatement)
    {
        if (before.IsIncrementallyIdenticalTo(after))
            return true;
        if (before.RawKind != after.RawKind)
            return false;

        // A directive counts for what comes behind the body too.
        if (!withBodies && IsBody(before, inStatement) && IsBody(after, inStatement) && !before.ContainsDirectives && !after.ContainsDirectives)
            return true;

        var (one, other) = (before.ChildNodesAndTokens(), after.ChildNodesAndTokens());
        if (one.Count != other.Count)
            return false;
        inStatement |= before is GlobalStatementSyntax;
        for (var i = 0; i < one.Count; i++)
        {
            if (!Are(one[i], other[i], withBodies, inStatement))
                return false;
        }

        return true;
    }

    private static bool Are(SyntaxNodeOrToken before, SyntaxNodeOrToken after, bool withBodies, bool inStatement) =>
        before.AsNode() is { } node
            ? after.AsNode() is { } other && Are(node, other, withBodies, inStatement)
            : after.IsToken && Are(before.AsToken(), after.AsToken());

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
