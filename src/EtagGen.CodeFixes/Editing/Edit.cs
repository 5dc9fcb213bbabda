using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace EtagGen.CodeFixes.Editing;

/// <summary>A change of one node of a solution as it is: many of them can be made at once, whichever fix they are of.</summary>
/// <param name="Node">The node, in a file of the solution.</param>
/// <param name="Change">Makes the new node of what the old one has become by the edits within it.</param>
internal sealed record Edit(SyntaxNode Node, Func<SyntaxNode, SyntaxGenerator, SyntaxNode> Change);

/// <summary>What a fix offers to do about a diagnostic.</summary>
/// <param name="Title">What the developer reads.</param>
/// <param name="Key">The equivalence key: offers that have one are made together by a fix of all.</param>
/// <param name="Edits">What is done.</param>
internal sealed record Offer(string Title, string Key, ImmutableArray<Edit> Edits)
{
    /// <summary>Whether it is one of several, of which a person has to choose.</summary>
    public bool IsChoice { get; init; }

    public static Offer Of(string title, params Edit[] edits) => new(title, title, [.. edits]);
}
