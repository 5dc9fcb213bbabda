using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>The results that a handler returns, as the code fixes look at them; those of the generator are <see cref="WrittenResults"/>.</summary>
internal static class ReturnedResults
{
    /// <summary>The results that a lambda or method returns, each alternative of a conditional by itself.</summary>
    public static IEnumerable<IOperation> Of(SyntaxNode function, ParseContext context) =>
        Returned(function).SelectMany(value => Alternatives(context.SemanticsOf(function.SyntaxTree).GetOperation(value)));

    /// <summary>Whether it is a call of a factory method of <c>Results</c>.</summary>
    public static bool IsFactory(IOperation result) =>
        result is IInvocationOperation call && call.TargetMethod.ContainingType.Is("Microsoft.AspNetCore.Http", "Results");

    /// <summary>The returned expressions of a lambda or method, not those of functions within it.</summary>
    public static IEnumerable<ExpressionSyntax> Returned(SyntaxNode function)
    {
        var (block, expression) = function switch
        {
            LambdaExpressionSyntax lambda => (lambda.Block, lambda.ExpressionBody),
            MethodDeclarationSyntax method => (method.Body, method.ExpressionBody?.Expression),
            LocalFunctionStatementSyntax local => (local.Body, local.ExpressionBody?.Expression),
            _ => (null, null),
        };
        if (expression is not null)
            return [expression];
        return block is null ? [] : block
            .DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>()
            .Select(statement => statement.Expression)
            .OfType<ExpressionSyntax>();
    }

    /// <summary>The values that an expression can have.</summary>
    public static IEnumerable<IOperation> Alternatives(IOperation? value) => value switch
    {
        null => [],
        IConversionOperation conversion => Alternatives(conversion.Operand),
        IParenthesizedOperation parenthesized => Alternatives(parenthesized.Operand),
        IConditionalOperation conditional => Alternatives(conditional.WhenTrue).Concat(Alternatives(conditional.WhenFalse)),
        ICoalesceOperation coalesce => Alternatives(coalesce.Value).Concat(Alternatives(coalesce.WhenNull)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Alternatives(arm.Value)),
        IInvocationOperation { TargetMethod.Name: "FromResult" } completed => completed.Arguments.SelectMany(argument => Alternatives(argument.Value)),
        _ => [value],
    };
}
