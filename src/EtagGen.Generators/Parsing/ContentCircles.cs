namespace EtagGen.Generators.Parsing;

/// <summary>
/// Finds what types lead to, each in one visit however many circles it is in: by Tarjan's algorithm, which has a circle complete
/// once all that it leads to is.
/// </summary>
internal sealed class ContentCircles(ContentNodes nodes)
{
    private readonly Dictionary<ContentNode, int> _visited = [];
    private readonly Stack<ContentNode> _open = new();

    /// <summary>Sets <see cref="ContentNode.Reach"/> of a type, and of all that it leads to.</summary>
    public void Close(ContentNode node)
    {
        if (node.Reach is null && !_visited.ContainsKey(node))
            Visit(node);
    }

    /// <returns>The lowest index that it leads back to.</returns>
    private int Visit(ContentNode node)
    {
        var index = _visited.Count;
        var low = index;
        _visited.Add(node, index);
        _open.Push(node);
        foreach (var held in nodes.LeadsTo(node))
        {
            if (held.Reach is null)
                low = Math.Min(low, _visited.TryGetValue(held, out var known) ? known : Visit(held));
        }

        if (low == index)
            Complete(node);
        return low;
    }

    private void Complete(ContentNode first)
    {
        var circle = new HashSet<ContentNode>();
        do
            circle.Add(_open.Peek());
        while (_open.Pop() != first);

        var isCircle = circle.Count > 1 || nodes.LeadsTo(first).Contains(first);
        var beyond = circle.SelectMany(nodes.LeadsTo).Where(held => !circle.Contains(held)).ToList();
        var isVersioned = circle.Any(IsVersioned);
        var reach = new ContentReach(
            Matters: isVersioned || circle.Any(node => node.IsByValue) || beyond.Exists(held => held.Reach!.Matters),
            isCircle,
            HoldsVersions: (isCircle && isVersioned) || beyond.Exists(held => IsVersioned(held) || held.Reach!.HoldsVersions));
        foreach (var node in circle)
            node.Reach = reach;
    }

    private static bool IsVersioned(ContentNode node) => !node.Version.Members.IsEmpty;
}
