using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators.Analysis;

/// <summary>Finds code that deals with validators by itself, by the words that no such code can do without.</summary>
internal static class ValidatorCode
{
    /// <summary>Whether code mentions a validator, a conditional request, a 304, or that nothing is to be stored.</summary>
    public static bool IsIn(SyntaxNode code, SemanticModel semantics) =>
        code.DescendantTokens().Any(token => IsSaid(token) || (IsETagName(token) && !IsOfEntity(token, semantics)));

    /// <summary>The places where code sets the ETag field, or answers 304.</summary>
    public static IEnumerable<(SyntaxNode Code, string What)> Writes(SyntaxNode code, SemanticModel semantics)
    {
        foreach (var token in code.DescendantTokens())
        {
            if (IsField(token, "ETag") && WriteAround(token) is { } write && !IsOfEntity(token, semantics))
                yield return (write, "ETag");
            else if (IsNotModified(token) && AnswerAround(token) is { } answer)
                yield return (answer, "304");
        }
    }

    private static bool IsSaid(SyntaxToken token) =>
        IsNotModified(token) || IsField(token, "IfNoneMatch", "If-None-Match") || IsField(token, "IfModifiedSince", "If-Modified-Since")
        || (token.ValueText.IndexOf("no-store", StringComparison.OrdinalIgnoreCase) >= 0) || IsIdentifier(token, "NoStore") || IsIdentifier(token, "OutputCache");

    private static bool IsNotModified(SyntaxToken token) =>
        token.Value is 304 || (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.Contains("NotModified"));

    /// <summary>A header field, as a property of the headers or as a text.</summary>
    private static bool IsField(SyntaxToken token, string property, string? name = null) =>
        IsIdentifier(token, property)
        || (token.IsKind(SyntaxKind.StringLiteralToken) && string.Equals(token.ValueText, name ?? property, StringComparison.OrdinalIgnoreCase));

    private static bool IsIdentifier(SyntaxToken token, string text) => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == text;

    /// <summary>Not <c>getAgenda</c>: the word begins where a word can.</summary>
    private static bool IsETagName(SyntaxToken token)
    {
        if (IsField(token, "ETag"))
            return true;
        if (!token.IsKind(SyntaxKind.IdentifierToken))
            return false;
        var text = token.ValueText;
        var lower = text.IndexOf("etag", StringComparison.Ordinal);
        return text.Contains("ETag") || text.Contains("Etag") || text.Contains("EntityTag") || lower == 0 || (lower > 0 && !char.IsLetter(text[lower - 1]));
    }

    /// <summary>A member of the application's, which has a tag as any other version.</summary>
    private static bool IsOfEntity(SyntaxToken token, SemanticModel semantics) =>
        token.Parent is SimpleNameSyntax name
        && semantics.GetSymbolInfo(name).Symbol is IPropertySymbol or IFieldSymbol
        && semantics.GetSymbolInfo(name).Symbol is { ContainingType: { } type } && !type.IsFramework();

    /// <summary><c>headers.ETag = …</c>, <c>headers["ETag"] = …</c>, <c>headers.Append("ETag", …)</c>.</summary>
    private static SyntaxNode? WriteAround(SyntaxToken token)
    {
        var node = token.Parent;
        while (node is NameSyntax or LiteralExpressionSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or BracketedArgumentListSyntax
            or ArgumentSyntax { Parent: BracketedArgumentListSyntax } or ConditionalAccessExpressionSyntax or MemberBindingExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            if (node.Parent is AssignmentExpressionSyntax assignment)
                return assignment.Left == node ? assignment : null;
            if (node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument && call.ArgumentList.Arguments[0] == argument)
                return IsAdding(call) ? call : null;
            node = node.Parent;
        }

        return null;
    }

    private static bool IsAdding(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append" or "Add" or "TryAdd" or "SetCommaSeparatedValues" or "AppendCommaSeparatedValues" };

    /// <summary><c>Results.StatusCode(304)</c>, <c>response.StatusCode = 304</c>; not what compares with it.</summary>
    private static SyntaxNode? AnswerAround(SyntaxToken token)
    {
        var node = token.Parent;
        while (node is NameSyntax or LiteralExpressionSyntax or MemberAccessExpressionSyntax or CastExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            switch (node.Parent)
            {
                case AssignmentExpressionSyntax assignment when assignment.Right == node:
                    return IsStatus(assignment.Left) ? assignment : null;
                case ArgumentSyntax { NameColon: var name, Parent.Parent: InvocationExpressionSyntax call }:
                    return IsStatus(call.Expression) || IsStatus(name?.Name) ? call : null;
                case InvocationExpressionSyntax call when call.Expression == node:
                    return call;
                default:
                    node = node.Parent;
                    break;
            }
        }

        return null;
    }

    private static bool IsStatus(ExpressionSyntax? target) => target switch
    {
        MemberAccessExpressionSyntax access => IsStatus(access.Name),
        SimpleNameSyntax name => string.Equals(name.Identifier.ValueText, "StatusCode", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
