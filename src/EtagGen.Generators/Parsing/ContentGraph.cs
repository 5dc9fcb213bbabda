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
    private readonly Dictionary<string, ContentNode> _nodes = [];
    private readonly Func<ITypeSymbol, FoundVersion> _nested = parsing.Versions.FindNested;
    private readonly List<Problem> _problems = [];

    /// <summary>Problems only where that which cannot be read turns out to hold a version.</summary>
    private readonly List<(Problem Problem, ContentModel Content)> _suspects = [];

    private readonly List<Problem> _unidentified = [];

    /// <summary>Sequences within it that may run only once.</summary>
    private readonly List<(string Part, ContentModel Content)> _onceOnly = [];

    /// <summary>What is wrong with something in the body.</summary>
    public ImmutableArray<Problem> Problems => _problems.Count == 0 ? [] : [.. _problems.Distinct()];

    /// <summary>What may turn out to be wrong at run time.</summary>
    public ImmutableArray<Problem> Warnings => [.. _onceOnly.Where(sequence => Matters(sequence.Content)).Select(sequence => Uncovered.RunsOnce(sequence.Part))
        .Concat(_unidentified).Distinct()];

    /// <summary>Whether there is a version anywhere in it.</summary>
    public bool HasVersion => _nodes.Values.Any(node => !node.Version.Members.IsEmpty);

    /// <summary>The types that were looked at.</summary>
    public IEnumerable<ITypeSymbol> Types => _nodes.Values.Select(node => node.Type);

    /// <summary>Whether one of the versions is but a date.</summary>
    public bool IsWeak => _nodes.Values.Any(node => node.Version.IsWeak);

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
    /// <param name="versionOf">The version of the entities that a list or dictionary holds: the developer may have named it.</param>
    public ContentModel? Body(ITypeSymbol type, Func<ITypeSymbol, FoundVersion> versionOf)
    {
        var content = ContentOf(type, byValue: true, versionOf);
        if (content?.Item is { } item && RunsOnce(item))
            _onceOnly.Add((type.Readable(), item));
        MarkWhatMatters();
        return content;
    }

    /// <summary>All that is held by others and matters.</summary>
    public ImmutableArray<EntityModel> Nested() =>
        [.. _nodes.Values.Where(node => node.Matters).Select(Identified)];

    private void Explore(ContentNode node)
    {
        foreach (var member in EntityMembers.Of(node.Type))
        {
            if (IsLeftOut(member) || JsonContract.IsAlwaysIgnored(member))
                continue;

            // The version of an entity with a key speaks for its plain values.
            var type = EntityMembers.TypeOf(member);
            if (!node.CountsMembers && (type.IsSimple() || type.SpecialType == SpecialType.System_String))
                continue;
            if (ContentOf(node, member, type) is { } content)
            {
                node.Children.Add(new(member.Name.Escaped(), content));
                if (RunsOnce(content))
                    _onceOnly.Add((NameOf(node, member), content));
            }
            else if (node.IsByValue)
                _problems.Add(Uncovered.NoHash(NameOf(node, member), type));
            else if (OpaqueTypes.FirstIn(type) is { } opaque)
                _problems.Add(Uncovered.Opaque(NameOf(node, member), opaque));
        }

        foreach (var member in JsonContract.HiddenMembers(node.Type).Where(member => !IsLeftOut(member)))
            ExploreHidden(node, member);
    }

    /// <summary>What a member adds: what cannot be hashed by value may hold versions all the same.</summary>
    private ContentModel? ContentOf(ContentNode node, ISymbol member, ITypeSymbol type)
    {
        if (ContentOf(type, node.CountsMembers, _nested) is { } content)
            return content;
        node.Unhashed ??= member;
        return node.IsByValue || !node.CountsMembers ? null : ContentOf(type, byValue: false, _nested);
    }

    /// <summary>A member that the serialiser writes, and generated code cannot read.</summary>
    private void ExploreHidden(ContentNode node, ISymbol member)
    {
        node.Unhashed ??= member;
        var type = EntityMembers.TypeOf(member);
        var problem = Uncovered.Hidden(NameOf(node, member));
        if (node.IsByValue || OpaqueTypes.FirstIn(type) is not null)
            _problems.Add(problem);
        else if (ContentOf(type, byValue: false, _nested) is { } content)
            _suspects.Add((problem, content));
    }

    private static bool RunsOnce(ContentModel content) => content.MayRunOnce || (content.Item is { } item && RunsOnce(item));

    private static bool IsLeftOut(ISymbol member) => member.HasAttribute(TypeNames.EtagGen, "NotVersionedAttribute");

    private static string NameOf(ContentNode node, ISymbol member) => $"{node.Type.Readable()}.{member.Name}";

    /// <summary>Derived classes that are written where this type is declared, each before those that it derives from.</summary>
    private void ExploreDerived(ContentNode node)
    {
        var derived = node.Type.GetAttributes()
            .Where(attribute => attribute.AttributeClass.Is(TypeNames.JsonSerialization, "JsonDerivedTypeAttribute"))
            .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value)
            .OfType<INamedTypeSymbol>()
            .Where(type => !SymbolEqualityComparer.Default.Equals(type, node.Type)
                && parsing.Compilation.ClassifyCommonConversion(type, node.Type).IsImplicit);
        foreach (var type in derived.OrderByDescending(Depth))
        {
            if (ReaderOf(type, node.IsByValue, node.Version.With(parsing.Versions.FindNested(type))) is { } reader)
                AddDerived(node, type, reader);
            else
                _problems.Add(Uncovered.NoHash(type.Readable(), type));
        }
    }

    /// <summary>
    /// Entities that are declared as something without a version: no more than the members of that are written, and they
    /// change with the version of the entity.
    /// </summary>
    private void ExploreVersioned(ContentNode node)
    {
        if (node.IsByValue || !node.Version.Members.IsEmpty || node.Type.IsSealed || EntityMembers.Of(node.Type).All(member => IsLeftOut(member) || JsonContract.IsAlwaysIgnored(member)))
            return;
        foreach (var type in parsing.Types.DerivedFrom(node.Type).Where(type => !IsWritten(node, type)).OrderByDescending(Depth))
        {
            var version = parsing.Versions.FindNested(type);
            if (version.Members.IsEmpty)
                continue;
            var id = EntityModel.IdOf(type.Qualified(), isByValue: false, isVersionOnly: true);
            if (!_nodes.ContainsKey(id))
                _nodes.Add(id, new ContentNode(type, version, isByValue: false, parsing.Keys.Find(type)) { IsVersionOnly = true, IsExplored = true });
            AddDerived(node, type, id, isWritten: false);
        }
    }

    /// <summary>Whether the serialiser writes a class as itself, or as one that it derives from, but not as the declared one.</summary>
    private bool IsWritten(ContentNode node, ITypeSymbol type) => node.Derived.Any(derived =>
        derived.IsWritten && parsing.Compilation.ClassifyCommonConversion(type, _nodes[derived.Reader].Type).IsImplicit);

    private void AddDerived(ContentNode node, ITypeSymbol type, string reader, bool isWritten = true)
    {
        node.Derived.Add(new(type.Qualified(), reader, isWritten));
        SuspectHidden(type, new(ContentKind.Object, type.Qualified(), CanBeNull: false, Reader: reader));
    }

    private static int Depth(ITypeSymbol type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;

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
            _suspects.Add((Problem.Of("ETAG016", hidden.WithNullableAnnotation(NullableAnnotation.None).Readable()), content));
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
        if (SequenceTypes.EntryOf(type) is var (keyType, valueType))
        {
            var key = ContentOf(keyType, byValue: true, versionOf);
            var value = ContentOf(valueType, byValue, versionOf);
            if (value is not null && key is null)
                _suspects.Add((Uncovered.Keys(type), value));
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
            _suspects.Add((Uncovered.NoHash(type.Readable(), type), content));
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

        var id = EntityModel.IdOf(type.Qualified(), isByValue);
        if (_nodes.TryGetValue(id, out var node))
        {
            node.Add(version);
        }
        else
        {
            node = new ContentNode(type, version, isByValue, isByValue ? ([], false) : parsing.Keys.Find(type));
            _nodes.Add(id, node);
            Explore(node);
            ExploreDerived(node);
            ExploreVersioned(node);
            node.IsExplored = true;
        }

        // What shows no member hides what it is, and so does an abstract type whose instances are not known.
        var isHidden = node.Derived.Count == 0 && (type.IsAbstract || node.Children.Count == 0);
        return isByValue && node.IsExplored && isHidden ? null : id;
    }

    private void MarkWhatMatters()
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var node in _nodes.Values)
            {
                if (!node.Matters && Held(node).Any(held => held.Matters))
                    changed = node.Matters = true;
            }
        }
        while (changed);

        _problems.AddRange(_suspects.Where(suspect => Matters(suspect.Content)).Select(suspect => suspect.Problem));
    }

    /// <summary>What a type can lead to: what its members hold, and what derives from it.</summary>
    private IEnumerable<ContentNode> Held(ContentNode node) => node.Children.Select(child => ObjectIn(child.Content)).OfType<string>()
        .Concat(node.Derived.Select(derived => derived.Reader))
        .Select(reader => _nodes[reader]);

    private bool Matters(ContentModel content) => ObjectIn(content) is not { } reader || _nodes[reader].Matters;

    /// <summary>The objects in a sequence or dictionary; null where there are values.</summary>
    private static string? ObjectIn(ContentModel content) => content.Item is { } item ? ObjectIn(item) : content.Reader;

    private EntityModel Identified(ContentNode node)
    {
        var entity = ToModel(node);
        if (Identification.ProblemOf(node) is { } problem)
            _unidentified.Add(problem);
        return entity;
    }

    private EntityModel ToModel(ContentNode node)
    {
        return new EntityModel(
            node.Type.Qualified(),
            node.Type.Name,
            node.IsByValue,
            node.IsVersionOnly,
            node.Type.IsValueType || node.Type.IsSealed,
            node.Version.Members.ToEquatableArray(),
            node.Version.Source,
            node.Key.ToEquatableArray(),
            node.HasKey,
            node.Children.Where(child => Matters(child.Content)).ToEquatableArray(),
            node.Derived.Where(derived => _nodes[derived.Reader].Matters).ToEquatableArray(),
            Reaches(node, held => SymbolEqualityComparer.Default.Equals(held.Type, node.Type)),
            Reaches(node, held => !held.Version.Members.IsEmpty));
    }

    private bool Reaches(ContentNode start, Func<ContentNode, bool> isMeant)
    {
        if (start.Children.Count == 0 && start.Derived.Count == 0)
            return false;
        var seen = new HashSet<ContentNode>();
        var open = new Stack<ContentNode>([start]);
        while (open.Count != 0)
        {
            foreach (var held in Held(open.Pop()).Where(held => held.Matters))
            {
                if (isMeant(held))
                    return true;
                if (seen.Add(held))
                    open.Push(held);
            }
        }

        return false;
    }
}
