using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Finds the bodies of a handler that returns a bare <c>IResult</c>: in its return statements and those of what it calls in its
/// file, behind the factory methods of <c>Results</c> and <c>TypedResults</c>. To read them by symbols takes the statements that
/// they are in; their operations take the method around the handler, in which there may be a hundred others.
/// </summary>
internal static class WrittenResults
{
    /// <summary>The bodies that can be seen, and whether all results could be: some may come from somewhere else.</summary>
    public static (ImmutableArray<FoundBody> Bodies, bool All) Bodies(IMethodSymbol handler, ParseContext context)
    {
        if (context.SyntaxOf(handler) is not { } function)
            return ([], false);

        var semantics = context.SemanticsOf(function.SyntaxTree);
        var types = BodiesOf(Returned(function), semantics, intoFunctions: true).ToList();
        var bodies = types.OfType<ITypeSymbol>().Select(type => new FoundBody(ResultKind.Erased, type.WithoutNullable())).Distinct();
        return ([.. bodies], !types.Contains(null));
    }

    /// <summary>The types of the bodies that results can have, null for one that does not show.</summary>
    private static IEnumerable<ITypeSymbol?> BodiesOf(IEnumerable<ExpressionSyntax> results, SemanticModel semantics, bool intoFunctions) => results
        .SelectMany(result => WrittenValues.Alternatives(result, semantics))
        .SelectMany(result => BodiesOf(result, semantics, intoFunctions));

    private static IEnumerable<ITypeSymbol?> BodiesOf(ExpressionSyntax result, SemanticModel semantics, bool intoFunctions)
    {
        if (CallOf(result, semantics) is { } call)
        {
            if (IsFailure(call, semantics))
                return [];
            if (call.Method.ContainingType.Is("Microsoft.AspNetCore.Http", "Results"))
                return BodyOf(call) is { } body ? WrittenBody.TypesOf(body, semantics) : [];
        }

        return semantics.GetTypeInfo(result).Type switch
        {
            null => [],
            INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type when ResultParser.IsResult(type) =>
                ResultParser.BodiesOf(type).Select(body => (ITypeSymbol?)body.Type),
            _ => FollowedBodiesOf(result, semantics, intoFunctions),
        };
    }

    /// <summary>Those of a result that is made in another place: behind no more than one call, as each may lead to many.</summary>
    private static IEnumerable<ITypeSymbol?> FollowedBodiesOf(ExpressionSyntax result, SemanticModel semantics, bool intoFunctions)
    {
        var isCall = result is InvocationExpressionSyntax;
        return (intoFunctions || !isCall) && WrittenOrigins.Of(result, semantics) is { } origins
            ? BodiesOf(origins, semantics, intoFunctions && !isCall)
            : [null];
    }

    /// <summary>The returned expressions of a lambda or method, not those of functions within it.</summary>
    public static IEnumerable<ExpressionSyntax> Returned(SyntaxNode function)
    {
        var (block, expression) = function switch
        {
            AnonymousFunctionExpressionSyntax anonymous => (anonymous.Block, anonymous.ExpressionBody),
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

    private static (InvocationExpressionSyntax Syntax, IMethodSymbol Method)? CallOf(ExpressionSyntax result, SemanticModel semantics) =>
        result is InvocationExpressionSyntax call && semantics.GetSymbolInfo(call).Symbol is IMethodSymbol method ? (call, method) : null;

    /// <summary>Whether the result of <c>Json(…, statusCode: 404)</c> represents no resource.</summary>
    private static bool IsFailure((InvocationExpressionSyntax Syntax, IMethodSymbol Method) call, SemanticModel semantics) =>
        WrittenCall.ArgumentOf(call.Syntax, call.Method, "statusCode") is { } status
        && WrittenValues.Alternatives(status, semantics).All(code => semantics.GetConstantValue(code).Value is int and not (>= 200 and <= 299));

    /// <summary>The body that a call of a factory method of <c>Results</c> is given.</summary>
    private static ExpressionSyntax? BodyOf((InvocationExpressionSyntax Syntax, IMethodSymbol Method) call) =>
        call.Method.Name is "Ok" or "Json" or "Created" or "CreatedAtRoute"
            ? WrittenCall.ArgumentOf(call.Syntax, call.Method, "value") ?? WrittenCall.ArgumentOf(call.Syntax, call.Method, "data")
            : null;
}
