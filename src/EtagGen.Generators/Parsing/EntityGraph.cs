using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// An entity and the versioned entities that its JSON holds, at any depth: their versions are part of its validator. Members
/// that the serialiser leaves out, or that are <c>[NotVersioned]</c>, are not followed.
/// </summary>
internal sealed class EntityGraph
{
    private readonly Dictionary<ITypeSymbol, Node> _nested = new(SymbolEqualityComparer.Default);

    private sealed class Node(ITypeSymbol type, FoundVersion version)
    {
        public ITypeSymbol Type { get; } = type;

        public FoundVersion Version { get; } = version;

        public List<Edge> Edges { get; } = [];

        /// <summary>Whether there is a version in it, or in what it holds.</summary>
        public bool Matters { get; set; } = !version.Members.IsEmpty;

        public IEnumerable<Edge> MatteringEdges => Edges.Where(edge => edge.Target.Matters);
    }

    private sealed record Edge(string Access, bool CanBeNull, int Depth, Node Target, bool TargetCanBeNull);

    /// <summary>The entity, and those that it holds; or what is wrong with one of them.</summary>
    public static (EntityModel? Root, ImmutableArray<EntityModel> Nested, Problem? Problem) Of(ITypeSymbol type, FoundVersion version)
    {
        var graph = new EntityGraph();
        var root = new Node(type, version);
        graph.Explore(root);
        var problem = graph._nested.Values.Select(node => node.Version.Problem).FirstOrDefault(problem => problem is not null);
        if (problem is not null)
            return (null, [], problem);

        graph.MarkWhatMatters();
        return (ToModel(root), [.. graph._nested.Values.Where(node => node.Matters).Select(ToModel)], null);
    }

    private void Explore(Node node)
    {
        foreach (var member in EntityMembers.Of(node.Type))
        {
            if (!IsFollowed(member))
                continue;

            var (held, access, depth) = Unwrap(EntityMembers.TypeOf(member), member.Name.Escaped());
            var target = held.WithoutNullable();
            if (!CanHoldVersion(target))
                continue;

            if (!_nested.TryGetValue(target, out var targetNode))
            {
                targetNode = new Node(target, VersionFinder.FindNested(target));
                _nested.Add(target, targetNode);
                Explore(targetNode);
            }

            node.Edges.Add(new(access, EntityMembers.TypeOf(member).CanBeNull(), depth, targetNode, held.CanBeNull()));
        }
    }

    private static bool IsFollowed(ISymbol member) =>
        !member.HasAttribute(TypeNames.EtagGen, "NotVersionedAttribute") && !JsonContract.IsAlwaysIgnored(member);

    /// <summary>Looks through sequences and the values of a dictionary.</summary>
    private static (ITypeSymbol Held, string Access, int Depth) Unwrap(ITypeSymbol type, string access)
    {
        var depth = 0;
        if (SequenceTypes.ValueOf(type.WithoutNullable()) is { } value)
        {
            access += type.CanBeNull() ? "?.Values" : ".Values";
            type = value;
            depth++;
        }

        while (SequenceTypes.ItemOf(type.WithoutNullable()) is { } item)
        {
            type = item;
            depth++;
        }

        return (type, access, depth);
    }

    private static bool CanHoldVersion(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface
        && ValueKinds.Of(type) is null
        && (!type.IsFramework() || type is INamedTypeSymbol named && named.TypeArguments.Any(argument => !argument.IsFramework()));

    private void MarkWhatMatters()
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var node in _nested.Values)
            {
                if (!node.Matters && node.MatteringEdges.Any())
                    changed = node.Matters = true;
            }
        }
        while (changed);
    }

    private static bool ReachesItself(Node start)
    {
        var seen = new HashSet<Node>();
        var open = new Stack<Node>([start]);
        while (open.Count != 0)
        {
            foreach (var edge in open.Pop().MatteringEdges)
            {
                if (SymbolEqualityComparer.Default.Equals(edge.Target.Type, start.Type))
                    return true;
                if (seen.Add(edge.Target))
                    open.Push(edge.Target);
            }
        }

        return false;
    }

    private static EntityModel ToModel(Node node) => new(
        node.Type.Qualified(),
        node.Type.Name,
        !node.Type.IsValueType,
        node.Type.IsValueType || node.Type.IsSealed,
        node.Version.Members.ToEquatableArray(),
        node.Version.Source,
        KeyFinder.Find(node.Type).ToEquatableArray(),
        node.MatteringEdges
            .Select(edge => new ChildModel(edge.Access, edge.CanBeNull, edge.Depth, edge.Target.Type.Qualified(), edge.TargetCanBeNull))
            .ToEquatableArray(),
        ReachesItself(node));
}
