using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// Follows what a body holds, at any depth. An entity with a version counts by key and version, and so do the
/// entities that it holds; the rest of it is covered by its version. What has no version, and no versioned entity around it,
/// counts by value, and so does all that an entity without a key holds. Members that the serialiser leaves out, or that are
/// <c>[NotVersioned]</c>, are not followed.
/// </summary>
/// <param name="parsing">Finds versions and keys.</param>
/// <param name="named">What sets the readers of this body apart from those of others; empty: nothing does.</param>
/// <param name="nodes">Takes the types.</param>
internal sealed class ContentExplorer(ParseContext parsing, string named, ContentNodes nodes)
{
    private readonly Func<ITypeSymbol, FoundVersion> _versionOfNested = parsing.Versions.FindNested;

    /// <summary>Takes what is found.</summary>
    private ContentScope _scope = new();

    /// <summary>The list or dictionary that is the whole body, until it was looked at.</summary>
    private ITypeSymbol? _body;

    /// <summary>A body that is hashed; null where something in it cannot be.</summary>
    public (ContentScope Scope, ContentModel? Content) Body(ITypeSymbol type, Func<ITypeSymbol, FoundVersion> versionOf)
    {
        _body = type;
        var content = ContentOf(type, byValue: true, versionOf);
        if (content?.Item is { } items && RunsOnce(items))
            _scope.RunsOnce(type.Readable(), items);
        return (_scope, content);
    }

    /// <summary>Follows the members of a type that is a body.</summary>
    public void Entity(ContentNode node)
    {
        _scope = node.Scope;
        Explore(node);
    }

    private void Explore(ContentNode node)
    {
        foreach (var member in EntityMembers.Of(node.Type))
        {
            // The version of an entity with a key speaks for its plain values.
            var type = EntityMembers.TypeOf(member);
            if (!node.CountsMembers && (type.IsSimple() || type.SpecialType == SpecialType.System_String))
                continue;
            if (ContentMembers.IsLeftOut(member))
            {
                AddIgnored(node, member, type);
                continue;
            }

            if (ContentOf(node, member, type) is { } content)
            {
                node.Children.Add(new(member.Name.Escaped(), content));
                if (RunsOnce(content))
                    _scope.RunsOnce(NameOf(node, member), content);
            }
            else if (node.IsByValue)
                _scope.Add(Uncovered.NoHash(NameOf(node, member), type));
            else if (OpaqueTypes.FirstIn(type) is { } opaque)
                _scope.Add(Uncovered.Opaque(NameOf(node, member), opaque));
        }

        foreach (var member in JsonContract.HiddenMembers(node.Type))
        {
            if (!ContentMembers.IsNotVersioned(member))
                ExploreHidden(node, member);
        }
    }

    /// <summary>The converter of an entity may write versioned ones that the serialiser leaves out.</summary>
    private void AddIgnored(ContentNode node, ISymbol member, ITypeSymbol type)
    {
        if (!node.IsByValue && !ContentMembers.IsNotVersioned(member) && JsonContract.HasConverter(node.Type)
            && ContentOf(type, byValue: false, _versionOfNested) is { } content)
            node.Children.Add(new(member.Name.Escaped(), content));
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
            _scope.Add(problem);
        else if (ContentOf(type, byValue: false, _versionOfNested) is { } content)
            _scope.Suspect(problem, content);
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
                _scope.Add(Uncovered.NoHash(type.Readable(), type));
        }

        foreach (var type in DerivedTypes.Unwritten(node, nodes, parsing))
        {
            var version = parsing.Versions.FindNested(type);
            if (version.Members.IsEmpty)
                continue;
            var id = EntityModel.IdOf(type.Qualified(), named, isByValue: false, isVersionOnly: true);
            if (nodes.Find(id) is null)
                nodes.Add(id, new ContentNode(type, version, isByValue: false, parsing.Keys.Find(type), named) { IsVersionOnly = true });
            _scope.Met.Add(nodes.Of(id));
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
            _scope.Suspect(Problem.Of("ETAG016", hidden.WithNullableAnnotation(NullableAnnotation.None).Readable()), content);
    }

    private ContentModel? ContentOf(ITypeSymbol type, bool canBeNull, bool byValue, Func<ITypeSymbol, FoundVersion> versionOf)
    {
        if (type.IsEndless())
        {
            _scope.Add(Uncovered.Endless(type));
            return null;
        }

        if (ContentTypes.ValueOf(type) is { } scalar)
            return byValue ? new(ContentKind.Value, type.Qualified(), canBeNull, Value: scalar) : null;
        if (ContentTypes.IsObject(type) || IsFrameworkEntity(type, versionOf))
        {
            return ReaderOf(type, byValue, versionOf(type)) is { } reader
                ? new(ContentKind.Object, type.Qualified(), canBeNull, Reader: reader)
                : null;
        }

        // What is but a list of itself holds nothing.
        return SequenceTypes.IsOfItself(type) ? null : ItemsOf(type, canBeNull, byValue, versionOf);
    }

    /// <summary>Such as <c>IdentityUser</c>. A date makes none: a file has one too.</summary>
    private static bool IsFrameworkEntity(ITypeSymbol type, Func<ITypeSymbol, FoundVersion> versionOf) =>
        type.TypeKind == TypeKind.Class && type.IsFramework() && SequenceTypes.ItemOf(type) is null && SequenceTypes.EntryOf(type) is null
        && versionOf(type) is { Members.IsEmpty: false, IsWeak: false };

    private ContentModel? ItemsOf(ITypeSymbol type, bool canBeNull, bool byValue, Func<ITypeSymbol, FoundVersion> versionOf)
    {
        // What converter the body itself has is seen at run time.
        var isBody = ReferenceEquals(type, _body);
        _body = null;
        var content = HeldBy(type, canBeNull, byValue, versionOf);
        if (content is null || type is not INamedTypeSymbol || type.IsFramework() || isBody)
            return content;
        if (byValue)
            _scope.Add(Uncovered.OwnCollection(type));
        else
            _scope.Suspect(Uncovered.OwnCollection(type), content);
        return content;
    }

    private ContentModel? HeldBy(ITypeSymbol type, bool canBeNull, bool byValue, Func<ITypeSymbol, FoundVersion> versionOf)
    {
        if (SequenceTypes.AreSeveral(type))
        {
            _scope.Add(Uncovered.SeveralSequences(type));
            return null;
        }

        // Whatever else it is, it is written as it comes in.
        if (SequenceTypes.StreamedItemOf(type) is { } streamed)
        {
            if (!byValue)
                SuspectUnread(type, streamed, versionOf);
            return null;
        }

        if (SequenceTypes.EntryOf(type) is var (keyType, valueType))
        {
            var key = ContentOf(keyType, byValue: true, versionOf);
            var value = ContentOf(valueType, byValue, versionOf);
            if (value is not null && key is null)
                _scope.Suspect(Uncovered.Keys(type), value);
            return key is null || value is null ? null
                : new(ContentKind.Dictionary, type.Qualified(), canBeNull, Item: value, Key: key);
        }

        if (SequenceTypes.ItemOf(type) is { } itemType)
        {
            return ContentOf(itemType, byValue, versionOf) is { } item
                ? new(ContentKind.Sequence, type.Qualified(), canBeNull, Item: item, MayRunOnce: SequenceTypes.MayRunOnce(type))
                : null;
        }

        if (!byValue && ContentTypes.MemoryItemOf(type) is { } held)
            SuspectUnread(type, held, versionOf);
        return null;
    }

    /// <summary>Something whose items generated code does not read.</summary>
    private void SuspectUnread(ITypeSymbol type, ITypeSymbol held, Func<ITypeSymbol, FoundVersion> versionOf)
    {
        if (ContentOf(held, byValue: false, versionOf) is { } content)
            _scope.Suspect(Uncovered.NoHash(type.Readable(), type), content);
    }

    private string? ReaderOf(ITypeSymbol type, bool byValue, FoundVersion version)
    {
        if (version.Problem is { } problem)
            _scope.Add(problem);

        var isByValue = byValue && version.Members.IsEmpty;
        if (isByValue && HidesItself(type))
            return null;

        var name = NameOf(type, version);
        var id = EntityModel.IdOf(type.Qualified(), name, isByValue);
        var node = nodes.Find(id);
        if (node is not null)
        {
            node.Add(version);
            _scope.Met.Add(node);
            return id;
        }

        // The names of a tuple are those of the place where it was met first.
        var plain = type is INamedTypeSymbol { TupleUnderlyingType: { } unnamed } ? unnamed : type;
        node = new ContentNode(plain, version, isByValue, isByValue ? FoundKey.None : parsing.Keys.Find(type), name);
        nodes.Add(id, node);
        _scope.Met.Add(node);
        var outer = _scope;
        _scope = node.Scope;
        Explore(node);
        ExploreDerived(node);
        _scope = outer;
        return id;
    }

    /// <summary>Whether no member shows what an object is.</summary>
    private bool HidesItself(ITypeSymbol type)
    {
        // Nobody knows here what a converter writes, but that it is made of what the object is.
        if (JsonContract.HasConverter(type) && !ContentTypes.ShowsAll(type))
            return true;
        return (type.IsAbstract || EntityMembers.Of(type).All(ContentMembers.IsLeftOut)) && !DerivedTypes.Written(type, parsing.Compilation).Any();
    }

    /// <summary>
    /// What sets a reader apart from that of the same type elsewhere: the body, or a version that is not the one which is found for
    /// the type alone.
    /// </summary>
    private string NameOf(ITypeSymbol type, FoundVersion version) =>
        named.Length != 0 || version.IsSame(parsing.Versions.FindNested(type)) ? named : " by " + version.Words;
}
