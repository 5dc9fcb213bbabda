using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.CodeFixes.Handlers;

/// <summary>Where an attribute of a handler goes.</summary>
internal static class HandlerDeclaration
{
    /// <summary>The lambda, method or local function; null where it is not written in this project.</summary>
    public static SyntaxNode? Of(HandlerSite site)
    {
        var declaration = site.Syntax is LambdaExpressionSyntax
            ? site.Syntax
            : site.Method.OriginalDefinition.DeclaringSyntaxReferences
                .Select(reference => reference.GetSyntax())
                .FirstOrDefault(node => IsOwn(node, site.Project));
        return declaration is LambdaExpressionSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax ? declaration : null;
    }

    /// <summary>Whether a node is in a file of the project that a person may edit.</summary>
    public static bool IsOwn(SyntaxNode node, Project project) =>
        project.GetDocument(node.SyntaxTree) is { } and not SourceGeneratedDocument;
}
