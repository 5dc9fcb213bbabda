using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.Generators.Analysis;

/// <summary>What is done with a header field that a token names.</summary>
/// <param name="Code">The assignment, the call, or the access.</param>
/// <param name="Headers">The expression that has the fields.</param>
/// <param name="IsWrite">Whether it sets the field.</param>
internal sealed record HeaderUse(SyntaxNode Code, ExpressionSyntax Headers, bool IsWrite)
{
    /// <summary>
    /// The use of the field that a token names: <c>headers.ETag</c>, <c>headers[HeaderNames.ETag]</c>, <c>headers.Append("ETag", …)</c>.
    /// </summary>
    public static HeaderUse? Around(SyntaxToken token)
    {
        if (token.Parent is not { } name)
            return null;
        if (name.Parent is MemberAccessExpressionSyntax
            {
                Expression: IdentifierNameSyntax { Identifier.ValueText: "HeaderNames" }
                    or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HeaderNames" },
            } constant)
        {
            name = constant;
        }

        return name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => Of(access, access.Expression),
            ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax element } } =>
                Of(element, element.Expression),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } arguments } argument
                when arguments.Arguments[0] == argument && call.Expression is MemberAccessExpressionSyntax called =>
                    new(call, called.Expression, IsWriter(called.Name.Identifier.ValueText)),
            _ => null,
        };
    }

    /// <summary>
    /// Whether the fields are those of the request or response, and not of a client or a dictionary; what is written, of the response.
    /// </summary>
    public bool IsOfHeaders(SemanticModel semantics)
    {
        var type = semantics.GetTypeInfo(Headers).Type;
        var isHeaders = type.Is("Microsoft.AspNetCore.Http", "IHeaderDictionary") || type.Is("Microsoft.AspNetCore.Http", "HeaderDictionary")
            || type.Is("Microsoft.AspNetCore.Http.Headers", "ResponseHeaders")
            || (!IsWrite && type.Is("Microsoft.AspNetCore.Http.Headers", "RequestHeaders"));
        return isHeaders && !(IsWrite && IsOfRequest(semantics));
    }

    private bool IsOfRequest(SemanticModel semantics) =>
        Headers is MemberAccessExpressionSyntax { Expression: var owner }
        && semantics.GetTypeInfo(owner).Type.Is("Microsoft.AspNetCore.Http", "HttpRequest");

    private static bool IsWriter(string method) =>
        method is "Append" or "Add" or "TryAdd" or "SetCommaSeparatedValues" or "AppendCommaSeparatedValues";

    private static HeaderUse Of(ExpressionSyntax access, ExpressionSyntax headers) =>
        access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access
            ? new(assignment, headers, IsWrite: true)
            : new(access, headers, IsWrite: false);
}
