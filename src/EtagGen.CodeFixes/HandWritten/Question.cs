using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.CodeFixes.HandWritten;

/// <summary>The condition that an answer of 304 depends on.</summary>
internal static class Question
{
    /// <summary>
    /// Whether all halves of an "or" speak of one and the same thing, such as the field of the request: a half that does not may be
    /// another reason for the answer.
    /// </summary>
    public static bool IsOne(ExpressionSyntax condition)
    {
        var halves = HalvesOf(condition).Select(ThingsIn).ToList();
        return halves.Count == 1 || halves.Aggregate((all, names) => all.Intersect(names)).Any();
    }

    private static IEnumerable<string> ThingsIn(ExpressionSyntax half) => half.DescendantNodesAndSelf()
        .OfType<IdentifierNameSyntax>()
        .Where(IsThing)
        .Select(name => name.Identifier.ValueText);

    private static IEnumerable<ExpressionSyntax> HalvesOf(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => HalvesOf(inner.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either => HalvesOf(either.Left).Concat(HalvesOf(either.Right)),
        _ => [condition],
    };

    /// <summary>Not a method, nor what only leads there, as the context does in <c>context.Request.Headers.IfNoneMatch</c>.</summary>
    private static bool IsThing(IdentifierNameSyntax name)
    {
        ExpressionSyntax thing = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return thing.Parent switch
        {
            InvocationExpressionSyntax call => call.Expression != thing,
            MemberAccessExpressionSyntax further => further.Parent is InvocationExpressionSyntax,
            _ => true,
        };
    }
}
