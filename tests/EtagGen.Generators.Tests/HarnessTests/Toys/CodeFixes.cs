using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace EtagGen.Generators.Tests.HarnessTests.Toys;

/// <summary>Writes <c>Bar</c> where <see cref="WordAnalyzer"/> does not want <c>Foo</c>.</summary>
internal sealed class WordFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TOY001"];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var token = root.FindToken(context.Span.Start);
        var renamed = SyntaxFactory.Identifier(token.Text.Replace("Foo", "Bar", StringComparison.Ordinal)).WithTriviaFrom(token);
        var document = context.Document.WithSyntaxRoot(root.ReplaceToken(token, renamed));
        context.RegisterCodeFix(CodeAction.Create("Write Bar", _ => Task.FromResult(document), "Bar"), context.Diagnostics);
    }
}

internal sealed class SilentFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TOY001"];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context) => Task.CompletedTask;
}
