using System.Collections.Immutable;
using System.Composition;
using EtagGen.CodeFixes.Editing;
using EtagGen.CodeFixes.Handlers;
using EtagGen.CodeFixes.HandWritten;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.CodeFixes;

/// <summary>ETAG011: removes what a <c>[Versioned]</c> handler does by hand, with the conditions and locals that are only there for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveHandWrittenFix)), Shared]
public sealed class RemoveHandWrittenFix : EditingFix
{
    private const string Title = "Remove the ETag code written by hand";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["ETAG011"];

    private protected override bool IsDecision => true;

    private protected override async Task<ImmutableArray<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } semantics
            || HandlerAround(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), semantics, cancellation) is not { } handler
            || new HandWrittenCode(handler, semantics).Without() is not { } without)
        {
            return [];
        }

        var edit = new Edit(handler, (_, _) => without);
        var names = handler.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(token => token.ValueText)
            .Take(1)
            .ToArray();
        return await EditTrial.CompilationAsync(document.Project, semantics.Compilation, [edit], names, cancellation).ConfigureAwait(false) is null
            ? []
            : [Offer.Of(Title, edit)];
    }

    /// <summary>The function with a wrapper: by its attribute, or as it is mapped. There may be others within it.</summary>
    private static SyntaxNode? HandlerAround(SyntaxNode code, SemanticModel semantics, CancellationToken cancellation)
    {
        var functions = code.Ancestors()
            .Where(node => node is LambdaExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax)
            .ToList();
        return functions.Find(IsVersioned) ?? functions.Find(node => node is not LambdaExpressionSyntax || CallFinder.CallOf(node) is not null);

        bool IsVersioned(SyntaxNode function) =>
            SymbolOf(function)?.HasAttribute(TypeNames.EtagGen, "VersionedAttribute") is true;

        ISymbol? SymbolOf(SyntaxNode function) => function is LambdaExpressionSyntax
            ? semantics.GetSymbolInfo(function, cancellation).Symbol
            : semantics.GetDeclaredSymbol(function, cancellation);
    }
}
