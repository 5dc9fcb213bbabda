using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators.Analysis;

/// <summary>Finds code that deals with validators by itself: by the words that no such code can do without, and what they mean there.</summary>
internal static class ValidatorCode
{
    private static readonly string[] Words = ["ETag", "Etag", "EntityTag", "etag"];

    /// <summary>Whether code sets a validator, reads a condition, answers 304, or says that nothing is to be stored.</summary>
    public static bool IsIn(SyntaxNode code, SemanticModel semantics) => ValidatorWords.MayBeIn(code) && code.DescendantTokens().Any(token =>
        WriteOf(token, "ETag", "ETag", semantics) is not null
        || WriteOf(token, "LastModified", "Last-Modified", semantics) is not null
        || AnswerOf(token, semantics) is not null
        || IsCondition(token, semantics)
        || IsNoStore(token, semantics)
        || IsNamedSo(token, semantics));

    /// <summary>The places where code sets the ETag field, or answers 304.</summary>
    public static IEnumerable<(SyntaxNode Code, string What)> Writes(SyntaxNode code, SemanticModel semantics)
    {
        if (!ValidatorWords.MayBeIn(code))
            yield break;
        foreach (var token in code.DescendantTokens())
        {
            if (WriteOf(token, "ETag", "ETag", semantics) is { } write)
                yield return (write, "ETag");
            else if (AnswerOf(token, semantics) is { } answer)
                yield return (answer, "304");
        }
    }

    /// <summary>Whether a name says that what has it deals with entity-tags: not <c>getAgenda</c>, nor <c>Etage</c>.</summary>
    public static bool IsETagName(string name)
    {
        foreach (var word in Words)
        {
            var start = name.IndexOf(word, StringComparison.Ordinal);
            if (start < 0 || (word == "etag" && start > 0 && char.IsLetter(name[start - 1])))
                continue;
            var rest = name.Substring(start + word.Length).TrimStart('s');
            if (rest.Length == 0 || !char.IsLower(rest[0]))
                return true;
        }

        return false;
    }

    /// <summary><c>headers.ETag = …</c>, <c>headers["ETag"] = …</c>, <c>headers.Append("ETag", …)</c>, of a response.</summary>
    private static SyntaxNode? WriteOf(SyntaxToken token, string property, string name, SemanticModel semantics)
    {
        if (!IsField(token, property, name) || HeaderUse.Around(token) is not { IsWrite: true } use)
            return null;
        return use.IsOfHeaders(semantics) ? use.Code : null;
    }

    /// <summary><c>Results.StatusCode(304)</c>, <c>response.StatusCode = 304</c>; not what compares with it, nor other numbers.</summary>
    private static SyntaxNode? AnswerOf(SyntaxToken token, SemanticModel semantics)
    {
        if (!(token.Value is 304 || (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.Contains("NotModified"))))
            return null;
        for (var node = token.Parent;
            node is NameSyntax or LiteralExpressionSyntax or MemberAccessExpressionSyntax or CastExpressionSyntax or ParenthesizedExpressionSyntax;
            node = node.Parent)
        {
            switch (node.Parent)
            {
                case AssignmentExpressionSyntax assignment when assignment.Right == node:
                    return semantics.GetSymbolInfo(assignment.Left).Symbol is IPropertySymbol { Name: "StatusCode", ContainingType: var owner }
                        && owner.Is("Microsoft.AspNetCore.Http", "HttpResponse")
                            ? assignment
                            : null;
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                    return semantics.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: var factory } method
                        && IsFactory(factory) && TakesStatus(method, call, node)
                            ? call
                            : null;
                case InvocationExpressionSyntax call when call.Expression == node:
                    return semantics.GetSymbolInfo(call).Symbol is IMethodSymbol answering
                        && ResultParser.IsResult(ResultParser.WithoutTask(answering.ReturnType))
                            ? call
                            : null;
            }
        }

        return null;
    }

    private static bool IsFactory(INamedTypeSymbol type) =>
        type.Is("Microsoft.AspNetCore.Http", "Results") || type.Is("Microsoft.AspNetCore.Http", "TypedResults");

    private static bool TakesStatus(IMethodSymbol method, InvocationExpressionSyntax call, SyntaxNode value) =>
        method.Name == "StatusCode"
        || call.ArgumentList.Arguments.Any(argument =>
            argument.NameColon?.Name.Identifier.ValueText == "statusCode" && argument.Span.Contains(value.Span));

    /// <summary><c>request.Headers.IfNoneMatch</c>, <c>[FromHeader(Name = "If-None-Match")]</c>.</summary>
    private static bool IsCondition(SyntaxToken token, SemanticModel semantics) =>
        (IsField(token, "IfNoneMatch", "If-None-Match") || IsField(token, "IfModifiedSince", "If-Modified-Since"))
        && (token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is not null || HeaderUse.Around(token)?.IsOfHeaders(semantics) is true);

    /// <summary>The directive, by itself or among others, and the properties and attributes that stand for it.</summary>
    private static bool IsNoStore(SyntaxToken token, SemanticModel semantics) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken => HasNoStore(token.ValueText),
        SyntaxKind.IdentifierToken when token.ValueText is "NoStore" or "NoStoreString" =>
            token.Parent?.Parent is not AssignmentExpressionSyntax { Right.RawKind: (int)SyntaxKind.FalseLiteralExpression }
            && token.Parent is SimpleNameSyntax name && semantics.GetSymbolInfo(name).Symbol is { ContainingType: { } type }
            && (type.Is("Microsoft.Net.Http.Headers", "CacheControlHeaderValue") || type.Is("Microsoft.AspNetCore.Mvc", "ResponseCacheAttribute")),
        SyntaxKind.IdentifierToken when token.ValueText is "OutputCache" => token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is not null,
        SyntaxKind.IdentifierToken when token.ValueText is "CacheControl" =>
            HeaderUse.Around(token) is { IsWrite: true, Code: AssignmentExpressionSyntax assignment }
            && semantics.GetConstantValue(assignment.Right).Value is string value && HasNoStore(value),
        _ => false,
    };

    private static bool HasNoStore(string value) => value.Contains("no-store") && value.Split(',').Any(directive => directive.Trim() == "no-store");

    /// <summary>What is called, made or named as a type by the name of a validator: a filter, a helper.</summary>
    private static bool IsNamedSo(SyntaxToken token, SemanticModel semantics) =>
        token.IsKind(SyntaxKind.IdentifierToken) && IsETagName(token.ValueText)
        && token.Parent is SimpleNameSyntax name && name.FirstAncestorOrSelf<NameColonSyntax>() is null
        && semantics.GetSymbolInfo(name).Symbol
            is IMethodSymbol { MethodKind: not MethodKind.Constructor }
            or INamedTypeSymbol
            or IMethodSymbol { MethodKind: MethodKind.Constructor }
        && !IsTypeOfBody(name);

    /// <summary>A type argument of what only describes the answer.</summary>
    private static bool IsTypeOfBody(SimpleNameSyntax name) =>
        name.FirstAncestorOrSelf<TypeArgumentListSyntax>()?.Parent is GenericNameSyntax
        {
            Identifier.ValueText: "Produces" or "Accepts" or "Ok" or "Results" or "Task" or "List",
        };

    /// <summary>A header field, as a property of the headers, as a constant or as a text.</summary>
    private static bool IsField(SyntaxToken token, string property, string name) =>
        (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == property)
        || (token.IsKind(SyntaxKind.StringLiteralToken) && string.Equals(token.ValueText, name, StringComparison.OrdinalIgnoreCase));
}
