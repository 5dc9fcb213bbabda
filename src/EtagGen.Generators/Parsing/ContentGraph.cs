using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// What of a body gets into its validator, at any depth. An entity with a version counts by key and version, and so do the
/// entities that it holds; the rest of it is covered by its version. What has no version, and no versioned entity around it,
/// counts by value, and so does all that an entity without a key holds. Members that the serialiser leaves out, or that are <c>[NotVersioned]</c>, are not followed.
/// </summary>
/// <param name="parsing">Finds the versions.</param>
internal sealed class ContentGraph(ParseContext parsing)
{
    private readonly ContentNodes _nodes = new();
    private readonly List<Problem> _problems = [];

    /// <summary>Problems only where that which cannot be read turns out to hold a version.</summary>
    private readonly List<Suspect> _suspects = [];

    private readonly List<Problem> _unidentified = [];

    /// <summary>Sequences within it that may run only once.</summary>
    private readonly List<Suspect> _onceOnly = [];

    /// <summary>The list or dictionary that is the whole body.</summary>
    private ITypeSymbol? _body;

    /// <summary>The members that are named for the items of the body, where others would be found.</summary>
    private string _named = "";

    private readonly Func<ITypeSymbol, FoundVersion> _versionOfNested = parsing.Versions.FindNested;

    /// <summary>What is wrong with something in the body.</summary>
    public ImmutableArray<Problem> Problems => _problems.Count == 0 ? [] : [.. _problems.Distinct()];

    /// <summary>What may turn out to be wrong at run time.</summary>
    public ImmutableArray<Problem> Warnings => _onceOnly.Count + _unidentified.Count == 0 ? [] : [.. Mattering(_onceOnly).Concat(_unidentified).Distinct()];

    /// <summary>Whether there is a version anywhere in it.</summary>
    public bool HasVersion => _nodes.HasVersion;

    /// <summary>The types that were looked at.</summary>
    public IEnumerable<ITypeSymbol> Types => _nodes.All.Select(node => node.Type);

    /// <summary>Whether one of the versions is but a date.</summary>
    public bool IsWeak => _nodes.IsWeak;

    /// <summary>The entity that a body is, with the version found for it.</summary>
    public EntityModel Entity(ITypeSymbol type, FoundVersion version)
    {
        var root = new ContentNode(type, version, isByValue: false, parsing.Keys.Find(type));
        Explore(root);
        MarkWhatMatters();

        // A body is of a class of its own, which has its own case.
        return type.IsAbstract ? ToModel(root) : Identified(root);
    }

    /// <summary>The body, hashed; null where something in it cannot be hashed.</summary>
    /// <param name="type">The type of the body.</param>
    /// <param name="item">What the list or dictionary holds that it is.</param>
    /// <param name="version">The version of that: the developer may have named it.</param>
    public ContentModel? Body(ITypeSymbol type, ITypeSymbol item, FoundVersion version)
    {
        _body = type;
        if (_versionOfNested(item) is var found && (version.Source != found.Source || !version.Members.SequenceEqual(found.Members)))
            _named = $" by {string.Join(", ", version.Members.Select(member => member.Access))}";
        var content = ContentOf(type, byValue: true, held => SymbolEqualityComparer.Default.Equals(held, item) ? version : _versionOfNested(held));
        if (content?.Item is { } items && RunsOnce(items))
            _onceOnly.Add(new(Uncovered.RunsOnce(type.Readable()), items));
        MarkWhatMatters();
        return content;
    }

    /// <summary>All that is held by others and matters.</summary>
    public ImmutableArray<EntityModel> Nested() => [.. _nodes.All.Where(node => node.Matters).Select(Identified)];

    private void Explore(ContentNode node)
    {
        foreach (var member in EntityMembers.Of(node.Type))
        {
            // The version of an entity with a key speaks for its plain values.
            var type = EntityMembers.TypeOf(member);
            if (!node.CountsMembers && (type.IsSimple() || type.SpecialType == SpecialType.System_String))
                continue;
            if (ContentMembers.IsLeftOut(member))
                continue;
            if (ContentOf(node, member, type) is { } content)
            {
                node.Children.Add(new(member.Name.Escaped(), content));
                if (RunsOnce(content))
                    _onceOnly.Add(new(Uncovered.RunsOnce(NameOf(node, member)), content));
            }
            else if (node.IsByValue)
                _problems.Add(Uncovered.NoHash(NameOf(node, member), type));
            else if (OpaqueTypes.FirstIn(type) is { } opaque)
                _problems.Add(Uncovered.Opaque(NameOf(node, member), opaque));
        }

        foreach (var member in JsonContract.HiddenMembers(node.Type))
        {
            if (!ContentMembers.IsNotVersioned(member))
                ExploreHidden(node, member);
        }
    }

    /// <summary>What a member adds: what cannot be hashed by value may hold versions all the same.</summary>
    private ContentModel? ContentOf(ContentNode node, ISymbol member, ITypeSymbol type)
    {
        if (ContentOf(type, node.CountsMembers, _versionOfNested) is { } content)
            return content;
        node.Unhashed ??= member;
        return node.IsByValue || !node.CountsMembers ? null : ContentOf(type, byValue: false, _versionOfNested);
    }

    /// <summary>A member that the serialiser writes, and generated code cannot read.</summary>
    private void ExploreHidden(ContentNode node, ISymbol member)
    {
        node.Unhashed ??= member;
        var type = EntityMembers.TypeOf(member);
        var problem = Uncovered.Hidden(NameOf(node, member));
        if (node.IsByValue || OpaqueTypes.FirstIn(type) is not null)
            _problems.Add(problem);
        else if (ContentOf(type, byValue: false, _versionOfNested) is { } content)
            _suspects.Add(new(problem, content));
    }

    private static bool RunsOnce(ContentModel content) => content.MayRunOnce || (content.Item is { } item && RunsOnce(item));

    private static string NameOf(ContentNode node, ISymbol member) => $"{node.Type.Readable()}.{member.Name}";

    private void ExploreDerived(ContentNode node)
    {
        foreach (var type in DerivedTypes.Written(node.Type, parsing.Compilation))
        {
            if (ReaderOf(type, node.IsByValue, node.Version.With(parsing.Versions.FindNested(type))) is { } reader)
                AddDerived(node, type, reader);
            else
                _problems.Add(Uncovered.NoHash(type.Readable(), type));
        }

        foreach (var type in DerivedTypes.Unwritten(node, _nodes, parsing))
        {
            var version = parsing.Versions.FindNested(type);
            if (version.Members.IsEmpty)
                continue;
            var id = EntityModel.IdOf(type.Qualified(), _named, isByValue: false, isVersionOnly: true);
            if (_nodes.Find(id) is null)
                _nodes.Add(id, new ContentNode(type, version, isByValue: false, parsing.Keys.Find(type)) { IsVersionOnly = true, IsExplored = true });
            AddDerived(node, type, id, isWritten: false);
        }
    }

    private void AddDerived(ContentNode node, ITypeSymbol type, string reader, bool isWritten = true)
    {
        node.Derived.Add(new(type.Qualified(), reader, isWritten));
        SuspectHidden(type, new(ContentKind.Object, type.Qualified(), CanBeNull: false, Reader: reader));
    }

    /// <summary>What a value of a type adds to the hash; null: nothing, or nothing that is known here.</summary>
    private ContentModel? ContentOf(ITypeSymbol declared, bool byValue, Func<ITypeSymbol, FoundVersion> versionOf)
    {
        var type = declared.WithoutNullable();
        var content = ContentOf(type, declared.CanBeNull(), byValue, versionOf);
        if (content is not null)
            SuspectHidden(type, content);
        return content;
    }

    private void SuspectHidden(ITypeSymbol type, ContentModel content)
    {
        if (NameableTypes.FirstThatIsNot(type, parsing.Compilation) is { } hidden)
            _suspects.Add(new(Problem.Of("ETAG016", hidden.WithNullableAnnotation(NullableAnnotation.None).Readable()), content));
    }

    private ContentModel? ContentOf(ITypeSymbol type, bool canBeNull, bool byValue, Func<ITypeSymbol, FoundVersion> versionOf)
    {
        if (type.IsEndless())
        {
            _problems.Add(Uncovered.Endless(type));
            return null;
        }

        if (ContentTypes.ValueOf(type) is { } scalar)
            return byValue ? new(ContentKind.Value, type.Qualified(), canBeNull, Value: scalar) : null;
        if (ContentTypes.IsObject(type) || IsFrameworkEntity(type, versionOf))
            return ReaderOf(type, byValue, versionOf(type)) is { } reader ? new(ContentKind.Object, type.Qualified(), canBeNull, Reader: reader) : null;

        // What is but a list of itself holds nothing.
        return SequenceTypes.IsOfItself(type) ? null : ItemsOf(type, canBeNull, byValue, versionOf);
    }

    /// <summary>Such as <c>IdentityUser</c>. A date makes none: a file has one too.</summary>
    private static bool IsFrameworkEntity(ITypeSymbol type, Func<ITypeSymbol, FoundVersion> versionOf) =>
        type.TypeKind == TypeKind.Class && type.IsFramework() && SequenceTypes.ItemOf(type) is null && SequenceTypes.EntryOf(type) is null
        && versionOf(type) is { Members.IsEmpty: false, IsWeak: false };

    private ContentModel? ItemsOf(ITypeSymbol type, bool canBeNull, bool byValue, Func<ITypeSymbol, FoundVersion> versionOf)
    {
        var content = HeldBy(type, canBeNull, byValue, versionOf);

        // What converter the body itself has is seen at run time.
        if (content is null || type is not INamedTypeSymbol || type.IsFramework() || SymbolEqualityComparer.Default.Equals(type, _body))
            return content;
        if (byValue)
            _problems.Add(Uncovered.OwnCollection(type));
        else
            _suspects.Add(new(Uncovered.OwnCollection(type), content));
        return content;
    }

    private ContentModel? HeldBy(ITypeSymbol type, bool canBeNull, bool byValue, Func<ITypeSymbol, FoundVersion> versionOf)
    {
        if (SequenceTypes.AreSeveral(type))
        {
            _problems.Add(Uncovered.SeveralSequences(type));
            return null;
        }

        if (SequenceTypes.EntryOf(type) is var (keyType, valueType))
        {
            var key = ContentOf(keyType, byValue: true, versionOf);
            var value = ContentOf(valueType, byValue, versionOf);
            if (value is not null && key is null)
                _suspects.Add(new(Uncovered.Keys(type), value));
            return key is null || value is null ? null
                : new(ContentKind.Dictionary, type.Qualified(), canBeNull, Item: value, Key: key);
        }

        if (SequenceTypes.ItemOf(type) is { } itemType)
        {
            return ContentOf(itemType, byValue, versionOf) is { } item
                ? new(ContentKind.Sequence, type.Qualified(), canBeNull, Item: item, MayRunOnce: SequenceTypes.MayRunOnce(type))
                : null;
        }

        if (!byValue && ContentTypes.MemoryItemOf(type) is { } held && ContentOf(held, byValue, versionOf) is { } content)
            _suspects.Add(new(Uncovered.NoHash(type.Readable(), type), content));
        return null;
    }

    private string? ReaderOf(ITypeSymbol type, bool byValue, FoundVersion version)
    {
        if (version.Problem is { } problem)
            _problems.Add(problem);

        // Nobody knows here what a converter writes, but that it is made of what the object is.
        var isByValue = byValue && version.Members.IsEmpty;
        if (isByValue && type.HasAttribute(TypeNames.JsonSerialization, "JsonConverterAttribute") && !ContentTypes.ShowsAll(type))
            return null;

        var id = EntityModel.IdOf(type.Qualified(), _named, isByValue);
        var node = _nodes.Find(id);
        if (node is not null)
        {
            node.Add(version);
        }
        else
        {
            node = new ContentNode(type, version, isByValue, isByValue ? FoundKey.None : parsing.Keys.Find(type));
            _nodes.Add(id, node);
            Explore(node);
            ExploreDerived(node);
            node.IsExplored = true;
        }

        // What shows no member hides what it is, and so does an abstract type whose instances are not known.
        var isHidden = node.Derived.Count == 0 && (type.IsAbstract || node.Children.Count == 0);
        return isByValue && node.IsExplored && isHidden ? null : id;
    }

    private void MarkWhatMatters()
    {
        _nodes.MarkWhatMatters();
        if (_suspects.Count != 0)
            _problems.AddRange(Mattering(_suspects));
    }

    private IEnumerable<Problem> Mattering(List<Suspect> suspects) =>
        suspects.Where(suspect => _nodes.Matters(suspect.Content)).Select(suspect => suspect.Problem);

    private EntityModel Identified(ContentNode node)
    {
        var entity = ToModel(node);
        if (Identification.ProblemOf(node) is { } problem)
            _unidentified.Add(problem);
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

    /// <summary>What is wrong with something in the body if that matters.</summary>
    private sealed record Suspect(Problem Problem, ContentModel Content);
}
