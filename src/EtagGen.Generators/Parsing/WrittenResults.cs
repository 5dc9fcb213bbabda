using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Finds the bodies of a handler that returns a bare <c>IResult</c>: in its own return statements, behind the factory methods
/// of <c>Results</c> and <c>TypedResults</c>. To read them by symbols takes the statements that they are in; their operations take
/// the method around the handler, in which there may be a hundred others.
/// </summary>
internal static class WrittenResults
{
    /// <summary>The bodies that can be seen, and whether all results could be: some may come from somewhere else.</summary>
    public static (ImmutableArray<FoundBody> Bodies, bool All) Bodies(IMethodSymbol handler, ParseContext context)
    {
        if (context.SyntaxOf(handler) is not { } function)
            return ([], false);

        var semantics = context.SemanticsOf(function.SyntaxTree);
        var bodies = new List<FoundBody>();
        var areAll = true;
        foreach (var result in Returned(function).SelectMany(Alternatives))
        {
            if (BodiesOf(result, semantics) is { } types)
                bodies.AddRange(types.Select(type => new FoundBody(ResultKind.Erased, type.WithoutNullable())));
            else
                areAll = false;
        }

        return ([.. bodies.Distinct()], areAll);
    }

    /// <summary>The types of the bodies that a result can have; null where they do not show.</summary>
    private static IEnumerable<ITypeSymbol>? BodiesOf(ExpressionSyntax result, SemanticModel semantics)
    {
        if (CallOf(result, semantics) is { } call)
        {
            if (IsFailure(call, semantics))
                return [];
            if (call.Method.ContainingType.Is("Microsoft.AspNetCore.Http", "Results"))
                return BodyOf(call, semantics) is not { } body ? [] : body is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } ? null : [body];
        }

        return semantics.GetTypeInfo(result).Type switch
        {
            null => [],
            INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type when ResultParser.IsResult(type) => ResultParser.BodiesOf(type).Select(body => body.Type),
            _ => null,
        };
    }

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
    private static IEnumerable<ExpressionSyntax> Alternatives(ExpressionSyntax value) => WithoutConversion(value) switch
    {
        ConditionalExpressionSyntax conditional => Alternatives(conditional.WhenTrue).Concat(Alternatives(conditional.WhenFalse)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => Alternatives(coalesce.Left).Concat(Alternatives(coalesce.Right)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Alternatives(arm.Expression)),
        InvocationExpressionSyntax call when IsOfTask(call.Expression) => call.ArgumentList.Arguments.SelectMany(argument => Alternatives(argument.Expression)),
        var other => [other],
    };

    /// <summary><c>Task.FromResult</c>, whatever namespaces are before it.</summary>
    private static bool IsOfTask(ExpressionSyntax called) =>
        CallFinder.NameOf(called) == "FromResult" && called is MemberAccessExpressionSyntax access && CallFinder.NameOf(access.Expression) is "Task" or "ValueTask";

    private static ExpressionSyntax WithoutConversion(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => WithoutConversion(parenthesized.Expression),
        CastExpressionSyntax cast => WithoutConversion(cast.Expression),
        CheckedExpressionSyntax @checked => WithoutConversion(@checked.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } known => WithoutConversion(known.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } cast => WithoutConversion(cast.Left),
        _ => value,
    };

    private static (InvocationExpressionSyntax Syntax, IMethodSymbol Method)? CallOf(ExpressionSyntax result, SemanticModel semantics) =>
        result is InvocationExpressionSyntax call && semantics.GetSymbolInfo(call).Symbol is IMethodSymbol method ? (call, method) : null;

    /// <summary>Whether the result of <c>Json(…, statusCode: 404)</c> represents no resource.</summary>
    private static bool IsFailure((InvocationExpressionSyntax Syntax, IMethodSymbol Method) call, SemanticModel semantics) =>
        WrittenCall.ArgumentOf(call.Syntax, call.Method, "statusCode") is { } status
        && semantics.GetConstantValue(WithoutConversion(status)).Value is int and not (>= 200 and <= 299);

    /// <summary>The type of the body that a call of a factory method of <c>Results</c> is given.</summary>
    private static ITypeSymbol? BodyOf((InvocationExpressionSyntax Syntax, IMethodSymbol Method) call, SemanticModel semantics) =>
        call.Method.Name is "Ok" or "Json" or "Created" or "CreatedAtRoute" && (WrittenCall.ArgumentOf(call.Syntax, call.Method, "value") ?? WrittenCall.ArgumentOf(call.Syntax, call.Method, "data")) is { } body
            ? TypeOf(WithoutConversion(body), semantics)
            : null;

    /// <summary>The type of what is written, or that it gets where it has none by itself: <c>new(…)</c>, a collection expression, a choice between them.</summary>
    private static ITypeSymbol? TypeOf(ExpressionSyntax body, SemanticModel semantics) => semantics.GetTypeInfo(body) switch
    {
        { Type: { } type } => type,
        { ConvertedType: { SpecialType: not SpecialType.System_Object } target } => target,
        _ => null,
    };
}
