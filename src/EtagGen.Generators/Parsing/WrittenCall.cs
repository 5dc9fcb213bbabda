using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// A call of one of the framework's <c>Map*</c> methods whose handler is written there as a lambda or the name of a method. To read
/// it takes the statement that it is in; its operation takes the method around it, in which there may be a hundred others.
/// </summary>
/// <param name="Route">What it says of the endpoint.</param>
/// <param name="Method">The method that is the handler.</param>
internal sealed record WrittenCall(RouteCall Route, IMethodSymbol Method) : RouteCall(Route)
{
    /// <summary>Reads a call.</summary>
    /// <returns>The call; null where it is none, or is written in another way.</returns>
    public static WrittenCall? Of(InvocationExpressionSyntax syntax, SemanticModel semantics, CancellationToken cancellation)
    {
        // Methods that are listed are expressions of many kinds.
        if (semantics.GetSymbolInfo(syntax, cancellation).Symbol is not IMethodSymbol { Name: not "MapMethods" } target || !IsOne(target))
            return null;

        var last = target.Parameters[target.Parameters.Length - 1];
        var (handler, pattern) = (ArgumentOf(syntax, target, last.Name), ArgumentOf(syntax, target, "pattern"));
        return handler is null || MethodOf(handler, semantics, cancellation) is not { } method ? null : new(
            new(
                target.Name,
                last.Type.SpecialType == SpecialType.System_Delegate,
                MethodsOf(target.Name),
                pattern is null ? null : semantics.GetConstantValue(pattern, cancellation).Value as string),
            method);
    }

    /// <summary>What a call gives to a parameter; null where it leaves it to its default value.</summary>
    public static ExpressionSyntax? ArgumentOf(InvocationExpressionSyntax syntax, IMethodSymbol target, string parameter)
    {
        var (arguments, parameters) = (syntax.ArgumentList.Arguments, target.Parameters);
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i].NameColon?.Name.Identifier.ValueText ?? (i < parameters.Length ? parameters[i].Name : "");
            if (name == parameter)
                return arguments[i].Expression;
        }

        return null;
    }

    /// <summary>The method that an expression is, as it stands there; null where it is the value of something.</summary>
    private static IMethodSymbol? MethodOf(ExpressionSyntax handler, SemanticModel semantics, CancellationToken cancellation) => handler switch
    {
        ParenthesizedExpressionSyntax parenthesized => MethodOf(parenthesized.Expression, semantics, cancellation),
        LambdaExpressionSyntax => semantics.GetSymbolInfo(handler, cancellation).Symbol as IMethodSymbol,
        SimpleNameSyntax => MethodNamed(semantics.GetSymbolInfo(handler, cancellation)),
        MemberAccessExpressionSyntax access when semantics.GetSymbolInfo(access.Expression, cancellation).Symbol is INamedTypeSymbol =>
            MethodNamed(semantics.GetSymbolInfo(handler, cancellation)),
        _ => null,
    };

    /// <summary>
    /// The method of a name. Where it is given as a mere <c>Delegate</c>, no signature is asked for that would resolve it; the call
    /// is resolved all the same, so that one method of that name is the one.
    /// </summary>
    private static IMethodSymbol? MethodNamed(SymbolInfo name) =>
        name.Symbol is null && name is { CandidateReason: CandidateReason.OverloadResolutionFailure, CandidateSymbols: { Length: 1 } candidates }
        && candidates[0] is IMethodSymbol { IsGenericMethod: false, MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } only
            ? only
            : name.Symbol as IMethodSymbol;
}
