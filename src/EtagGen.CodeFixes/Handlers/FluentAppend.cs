using EtagGen.CodeFixes.Editing;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace EtagGen.CodeFixes.Handlers;

/// <summary>
/// Puts <c>.WithETag()</c> directly behind a <c>Map*</c> call: what comes later in the chain may return another kind of builder.
/// </summary>
internal static class FluentAppend
{
    /// <summary>The edit; null where the call has no builder of a route handler.</summary>
    public static Edit? To(HandlerSite site) =>
        site.Map is { Syntax: InvocationExpressionSyntax call } map
        && map.TargetMethod.ReturnType.Is("Microsoft.AspNetCore.Builder", "RouteHandlerBuilder")
        && site.Facts.TypeOf("ETagRouteHandlerBuilderExtensions") is { } extensions
            ? new(call, (current, generator) => Append((InvocationExpressionSyntax)current, call, extensions, generator))
            : null;

    private static InvocationExpressionSyntax Append(
        InvocationExpressionSyntax current, InvocationExpressionSyntax original, INamedTypeSymbol extensions, SyntaxGenerator generator)
    {
        var dot = SyntaxFactory.Token(SyntaxKind.DotToken);
        var receiver = current.WithoutTrailingTrivia();
        var trailing = current.GetTrailingTrivia();

        // In a chain with a line for each call it has its own, before the comments of the next and behind that of the call.
        if (original.Parent is MemberAccessExpressionSyntax next && current.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
        {
            dot = dot.WithLeadingTrivia(next.OperatorToken.LeadingTrivia.Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1));
            receiver = current;
            trailing = [.. trailing.Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))];
        }

        var name = generator.MarkImport(extensions, SyntaxFactory.IdentifierName(FluentCall.Name));
        return SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, dot, name))
            .WithTrailingTrivia(trailing);
    }
}
