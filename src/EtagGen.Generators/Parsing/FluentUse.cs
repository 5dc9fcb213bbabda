using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>Whether a <c>Map*</c> call is followed by <c>WithETag()</c>: the way of <see cref="FluentCall"/>, from the other end.</summary>
internal static class FluentUse
{
    /// <summary>The handlers of a file whose endpoint has it, found once.</summary>
    private static readonly ConditionalWeakTable<SemanticModel, HashSet<SyntaxNode>> HandlersIn = new();

    public static bool Follows(IInvocationOperation map)
    {
        IOperation? operation = map;
        while (operation is not null)
        {
            switch (operation)
            {
                case IInvocationOperation call when FluentCall.Is(call):
                    return BelongsTo(call, map);
                case IVariableDeclaratorOperation:
                    return IsUsedFluently(map);
                case IBlockOperation or IAnonymousFunctionOperation:
                    return false;
                default:
                    operation = operation.Parent;
                    break;
            }
        }

        return false;
    }

    /// <summary>The local that holds the endpoint may have it later, by way of other locals.</summary>
    private static bool IsUsedFluently(IInvocationOperation map) =>
        map.SemanticModel is { } semantics && SourceWords.Of(semantics.SyntaxTree).MayHave(FluentCall.Name)
        && MapCall.Of(map) is { } call && HandlersIn.GetValue(semantics, Handlers).Contains(call.Handler.Syntax);

    private static HashSet<SyntaxNode> Handlers(SemanticModel semantics) =>
        !CallIndex.Of(semantics.SyntaxTree).TryGetValue(FluentCall.Name, out var calls) ? [] : [.. calls
            .Select(call => semantics.GetOperation(call) is IInvocationOperation fluent && FluentCall.Is(fluent)
                ? FluentCall.MapCallOf(fluent)?.Handler.Syntax
                : null)
            .OfType<SyntaxNode>()];

    private static bool BelongsTo(IInvocationOperation fluent, IInvocationOperation map) =>
        FluentCall.MapCallOf(fluent)?.Handler.Syntax == MapCall.Of(map)?.Handler.Syntax;
}
