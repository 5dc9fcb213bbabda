using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EtagGen.CodeFixes.Entities;

/// <summary>Where an entity is written: in this project or, as often, in one that it references.</summary>
/// <param name="Syntax">One of its parts.</param>
/// <param name="Compilation">That project, for what it knows.</param>
internal sealed record EntityDeclaration(TypeDeclarationSyntax Syntax, Compilation Compilation)
{
    /// <summary>The declaration; null where no file of the solution has it that a person may edit.</summary>
    public static async Task<EntityDeclaration?> OfAsync(INamedTypeSymbol entity, Solution solution, CancellationToken cancellation)
    {
        foreach (var reference in entity.DeclaringSyntaxReferences)
        {
            if (solution.GetDocument(reference.SyntaxTree) is not { } document || document is SourceGeneratedDocument)
                continue;
            if (await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false) is TypeDeclarationSyntax syntax
                && await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation)
            {
                return new(syntax, compilation);
            }
        }

        return null;
    }
}
