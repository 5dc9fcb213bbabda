using EtagGen.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace EtagGen.CodeFixes.Handlers;

/// <summary>Puts an attribute on a handler.</summary>
internal static class HandlerAttribute
{
    /// <param name="declaration">The lambda, method or local function.</param>
    /// <param name="attribute">The attribute's class.</param>
    /// <param name="arguments">Makes its arguments.</param>
    public static Edit Add(
        SyntaxNode declaration, INamedTypeSymbol attribute, params Func<SyntaxGenerator, AttributeArgumentSyntax>[] arguments) =>
        new(declaration, (current, generator) => Add(current, declaration, ListOf(attribute, arguments, generator)));

    private static AttributeListSyntax ListOf(
        INamedTypeSymbol attribute, Func<SyntaxGenerator, AttributeArgumentSyntax>[] arguments, SyntaxGenerator generator)
    {
        var syntax = SyntaxFactory.Attribute((NameSyntax)generator.Type(attribute));
        if (arguments.Length != 0)
            syntax = syntax.AddArgumentListArguments([.. arguments.Select(argument => argument(generator))]);
        return SyntaxFactory.AttributeList([syntax.WithAdditionalAnnotations(Formatter.Annotation)]);
    }

    private static SyntaxNode Add(SyntaxNode current, SyntaxNode original, AttributeListSyntax list) => current switch
    {
        SimpleLambdaExpressionSyntax simple => AddFirst(WithParentheses(simple), original, list),
        _ => AddFirst(current, original, list),
    };

    private static ParenthesizedLambdaExpressionSyntax WithParentheses(SimpleLambdaExpressionSyntax lambda)
    {
        var parameters = SyntaxFactory.ParameterList([lambda.Parameter.WithoutTrivia()]).WithTriviaFrom(lambda.Parameter);
        return SyntaxFactory.ParenthesizedLambdaExpression(
            lambda.AttributeLists, lambda.Modifiers, returnType: null, parameters, lambda.ArrowToken, lambda.Block, lambda.ExpressionBody);
    }

    private static SyntaxNode AddFirst(SyntaxNode declaration, SyntaxNode original, AttributeListSyntax list)
    {
        var leading = declaration.GetLeadingTrivia();
        var indentation = leading.LastOrDefault().IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(leading.Last()) : [];

        // Comments stay above the attribute.
        list = list.WithLeadingTrivia(leading);
        if (!HasOwnLine(original))
            return WithFirst(declaration.WithoutLeadingTrivia(), list.WithTrailingTrivia(SyntaxFactory.Space));
        var lineEnd = SyntaxFactory.EndOfLine(LineEnds.Of(original.SyntaxTree.GetText()));
        return WithFirst(declaration.WithLeadingTrivia(indentation), list.WithTrailingTrivia(lineEnd));
    }

    private static bool HasOwnLine(SyntaxNode declaration)
    {
        if (declaration is LambdaExpressionSyntax)
            return false;
        var text = declaration.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(declaration.SpanStart);
        return string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(line.Start, declaration.SpanStart)));
    }

    private static SyntaxNode WithFirst(SyntaxNode declaration, AttributeListSyntax list) => declaration switch
    {
        ParenthesizedLambdaExpressionSyntax lambda => lambda.WithAttributeLists(lambda.AttributeLists.Insert(0, list)),
        MethodDeclarationSyntax method => method.WithAttributeLists(method.AttributeLists.Insert(0, list)),
        LocalFunctionStatementSyntax local => local.WithAttributeLists(local.AttributeLists.Insert(0, list)),
        _ => declaration,
    };
}
