using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EtagGen.CodeFixes.Handlers;

/// <summary>The handler that a diagnostic is about.</summary>
/// <param name="Project">The project that maps it.</param>
/// <param name="Syntax">The lambda, or the expression that names the method.</param>
/// <param name="Method">The lambda's or the method's symbol.</param>
/// <param name="Call">The call that takes it; null where it is no argument.</param>
/// <param name="Facts">What is known of the project.</param>
internal sealed record HandlerSite(Project Project, ExpressionSyntax Syntax, IMethodSymbol Method, IInvocationOperation? Call, ProjectFacts Facts)
{
    /// <summary>What its attribute says; without one, nothing.</summary>
    public VersionedOptions Options => Attribute is { } attribute ? VersionedOptions.Of(attribute) : VersionedOptions.None;

    /// <summary>The framework's call that maps it; null where it goes to one as a mere delegate.</summary>
    public IInvocationOperation? Map { get; } = Call is not null && MapCall.Of(Call) is not null ? Call : null;

    public AttributeData? Attribute => Method.Attribute(TypeNames.EtagGen, "VersionedAttribute");

    /// <summary>Finds the handler: a diagnostic is at its attribute, its start, its name or its <c>WithETag()</c>.</summary>
    public static async Task<HandlerSite?> OfAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } semantics)
        {
            return null;
        }

        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return HandlerAt(node, diagnostic.Location.SourceSpan.Start, semantics, cancellation) is { } syntax
            ? Of(syntax, document.Project, semantics, cancellation)
            : null;
    }

    /// <summary>Looks at a handler.</summary>
    public static HandlerSite? Of(ExpressionSyntax syntax, Project project, SemanticModel semantics, CancellationToken cancellation)
    {
        if (MethodOf(syntax, semantics, cancellation) is not { } method)
            return null;
        var call = CallFinder.CallOf(syntax) is { } invocation ? semantics.GetOperation(invocation, cancellation) as IInvocationOperation : null;
        return new(project, syntax, method, call, ProjectFacts.Of(project, semantics.Compilation));
    }

    private static ExpressionSyntax? HandlerAt(SyntaxNode node, int start, SemanticModel semantics, CancellationToken cancellation)
    {
        if (CallFinder.MayBeFluent(node))
        {
            return semantics.GetOperation(node, cancellation) is IInvocationOperation call && FluentCall.Is(call)
                ? FluentCall.MapCallOf(call)?.Handler.Syntax as ExpressionSyntax
                : null;
        }

        if (node.FirstAncestorOrSelf<AttributeListSyntax>() is { Parent: LambdaExpressionSyntax attributed })
            return attributed;
        return node.AncestorsAndSelf().OfType<LambdaExpressionSyntax>().FirstOrDefault(lambda => lambda.SpanStart == start)
            ?? node.FirstAncestorOrSelf<ExpressionSyntax>();
    }

    private static IMethodSymbol? MethodOf(ExpressionSyntax syntax, SemanticModel semantics, CancellationToken cancellation) =>
        syntax is LambdaExpressionSyntax
            ? semantics.GetSymbolInfo(syntax, cancellation).Symbol as IMethodSymbol
            : (semantics.GetOperation(syntax, cancellation) as IMethodReferenceOperation)?.Method;
}
