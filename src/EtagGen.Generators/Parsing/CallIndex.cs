using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// The calls in a file by the name of what is called, found once for as long as the file is not edited, for all who ask. To walk all
/// files takes a third of a first analysis: <see cref="SourceWords"/> tells those that need not be.
/// </summary>
internal static class CallIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, Dictionary<string, List<InvocationExpressionSyntax>>> CallsIn = new();

    public static Dictionary<string, List<InvocationExpressionSyntax>> Of(SyntaxTree tree) => CallsIn.GetValue(tree, Index);

    private static Dictionary<string, List<InvocationExpressionSyntax>> Index(SyntaxTree tree)
    {
        var index = new Dictionary<string, List<InvocationExpressionSyntax>>();
        foreach (var node in tree.GetRoot().DescendantNodes(MayHoldExpressions))
        {
            if (node is not InvocationExpressionSyntax call)
                continue;
            var name = CallFinder.NameOf(call.Expression);
            if (!index.TryGetValue(name, out var calls))
                index.Add(name, calls = []);
            calls.Add(call);
        }

        return index;
    }

    /// <summary>
    /// Many nodes are in types, attributes and parameters, where nothing is called but <c>nameof</c>, and nothing assigned; the size of
    /// an array may be.
    /// </summary>
    public static bool MayHoldExpressions(SyntaxNode node) =>
        node is ArrayTypeSyntax or not (TypeSyntax or AttributeListSyntax or BaseParameterListSyntax or UsingDirectiveSyntax);
}
