using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Simplification;

namespace EtagGen.CodeFixes.Editing;

/// <summary>
/// Says which using directives edited code needs. Only those that are missing are asked for: Roslyn knows that the others are
/// there, but leaves the blank line that it would have put behind them.
/// </summary>
internal static class Imports
{
    private const string Kind = "EtagGen.Import";

    /// <summary>What marks a node that names a type.</summary>
    public static SyntaxAnnotation Of(ITypeSymbol type) => new(Kind, string.Join(";", Namespaces(type).Distinct()));

    /// <summary>Marks the nodes for which something has to be imported.</summary>
    /// <param name="root">The file, edited.</param>
    /// <param name="document">The file before.</param>
    /// <param name="positions">Where it was edited.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static async Task<SyntaxNode> AskForAsync(SyntaxNode root, Document document, IEnumerable<int> positions, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } semantics)
            return root;
        var scopes = positions.Select(position => InScope(semantics, position, cancellation)).ToList();
        var asking = root.GetAnnotatedNodes(Kind).Where(node =>
            node.GetAnnotations(Kind).Any(annotation =>
                annotation.Data!.Split(';').Any(needed => !scopes.TrueForAll(scope => scope.Contains(needed)))));
        return root.ReplaceNodes(asking, (_, current) => current.WithAdditionalAnnotations(Simplifier.AddImportsAnnotation));
    }

    private static HashSet<string> InScope(SemanticModel semantics, int position, CancellationToken cancellation)
    {
        var names = new HashSet<string> { "" };
        foreach (var scope in semantics.GetImportScopes(position, cancellation))
            names.UnionWith(scope.Imports.Select(import => import.NamespaceOrType.ToDisplayString()));
        for (var around = semantics.GetEnclosingSymbol(position, cancellation)?.ContainingNamespace;
            around is { IsGlobalNamespace: false };
            around = around.ContainingNamespace)
        {
            names.Add(around.ToDisplayString());
        }

        return names;
    }

    private static IEnumerable<string> Namespaces(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Namespaces(array.ElementType),
        INamedTypeSymbol { SpecialType: SpecialType.None, ContainingNamespace.IsGlobalNamespace: false } named =>
            named.TypeArguments.SelectMany(Namespaces).Prepend(named.ContainingNamespace.ToDisplayString()),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Namespaces),
        _ => [],
    };
}
