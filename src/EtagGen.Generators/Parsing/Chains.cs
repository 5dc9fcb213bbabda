using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>Follows a chain of fluent calls to where it began.</summary>
internal static class Chains
{
    /// <summary>The names that are assigned to in a method, collected once for as long as its file is not edited.</summary>
    private static readonly ConditionalWeakTable<SyntaxNode, HashSet<string>> AssignedIn = new();

    /// <summary>
    /// The first call that fits, from the receiver of a call on: up the chain, or in the initializer of a local that nothing
    /// else is assigned to. Null where there is none, or it cannot be seen.
    /// </summary>
    public static IInvocationOperation? FirstUp(IInvocationOperation call, Func<IInvocationOperation, bool> fits)
    {
        var receiver = ReceiverOf(call);
        while (receiver is not null)
        {
            switch (MapCall.WithoutConversion(receiver))
            {
                case IInvocationOperation upper when fits(upper):
                    return upper;
                case IInvocationOperation upper:
                    receiver = ReceiverOf(upper);
                    break;
                case ILocalReferenceOperation local:
                    receiver = InitializerOf(local);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>What a chain begins with, where that is no call: a local that cannot be followed, a parameter.</summary>
    public static IOperation? RootOf(IInvocationOperation call)
    {
        IOperation? root = null;
        for (var receiver = ReceiverOf(call); receiver is not null;)
        {
            root = MapCall.WithoutConversion(receiver);
            receiver = root switch
            {
                IInvocationOperation upper => ReceiverOf(upper),
                ILocalReferenceOperation local => InitializerOf(local),
                _ => null,
            };
        }

        return root;
    }

    /// <summary>What a method is called on; null: it is static, without arguments.</summary>
    public static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance ?? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value;

    /// <summary>What a local was made with, where nothing else is assigned to it; null: that cannot be seen.</summary>
    public static IOperation? InitializerOf(ILocalReferenceOperation reference) =>
        reference.SemanticModel is { } semantics && InitializerOf(reference.Local, reference.Syntax) is { } value
            ? semantics.GetOperation(value)
            : null;

    /// <summary>The same as it is written, of a local that is used in the same file.</summary>
    public static ExpressionSyntax? InitializerOf(ILocalSymbol local, SyntaxNode reference)
    {
        // What is used before it is declared may be declared by what uses it, while someone types.
        if (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
            || declarator.SyntaxTree != reference.SyntaxTree
            || value.Span.End > reference.SpanStart)
        {
            return null;
        }

        return IsAssigned(local.Name, ScopeOf(declarator)) ? null : value;
    }

    /// <summary>The function that a local is in, or else the member, which at the top of a program is the file.</summary>
    private static SyntaxNode ScopeOf(VariableDeclaratorSyntax local) =>
        local.Ancestors().First(node =>
            node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or CompilationUnitSyntax
                or (MemberDeclarationSyntax and not GlobalStatementSyntax));

    private static bool IsAssigned(string name, SyntaxNode scope) =>
        SourceWords.Of(scope.SyntaxTree).MayAssign(name) && AssignedIn.GetValue(scope, Assigned).Contains(name);

    /// <summary>Types beside the statements at the top of a program cannot see what these declare, whatever names they assign to.</summary>
    private static HashSet<string> Assigned(SyntaxNode scope) => [.. scope
        .DescendantNodes(node =>
            CallIndex.MayHoldExpressions(node) && (node == scope || node is not MemberDeclarationSyntax or GlobalStatementSyntax))
        .SelectMany(Targets)
        .OfType<IdentifierNameSyntax>()
        .Select(target => target.Identifier.ValueText)];

    /// <summary>What an expression may give another value to.</summary>
    private static IEnumerable<ExpressionSyntax> Targets(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer }
            when initializer.Kind() is SyntaxKind.ObjectInitializerExpression or SyntaxKind.WithInitializerExpression => [],
        AssignmentExpressionSyntax assignment => Parts(assignment.Left),
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => Parts(argument.Expression),
        RefExpressionSyntax reference => Parts(reference.Expression),
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax target) => target switch
    {
        ParenthesizedExpressionSyntax inner => Parts(inner.Expression),
        TupleExpressionSyntax tuple => tuple.Arguments.SelectMany(argument => Parts(argument.Expression)),
        _ => [target],
    };
}
