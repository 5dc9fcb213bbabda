using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace EtagGen.CodeFixes.Handlers;

/// <summary>Adds an argument to an attribute that has some: on a line of its own where they have theirs.</summary>
internal static class AttributeArguments
{
    /// <summary>Adds a positional argument before the others, or a named one behind them.</summary>
    public static AttributeSyntax Add(AttributeSyntax attribute, AttributeArgumentSyntax argument)
    {
        var list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        var arguments = list.Arguments;
        argument = argument.WithAdditionalAnnotations(Formatter.Annotation);
        if (arguments.Count != 0)
            return attribute.WithArgumentList(list.WithArguments(argument.NameEquals is null ? Before(list, argument) : Behind(list, argument)));
        return attribute.WithArgumentList(list.WithArguments([argument]).WithAdditionalAnnotations(Formatter.Annotation));
    }

    private static SeparatedSyntaxList<AttributeArgumentSyntax> Before(AttributeArgumentListSyntax list, AttributeArgumentSyntax argument)
    {
        var parts = list.Arguments.GetWithSeparators();
        var lineEnd = list.OpenParenToken.TrailingTrivia.Where(IsLineEnd).Take(1).ToList();
        if (lineEnd.Count != 0)
            argument = argument.WithLeadingTrivia(Indentation(list.Arguments[0]));
        return SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(parts.InsertRange(0, [argument, Comma(lineEnd)]));
    }

    private static SeparatedSyntaxList<AttributeArgumentSyntax> Behind(AttributeArgumentListSyntax list, AttributeArgumentSyntax argument)
    {
        var last = list.Arguments.Last();
        var trailing = last.GetTrailingTrivia();
        var lineEnd = last.GetFirstToken().GetPreviousToken().TrailingTrivia.Where(IsLineEnd).Take(1).ToList();
        if (lineEnd.Count != 0)
            argument = argument.WithLeadingTrivia(Indentation(last));

        // A comment stays on the line that it is on, behind the comma.
        var comma = trailing.Any(IsLineEnd) && lineEnd.Count != 0 ? Comma(trailing) : Comma(lineEnd);
        argument = argument.WithTrailingTrivia(trailing.Where(IsLineEnd));
        return SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(
            list.Arguments.Replace(last, last.WithoutTrailingTrivia()).GetWithSeparators().AddRange([comma, argument]));
    }

    private static SyntaxToken Comma(IReadOnlyCollection<SyntaxTrivia> behind) =>
        SyntaxFactory.Token(SyntaxKind.CommaToken).WithLeadingTrivia().WithTrailingTrivia(behind.Count == 0 ? [SyntaxFactory.Space] : behind);

    private static IEnumerable<SyntaxTrivia> Indentation(AttributeArgumentSyntax argument) =>
        argument.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1);

    private static bool IsLineEnd(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
