using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>Whether a <c>Map*</c> call is followed by <c>WithETag()</c>: the way of <see cref="FluentCall"/>, from the other end.</summary>
internal static class FluentUse
{
    public static bool Follows(IInvocationOperation map)
    {
        IOperation? operation = map;
        while (operation is not null)
        {
            switch (operation)
            {
                case IInvocationOperation call when FluentCall.Is(call):
                    return BelongsTo(call, map);
                case IVariableDeclaratorOperation declarator:
                    return IsUsedFluently(declarator, map);
                case IBlockOperation or IAnonymousFunctionOperation:
                    return false;
                default:
                    operation = operation.Parent;
                    break;
            }
        }

        return false;
    }

    private static bool IsUsedFluently(IVariableDeclaratorOperation declarator, IInvocationOperation map)
    {
        if (map.SemanticModel is not { } semantics)
            return false;
        var scope = declarator.Syntax.Ancestors().FirstOrDefault(node => node is BlockSyntax or CompilationUnitSyntax);
        return scope is not null && scope.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(CallFinder.MayBeFluent)
            .Any(call => semantics.GetOperation(call) is IInvocationOperation fluent && FluentCall.Is(fluent) && BelongsTo(fluent, map));
    }

    private static bool BelongsTo(IInvocationOperation fluent, IInvocationOperation map) =>
        FluentCall.MapCallOf(fluent)?.Handler.Syntax == MapCall.Of(map)?.Handler.Syntax;
}
