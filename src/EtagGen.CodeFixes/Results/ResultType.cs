using EtagGen.CodeFixes.Editing;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace EtagGen.CodeFixes.Results;

/// <summary>Writes the type of typed results where <c>IResult</c> stands, or nothing does.</summary>
internal static class ResultType
{
    /// <summary>The one type, or <c>Results&lt;…&gt;</c> of several, of which the framework has those with two to six.</summary>
    public static ITypeSymbol? Of(IReadOnlyList<ITypeSymbol> results, Compilation compilation) => results.Count == 1
        ? results[0]
        : compilation.GetTypeByMetadataName($"{TypeNames.HttpResults}.Results`{results.Count}")?.Construct([.. results]);

    /// <summary>The edit of a function's return type; null where it needs none.</summary>
    public static Edit? In(SyntaxNode function, IMethodSymbol method, ITypeSymbol result, bool isUnion)
    {
        var type = Wrapped(method.ReturnType, result);
        return function switch
        {
            MethodDeclarationSyntax declared => Replace(declared.ReturnType, type),
            LocalFunctionStatementSyntax local => Replace(local.ReturnType, type),
            ParenthesizedLambdaExpressionSyntax { ReturnType: { } written } => Replace(written, type),
            ParenthesizedLambdaExpressionSyntax lambda when isUnion => new(
                lambda, (current, generator) => WithType((ParenthesizedLambdaExpressionSyntax)current, type, generator)),
            _ => null,
        };
    }

    /// <summary>Puts another type in the place of one that is written.</summary>
    public static Edit Replace(TypeSyntax written, ITypeSymbol type) =>
        new(written, (current, generator) => generator.Type(type).WithTriviaFrom(current));

    /// <summary>The result in the task that the method returns, if it does.</summary>
    private static ITypeSymbol Wrapped(ITypeSymbol returned, ITypeSymbol result) =>
        returned is INamedTypeSymbol { TypeArguments.Length: 1 } task ? task.OriginalDefinition.Construct(result) : result;

    private static ParenthesizedLambdaExpressionSyntax WithType(
        ParenthesizedLambdaExpressionSyntax lambda, ITypeSymbol type, SyntaxGenerator generator)
    {
        var written = generator.Type(type).WithTrailingTrivia(SyntaxFactory.Space);
        if (lambda.AttributeLists.Count == 0 && lambda.Modifiers.Count == 0)
            return lambda.WithoutLeadingTrivia().WithReturnType(written.WithLeadingTrivia(lambda.GetLeadingTrivia()));
        return lambda.WithReturnType(written);
    }
}
