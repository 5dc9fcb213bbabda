using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>The types within a body by their readers, in the order in which they were met, and what each leads to.</summary>
internal sealed class ContentNodes
{
    private readonly Dictionary<string, ContentNode> _byReader = [];
    private readonly List<ContentNode> _all = [];

    public IReadOnlyList<ContentNode> All => _all;

    /// <summary>Whether there is a version anywhere.</summary>
    public bool HasVersion => _all.Exists(node => !node.Version.Members.IsEmpty);

    /// <summary>Whether one of the versions is but a date.</summary>
    public bool IsWeak => _all.Exists(node => node.Version.IsWeak);

    public ContentNode Of(string reader) => _byReader[reader];

    public ContentNode? Find(string reader) => _byReader.TryGetValue(reader, out var node) ? node : null;

    public void Add(string reader, ContentNode node)
    {
        _byReader.Add(reader, node);
        _all.Add(node);
    }

    /// <summary>Has all matter that leads to what matters.</summary>
    public void MarkWhatMatters()
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var node in _all)
            {
                if (!node.Matters && Leads(node, _ => true))
                    changed = node.Matters = true;
            }
        }
        while (changed);
    }

    public bool Matters(ContentModel content) => ObjectIn(content) is not { } reader || Of(reader).Matters;

    /// <summary>Whether an object can hold one of the same type, at any depth.</summary>
    public bool IsInCycle(ContentNode node) => Reaches(node, held => SymbolEqualityComparer.Default.Equals(held.Type, node.Type));

    /// <summary>Whether an object can hold versioned ones, at any depth.</summary>
    public bool HoldsVersions(ContentNode node) => Reaches(node, held => !held.Version.Members.IsEmpty);

    /// <summary>The objects in a sequence or dictionary; null where there are values.</summary>
    private static string? ObjectIn(ContentModel content) => content.Item is { } item ? ObjectIn(item) : content.Reader;

    /// <summary>Whether its members hold, or there derives from it, something that matters and fits.</summary>
    private bool Leads(ContentNode node, Func<ContentNode, bool> fits)
    {
        foreach (var child in node.Children)
        {
            if (ObjectIn(child.Content) is { } reader && Of(reader) is { Matters: true } held && fits(held))
                return true;
        }

        foreach (var derived in node.Derived)
        {
            if (Of(derived.Reader) is { Matters: true } held && fits(held))
                return true;
        }

        return false;
    }

    private bool Reaches(ContentNode start, Func<ContentNode, bool> isMeant)
    {
        if (start.Children.Count == 0 && start.Derived.Count == 0)
            return false;
        var seen = new HashSet<ContentNode>();
        var open = new Stack<ContentNode>([start]);
        while (open.Count != 0)
        {
            if (Leads(open.Pop(), held => IsMeantOrOpen(held)))
                return true;
        }

        return false;

        bool IsMeantOrOpen(ContentNode held)
        {
            if (isMeant(held))
                return true;
            if (held.Children.Count + held.Derived.Count != 0 && seen.Add(held))
                open.Push(held);
            return false;
        }
    }
}
