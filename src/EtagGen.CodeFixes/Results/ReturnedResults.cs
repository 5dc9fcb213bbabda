using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.CodeFixes.Results;

/// <summary>
/// The results that a handler returns, as operations: what <see cref="WrittenResults"/> finds by symbols, for those who follow them
/// further.
/// </summary>
internal static class ReturnedResults
{
    /// <summary>The results that a lambda or method returns, each alternative of a conditional by itself.</summary>
    public static IEnumerable<IOperation> Of(SyntaxNode function, ParseContext context) =>
        WrittenResults.Returned(function).SelectMany(value => Alternatives(context.SemanticsOf(function.SyntaxTree).GetOperation(value)));

    /// <summary>Whether it is a call of a factory method of <c>Results</c>.</summary>
    public static bool IsFactory(IOperation result) =>
        result is IInvocationOperation call && call.TargetMethod.ContainingType.Is("Microsoft.AspNetCore.Http", "Results");

    /// <summary>The values that an expression can have.</summary>
    public static IEnumerable<IOperation> Alternatives(IOperation? value) => value switch
    {
        null => [],
        IConversionOperation conversion => Alternatives(conversion.Operand),
        IParenthesizedOperation parenthesized => Alternatives(parenthesized.Operand),
        IConditionalOperation conditional => Alternatives(conditional.WhenTrue).Concat(Alternatives(conditional.WhenFalse)),
        ICoalesceOperation coalesce => Alternatives(coalesce.Value).Concat(Alternatives(coalesce.WhenNull)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Alternatives(arm.Value)),
        IInvocationOperation { TargetMethod.Name: "FromResult" } completed =>
            completed.Arguments.SelectMany(argument => Alternatives(argument.Value)),
        _ => [value],
    };
}
