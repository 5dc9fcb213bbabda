using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>What of one body gets into its validator, and what is wrong with it.</summary>
internal sealed class ContentGraph
{
    private readonly ParseContext _parsing;
    private readonly string _named;
    private readonly ContentNodes _nodes = new();
    private readonly ContentProblems _found;
    private readonly ContentExplorer _explorer;

    /// <param name="parsing">Finds the versions.</param>
    /// <param name="named">What sets the readers of this body apart from those of others; empty: nothing does.</param>
    private ContentGraph(ParseContext parsing, string named)
    {
        _parsing = parsing;
        _named = named;
        _found = new(_nodes);
        _explorer = new(parsing, named, _nodes, _found);
    }

    /// <summary>A body that is an entity.</summary>
    /// <param name="type">The type of the body.</param>
    /// <param name="version">The version found for it.</param>
    /// <param name="parsing">Finds the versions.</param>
    public static (ContentGraph Graph, EntityModel Entity) OfEntity(ITypeSymbol type, FoundVersion version, ParseContext parsing) =>
        Of(parsing, type.Qualified(), graph => graph.Entity(type, version));

    /// <summary>A body that is hashed.</summary>
    /// <param name="type">The type of the body.</param>
    /// <param name="item">What the list or dictionary holds that it is.</param>
    /// <param name="version">The version of that: the developer may have named it.</param>
    /// <param name="parsing">Finds the versions.</param>
    /// <returns>It, and how it is hashed; null where something in it cannot be.</returns>
    public static (ContentGraph Graph, ContentModel? Content) OfHash(ITypeSymbol type, ITypeSymbol item, FoundVersion version, ParseContext parsing)
    {
        var members = string.Join(", ", version.Members.Select(member => member.Of("")));
        return Of(parsing, $"{type.Qualified()} by {members} {version.Source}", graph => graph.Body(type, item, version));
    }

    /// <summary>What is wrong with something in the body.</summary>
    public ImmutableArray<Problem> Problems => _found.Problems;

    /// <summary>What may turn out to be wrong at run time.</summary>
    public ImmutableArray<Problem> Warnings => _found.Warnings;

    /// <summary>Whether there is a version anywhere in it.</summary>
    public bool HasVersion => _nodes.HasVersion;

    /// <summary>The types that were looked at.</summary>
    public IEnumerable<ITypeSymbol> Types => _nodes.All.Select(node => node.Type);

    /// <summary>Whether one of the versions is but a date.</summary>
    public bool IsWeak => _nodes.IsWeak;

    /// <summary>All that is held by others and matters.</summary>
    public ImmutableArray<EntityModel> Nested() => [.. _nodes.All.Where(node => node.Matters).Select(Identified)];

    /// <summary>
    /// What is held counts alike in all bodies, which share its readers; unless its developer, or what it is declared as here, says
    /// that it counts by another version than would be found for it: then none of this body's are shared.
    /// </summary>
    private static (ContentGraph, T) Of<T>(ParseContext parsing, string body, Func<ContentGraph, T> explore)
    {
        var shared = new ContentGraph(parsing, named: "");
        var model = explore(shared);
        if (shared._nodes.All.All(node => node.Version.IsSame(parsing.Versions.FindNested(node.Type))))
            return (shared, model);
        var own = new ContentGraph(parsing, $" in {body}");
        return (own, explore(own));
    }

    private EntityModel Entity(ITypeSymbol type, FoundVersion version)
    {
        var root = new ContentNode(type, version, isByValue: false, _parsing.Keys.Find(type));
        _explorer.Explore(root);
        MarkWhatMatters();

        // A body is of a class of its own, which has its own case.
        return type.IsAbstract ? ToModel(root) : Identified(root);
    }

    private ContentModel? Body(ITypeSymbol type, ITypeSymbol item, FoundVersion version)
    {
        var content = _explorer.Body(type, held => SymbolEqualityComparer.Default.Equals(held, item) ? version : _parsing.Versions.FindNested(held));
        MarkWhatMatters();
        return content;
    }

    private void MarkWhatMatters()
    {
        _nodes.MarkWhatMatters();
        _found.AddSuspects();
    }

    private EntityModel Identified(ContentNode node)
    {
        var entity = ToModel(node);
        if (Identification.ProblemOf(node) is { } problem)
            _found.AddUnidentified(problem);
        return entity;
    }

    private EntityModel ToModel(ContentNode node) => new(
        node.Type.Qualified(),
        node.Type.Name,
        _named,
        node.IsByValue,
        ContentTypes.ShowsAll(node.Type),
        node.IsVersionOnly,
        node.Type.IsValueType || node.Type.IsSealed,
        node.Version.Members.ToEquatableArray(),
        node.Version.Source,
        node.Key.ToEquatableArray(),
        node.HasKey,
        node.Children.FindAll(child => _nodes.Matters(child.Content)).ToEquatableArray(),
        node.Derived.FindAll(derived => _nodes.Of(derived.Reader).Matters).ToEquatableArray(),
        _nodes.IsInCycle(node),
        _nodes.HoldsVersions(node));
}
