using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>What of one body gets into its validator, and what is wrong with it.</summary>
internal sealed class ContentGraph
{
    private readonly ContentNodes _nodes;
    private readonly ContentCircles _circles;
    private readonly List<ContentNode> _met;

    /// <param name="scope">What was found of the body.</param>
    /// <param name="root">The body, where it is an entity.</param>
    /// <param name="nodes">Has the types within it.</param>
    private ContentGraph(ContentScope scope, ContentNode? root, ContentNodes nodes)
    {
        (_nodes, _circles, _met) = (nodes, new(nodes), ContentNodes.AllMet(scope));
        _met.ForEach(_circles.Close);
        var counted = _met.FindAll(node => node.Reach!.Matters);
        Nested = [.. counted.Select(node => node.Model ??= ToModel(node))];
        Types = [.. _met.Select(node => node.Type)];

        // A body is of a class of its own, which has its own case.
        if (root is { Type.IsAbstract: false })
            counted.Add(root);
        List<ContentScope> scopes = [scope, .. _met.Select(node => node.Scope).Where(found => !found.IsFine)];
        Problems = [.. scopes.SelectMany(found => found.Problems(nodes)).Distinct()];
        Warnings = [.. scopes.SelectMany(found => found.Warnings(nodes)).Concat(counted.Select(Identification.ProblemOf).OfType<Problem>()).Distinct()];
        HasVersion = _met.Exists(node => !node.Version.Members.IsEmpty);
        IsWeak = _met.Exists(node => node.Version.IsWeak);
    }

    /// <summary>What is wrong with something in the body.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>What may turn out to be wrong at run time.</summary>
    public ImmutableArray<Problem> Warnings { get; }

    /// <summary>All that is held by others and matters.</summary>
    public ImmutableArray<EntityModel> Nested { get; }

    /// <summary>The types that were looked at.</summary>
    public ImmutableArray<ITypeSymbol> Types { get; }

    /// <summary>Whether there is a version anywhere in it.</summary>
    public bool HasVersion { get; }

    /// <summary>Whether one of the versions is but a date.</summary>
    public bool IsWeak { get; }

    /// <summary>A body that is an entity.</summary>
    /// <param name="type">The type of the body.</param>
    /// <param name="version">The version found for it.</param>
    /// <param name="parsing">Finds the versions.</param>
    public static (ContentGraph Graph, EntityModel Entity) OfEntity(ITypeSymbol type, FoundVersion version, ParseContext parsing) => Shared(parsing, nodes =>
    {
        var root = new ContentNode(type, version, isByValue: false, parsing.Keys.Find(type));
        new ContentExplorer(parsing, named: "", nodes).Entity(root);
        var graph = new ContentGraph(root.Scope, root, nodes);
        return (graph, graph.RootModel(root));
    });

    /// <summary>A body that is hashed.</summary>
    /// <param name="type">The type of the body.</param>
    /// <param name="item">What the list or dictionary holds that it is.</param>
    /// <param name="version">The version of that: the developer may have named it.</param>
    /// <param name="parsing">Finds the versions.</param>
    /// <returns>It, and how it is hashed; null where something in it cannot be.</returns>
    public static (ContentGraph Graph, ContentModel? Content) OfHash(ITypeSymbol type, ITypeSymbol item, FoundVersion version, ParseContext parsing)
    {
        return version.IsSame(parsing.Versions.FindNested(item))
            ? Shared(parsing, nodes => Explore("", nodes))
            : Explore($" in {type.Qualified()} by {version.Words}", new());

        (ContentGraph, ContentModel?) Explore(string named, ContentNodes nodes)
        {
            var (scope, content) = new ContentExplorer(parsing, named, nodes).Body(
                type, held => SymbolEqualityComparer.Default.Equals(held, item) ? version : parsing.Versions.FindNested(held));
            return (new(scope, null, nodes), content);
        }
    }

    /// <summary>
    /// What is held counts alike in all bodies, which share it; unless the developer says that it counts by another version than would
    /// be found for it: then nothing of that body is shared.
    /// </summary>
    private static T Shared<T>(ParseContext parsing, Func<ContentNodes, T> explore)
    {
        lock (parsing.Contents)
        {
            try
            {
                return explore(parsing.Contents);
            }
            catch
            {
                parsing.Contents.Clear();
                throw;
            }
        }
    }

    /// <summary>The body itself, which nothing in it leads to, but to its type.</summary>
    private EntityModel RootModel(ContentNode root)
    {
        _circles.Close(root);
        return ToModel(root) with
        {
            IsInCycle = _met.Exists(node => node.Reach!.Matters && SymbolEqualityComparer.Default.Equals(node.Type, root.Type)),
        };
    }

    private EntityModel ToModel(ContentNode node) => new(
        node.Type.Qualified(),
        node.Type.Name,
        node.Named,
        node.IsByValue,
        ContentTypes.ShowsAll(node.Type),
        node.IsVersionOnly,
        node.Type.IsValueType || node.Type.IsSealed,
        node.Version.Members.ToEquatableArray(),
        node.Version.Source,
        node.Key.ToEquatableArray(),
        node.HasKey,
        node.Children.FindAll(child => _nodes.Matters(child.Content)).ToEquatableArray(),
        node.Derived.FindAll(derived => _nodes.Of(derived.Reader).Reach!.Matters).ToEquatableArray(),
        node.Reach!.IsInCycle,
        node.Reach.HoldsVersions);
}
