using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators.Parsing;

/// <summary>The values that an expression can have, as they are written.</summary>
internal static class WrittenValues
{
    /// <summary>Each value of a choice by itself, without the conversions that only widen its type; nothing for a <c>throw</c>.</summary>
    public static IEnumerable<ExpressionSyntax> Alternatives(ExpressionSyntax value, SemanticModel semantics) => value switch
    {
        ConditionalExpressionSyntax conditional => Alternatives([conditional.WhenTrue, conditional.WhenFalse], semantics),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => Alternatives([coalesce.Left, coalesce.Right], semantics),
        SwitchExpressionSyntax choice => Alternatives(choice.Arms.Select(arm => arm.Expression), semantics),
        InvocationExpressionSyntax call when IsOfTask(call.Expression) =>
            Alternatives(call.ArgumentList.Arguments.Select(argument => argument.Expression), semantics),
        ThrowExpressionSyntax => [],
        _ => OperandOf(value) is { } operand && IsWider(value, operand, semantics) ? Alternatives(operand, semantics) : [value],
    };

    private static IEnumerable<ExpressionSyntax> Alternatives(IEnumerable<ExpressionSyntax> values, SemanticModel semantics) =>
        values.SelectMany(value => Alternatives(value, semantics));

    /// <summary>What is in parentheses, or behind a cast; null: it is neither.</summary>
    public static ExpressionSyntax? OperandOf(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
        CastExpressionSyntax cast => cast.Expression,
        CheckedExpressionSyntax @checked => @checked.Expression,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } known => known.Operand,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } cast => cast.Left,
        _ => null,
    };

    /// <summary>Whether a value of one type is in the other as it is: what it is converted by is no operator of a developer's.</summary>
    public static bool StaysIn(ITypeSymbol from, ITypeSymbol to, SemanticModel semantics) =>
        SymbolEqualityComparer.Default.Equals(from, to)
        || semantics.Compilation.ClassifyConversion(from, to)
            is { IsIdentity: true }
            or { IsImplicit: true, IsReference: true }
            or { IsImplicit: true, IsNullable: true }
            or { IsBoxing: true };

    private static bool IsWider(ExpressionSyntax value, ExpressionSyntax operand, SemanticModel semantics) =>
        semantics.GetTypeInfo(operand).Type is not { } from || semantics.GetTypeInfo(value).Type is not { } to || StaysIn(from, to, semantics);

    /// <summary><c>Task.FromResult</c>, whatever namespaces are before it.</summary>
    private static bool IsOfTask(ExpressionSyntax called) =>
        CallFinder.NameOf(called) == "FromResult"
        && called is MemberAccessExpressionSyntax access && CallFinder.NameOf(access.Expression) is "Task" or "ValueTask";
}
