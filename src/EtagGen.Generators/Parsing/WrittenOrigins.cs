using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Follows an expression that only names a value to where the value is written: the initializer of a local, the return statements
/// of a function. No other file is read for it, so that an edit there changes nothing here.
/// </summary>
internal static class WrittenOrigins
{
    /// <summary>What the value may be; null where that cannot be seen.</summary>
    public static IReadOnlyList<ExpressionSyntax>? Of(ExpressionSyntax value, SemanticModel semantics) => value switch
    {
        AwaitExpressionSyntax awaited => [awaited.Expression],
        IdentifierNameSyntax name =>
            semantics.GetSymbolInfo(name).Symbol is ILocalSymbol local && Chains.InitializerOf(local, name) is { } initializer
                ? [initializer]
                : null,
        InvocationExpressionSyntax call => semantics.GetSymbolInfo(call).Symbol is IMethodSymbol method
            ? ReturnedBy(method.ReducedFrom ?? method, semantics)
            : null,
        _ => null,
    };

    private static IReadOnlyList<ExpressionSyntax>? ReturnedBy(IMethodSymbol method, SemanticModel semantics) =>
        !CanBeAnother(method)
        && method.DeclaringSyntaxReferences.FirstOrDefault(reference => reference.SyntaxTree == semantics.SyntaxTree)?.GetSyntax() is { } function
        && WrittenResults.Returned(function).ToList() is { Count: not 0 } returned
            ? returned
            : null;

    /// <summary>Whether what runs may be an override, or what it returns depends on type arguments.</summary>
    private static bool CanBeAnother(IMethodSymbol method) =>
        method.IsVirtual || method.IsAbstract || method.IsOverride || method.IsGenericMethod
        || !SymbolEqualityComparer.Default.Equals(method, method.OriginalDefinition);
}
