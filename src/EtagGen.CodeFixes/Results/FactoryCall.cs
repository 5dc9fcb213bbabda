using EtagGen.CodeFixes.Editing;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.CodeFixes.Results;

/// <summary><c>Results.Ok(order)</c>, which becomes <c>TypedResults.Ok(order)</c>.</summary>
internal static class FactoryCall
{
    private const string Factory = "TypedResults";

    /// <summary>The edit and the type that the result has with it; null where there is no such typed result.</summary>
    public static (Edit Edit, ITypeSymbol Type)? ToTyped(IOperation call, ParseContext parsing)
    {
        if (call.Syntax is not InvocationExpressionSyntax invocation)
            return null;

        // Where Results is in scope its neighbour mostly is too. The long name is not shortened later on: the branches of a
        // conditional have no common type any more, of which the simplifier knows nothing.
        var semantics = parsing.SemanticsOf(call.Syntax.SyntaxTree);
        foreach (var typed in Spellings(invocation.Expression))
        {
            var changed = invocation.WithExpression(typed);
            if (semantics.GetSpeculativeSymbolInfo(call.Syntax.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Symbol
                    is IMethodSymbol { ReturnType: var type } method
                && method.ContainingType.Is("Microsoft.AspNetCore.Http", Factory))
            {
                return (new(invocation.Expression, (current, _) => typed.WithTriviaFrom(current)), type);
            }
        }

        return null;
    }

    private static IEnumerable<ExpressionSyntax> Spellings(ExpressionSyntax called)
    {
        var (owner, name) = called switch
        {
            MemberAccessExpressionSyntax access => (access.Expression, access.Name),
            SimpleNameSyntax imported => (null, imported),
            _ => (null, null),
        };
        if (name is null)
            return [];

        var neighbour = SyntaxFactory.IdentifierName(Factory);
        ExpressionSyntax close = owner is MemberAccessExpressionSyntax qualified ? qualified.WithName(neighbour) : neighbour;
        return new[] { close, SyntaxFactory.ParseExpression($"global::Microsoft.AspNetCore.Http.{Factory}") }
            .Select(factory => SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, factory.WithoutTrivia(), name.WithoutTrivia()));
    }
}
