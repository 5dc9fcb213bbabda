using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Finds the bodies of a handler that returns a bare <c>IResult</c>: in its own return statements, behind the factory methods
/// of <c>Results</c> and <c>TypedResults</c>.
/// </summary>
internal static class ReturnedResults
{
    /// <summary>The bodies that can be seen, and whether all results could be: some may come from somewhere else.</summary>
    public static (ImmutableArray<FoundBody> Bodies, bool All) Bodies(IMethodSymbol handler, ParseContext context)
    {
        if (context.SyntaxOf(handler) is not { } syntax)
            return ([], false);

        var results = Of(syntax, context).ToList();
        var bodies = results.Select(BodyOf).OfType<ITypeSymbol>().Select(body => new FoundBody(ResultKind.Erased, body.WithoutNullable()));
        return ([.. bodies.Distinct()], results.All(IsSeen));
    }

    /// <summary>The results that a lambda or method returns, each alternative of a conditional by itself.</summary>
    public static IEnumerable<IOperation> Of(SyntaxNode function, ParseContext context) =>
        Returned(function).SelectMany(value => Alternatives(context.SemanticsOf(function.SyntaxTree).GetOperation(value)));

    /// <summary>Whether it shows what a result carries: a factory method of <c>Results</c>, or a typed result.</summary>
    private static bool IsSeen(IOperation result) => IsFactory(result) || result.Type is not { TypeKind: TypeKind.Interface };

    /// <summary>Whether it is a call of a factory method of <c>Results</c>.</summary>
    public static bool IsFactory(IOperation result) =>
        result is IInvocationOperation call && call.TargetMethod.ContainingType.Is("Microsoft.AspNetCore.Http", "Results");

    /// <summary>The returned expressions of a lambda or method, not those of functions within it.</summary>
    private static IEnumerable<ExpressionSyntax> Returned(SyntaxNode function)
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

    /// <summary>Whether the result of <c>Json(…, statusCode: 404)</c> represents no resource.</summary>
    private static bool IsFailure(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "statusCode") is { } status
        && MapCall.WithoutConversion(status.Value).ConstantValue.Value is int and not (>= 200 and <= 299);

    /// <summary>The type of the body that a result carries, by the type of the result or, of <c>Results.Ok(…)</c>, of its argument.</summary>
    private static ITypeSymbol? BodyOf(IOperation result)
    {
        if (IsFactory(result))
        {
            var call = (IInvocationOperation)result;
            var body = call.TargetMethod.Name is "Ok" or "Json" or "Created" or "CreatedAtRoute"
                ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name is "value" or "data")
                : null;
            return body is null || IsFailure(call) ? null : MapCall.WithoutConversion(body.Value).Type;
        }

        return result is IInvocationOperation typed && IsFailure(typed) ? null
            : result.Type is { } type && ResultParser.KindOf(type) is not null ? type.Argument() : null;
    }
}
