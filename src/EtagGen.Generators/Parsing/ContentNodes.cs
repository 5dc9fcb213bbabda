using EtagGen.Generators.Model;

namespace EtagGen.Generators.Parsing;

/// <summary>The types within bodies, by their readers.</summary>
internal sealed class ContentNodes
{
    private readonly Dictionary<string, ContentNode> _byReader = [];

    public ContentNode Of(string reader) => _byReader[reader];

    public ContentNode? Find(string reader) => _byReader.TryGetValue(reader, out var node) ? node : null;

    public void Add(string reader, ContentNode node) => _byReader.Add(reader, node);

    /// <summary>Forgets all: what is half explored must not pass for explored.</summary>
    public void Clear() => _byReader.Clear();

    /// <summary>Whether something of it gets into the hash: values do.</summary>
    public bool Matters(ContentModel content) => ObjectIn(content) is not { } reader || Of(reader).Reach!.Matters;

    /// <summary>What the members of a type hold, and what derives from it.</summary>
    public IEnumerable<ContentNode> LeadsTo(ContentNode node) =>
        node.Children.Select(child => ObjectIn(child.Content)).OfType<string>().Concat(node.Derived.Select(derived => derived.Reader)).Select(Of);

    /// <summary>All types that were met from a scope on, each once, in the order in which they were met.</summary>
    public static List<ContentNode> AllMet(ContentScope from)
    {
        var all = new List<ContentNode>();
        var seen = new HashSet<ContentNode>();
        Visit(from);
        return all;

        void Visit(ContentScope scope)
        {
            foreach (var node in scope.Met)
            {
                if (!seen.Add(node))
                    continue;
                all.Add(node);
                Visit(node.Scope);
            }
        }
    }

    /// <summary>The objects in a sequence or dictionary; null where there are values.</summary>
    private static string? ObjectIn(ContentModel content) => content.Item is { } item ? ObjectIn(item) : content.Reader;
}
