using System.Runtime.CompilerServices;
using EtagGen.Generators.Model;
using EtagGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EtagGen.Generators.Caching;

/// <summary>
/// What was found in a file, for as long as neither the file is edited nor a declaration elsewhere. Roslyn asks for each node
/// again after each edit of any file, and to answer is to bind the method around it.
/// </summary>
internal sealed class FoundNodes
{
    private static readonly ConditionalWeakTable<SyntaxTree, FoundNodes> OfFiles = new();

    private readonly Dictionary<(TextSpan, int), Kept> _nodes = [];
    private Revision? _revision;

    /// <summary>Reads a node, if what was found in it before may be another now.</summary>
    /// <returns>What it is; null where it is neither a call that is to be intercepted nor a handler.</returns>
    public static FoundNode? Of(SyntaxNode node, Compilation compilation, CancellationToken cancellation)
    {
        var context = ParseContext.Of(compilation);
        if (!context.IsWanted)
            return null;
        var file = OfFiles.GetOrCreateValue(node.SyntaxTree);
        if (file.TryGet(node, context, out var kept))
            return kept;

        var reading = context.Recording(node.SyntaxTree);
        var found = CallFinder.Find(node, reading.SemanticsOf(node.SyntaxTree), reading, cancellation);
        file.Keep(node, context, new(found, [.. reading.OtherFiles.Select(tree => new WeakReference<SyntaxTree>(tree))]));
        return found;
    }

    /// <summary>Whether a node need not be read in a compilation.</summary>
    public static bool Has(SyntaxNode node, Compilation compilation) =>
        OfFiles.TryGetValue(node.SyntaxTree, out var file) && file.TryGet(node, ParseContext.Of(compilation), out _);

    private bool TryGet(SyntaxNode node, ParseContext context, out FoundNode? found)
    {
        lock (_nodes)
        {
            found = null;
            if (_revision is null || !context.Revisions.Has(_revision))
                return false;

            // All files by one revision: comparing compilations once is enough.
            _revision = context.Revisions.Own;
            if (!_nodes.TryGetValue(KeyOf(node), out var kept) || !kept.IsIn(context.Compilation))
                return false;
            found = kept.Found;
            return true;
        }
    }

    private void Keep(SyntaxNode node, ParseContext context, Kept kept)
    {
        lock (_nodes)
        {
            if (!ReferenceEquals(_revision, context.Revisions.Own))
                _nodes.Clear();
            _revision = context.Revisions.Own;
            _nodes[KeyOf(node)] = kept;
        }
    }

    private static (TextSpan, int) KeyOf(SyntaxNode node) => (node.Span, node.RawKind);

    /// <summary>What was found in a node.</summary>
    /// <param name="Found">What it is.</param>
    /// <param name="OtherFiles">The files whose bodies were looked into.</param>
    private sealed record Kept(FoundNode? Found, WeakReference<SyntaxTree>[] OtherFiles)
    {
        public bool IsIn(Compilation compilation)
        {
            foreach (var file in OtherFiles)
            {
                if (!file.TryGetTarget(out var tree) || !compilation.ContainsSyntaxTree(tree))
                    return false;
            }

            return true;
        }
    }
}
