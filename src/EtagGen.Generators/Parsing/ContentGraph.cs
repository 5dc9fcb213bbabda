using System.Collections.Immutable;
using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// What of a body gets into its validator, at any depth. An entity with a version counts by key and version, and so do the
/// entities that it holds; the rest of it is covered by its version. What has no version, and no versioned entity around it,
/// counts by value. Members that the serialiser leaves out, or that are <c>[NotVersioned]</c>, are not followed.
/// </summary>
/// <param name="versions">Finds the versions.</param>
/// <param name="isProbe">Whether only its own members are asked for, not what derives from them.</param>
internal sealed class ContentGraph(VersionFinder versions, bool isProbe = false)
{
    private readonly Dictionary<string, Node> _nodes = [];
    private readonly List<Problem> _problems = [];

    private sealed class Node(ITypeSymbol type, FoundVersion version, bool isByValue)
    {
        public ITypeSymbol Type { get; } = type;

        public FoundVersion Version { get; } = version;

        public bool IsByValue { get; } = isByValue;

        public List<ChildModel> Children { get; } = [];

        public bool IsExplored { get; set; }

        /// <summary>Whether something of it gets into the hash.</summary>
        public bool Matters { get; set; } = isByValue || !version.Members.IsEmpty;
    }

    /// <summary>What is wrong with something in the body.</summary>
    public ImmutableArray<Problem> Problems => [.. _problems.Distinct()];

    /// <summary>Whether there is a version anywhere in it.</summary>
    public bool HasVersion => _nodes.Values.Any(node => !node.Version.Members.IsEmpty);

    /// <summary>The entity that a body is, with the version found for it.</summary>
    public EntityModel Entity(ITypeSymbol type, FoundVersion version)
    {
        var root = new Node(type, version, isByValue: false);
        Explore(root);
        MarkWhatMatters();
        return ToModel(root, root.Children.Where(Matters));
    }

    /// <summary>The body, hashed; null where something in it cannot be hashed.</summary>
    /// <param name="type">The type of the body.</param>
    /// <param name="versionOf">The version of the entities that a list or dictionary holds: the developer may have named it.</param>
    public ContentModel? Body(ITypeSymbol type, Func<ITypeSymbol, FoundVersion> versionOf)
    {
        var content = ContentOf(type, byValue: true, versionOf);
        MarkWhatMatters();
        return content;
    }

    /// <summary>All that is held by others and matters.</summary>
    public ImmutableArray<EntityModel> Nested() =>
        [.. _nodes.Values.Where(node => node.Matters).Select(node => ToModel(node, node.Children.Where(Matters)))];

    private void Explore(Node node)
    {
        if (node.IsByValue)
            ReportHidden(node.Type);
        foreach (var member in EntityMembers.Of(node.Type))
        {
            if (member.HasAttribute(TypeNames.EtagGen, "NotVersionedAttribute") || JsonContract.IsAlwaysIgnored(member))
                continue;

            var type = EntityMembers.TypeOf(member);
            if (ContentOf(type, node.IsByValue, versions.FindNested) is { } content)
                node.Children.Add(new(member.Name.Escaped(), content));
            else if (node.IsByValue)
                _problems.Add(Problem.Of("ETAG012", $"{node.Type.Readable()}.{member.Name}", type.Readable()));
        }
    }

    /// <summary>Derived classes that are written where this type is declared, with entities in them that it does not have.</summary>
    private void ReportDerived(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes().Where(attribute => attribute.AttributeClass.Is(TypeNames.JsonSerialization, "JsonDerivedTypeAttribute")))
        {
            if (attribute.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol derived && Held(derived) > Held(type))
                _problems.Add(Problem.Of("ETAG012", derived.Readable(), "a derived type that holds versioned entities of its own"));
        }
    }

    /// <summary>How much of a type gets into a hash: its own version, and the members that hold others.</summary>
    private int Held(ITypeSymbol type)
    {
        var version = versions.FindNested(type);
        return version.Members.Length + new ContentGraph(versions, isProbe: true).Entity(type, version).Children.Count;
    }

    /// <summary>Members that the serialiser writes, and generated code cannot read.</summary>
    private void ReportHidden(ITypeSymbol type)
    {
        var levels = type.BaseType is { SpecialType: SpecialType.None } above ? type.GetMembers().AddRange(above.GetMembers()) : type.GetMembers();
        foreach (var member in levels)
        {
            if (member is IPropertySymbol or IFieldSymbol && !EntityMembers.IsReadable(member) && member.HasAttribute(TypeNames.JsonSerialization, "JsonIncludeAttribute"))
                _problems.Add(Problem.Of("ETAG012", $"{type.Readable()}.{member.Name}", EntityMembers.TypeOf(member).Readable()));
        }
    }

    /// <summary>What a value of a type adds to the hash; null: nothing, or nothing that is known here.</summary>
    private ContentModel? ContentOf(ITypeSymbol declared, bool byValue, Func<ITypeSymbol, FoundVersion> versionOf)
    {
        var type = declared.WithoutNullable();
        var canBeNull = declared.CanBeNull();
        if (SequenceTypes.EntryOf(type) is var (keyType, valueType))
        {
            var key = ContentOf(keyType, byValue: true, versionOf);
            var value = ContentOf(valueType, byValue, versionOf);
            return key is null || value is null ? null
                : new(ContentKind.Dictionary, type.Qualified(), canBeNull, Item: value, Key: key);
        }

        if (ValueOf(type) is { } scalar)
            return byValue ? new(ContentKind.Value, type.Qualified(), canBeNull, Value: scalar) : null;
        if (SequenceTypes.ItemOf(type) is { } item)
        {
            return ContentOf(item, byValue, versionOf) is { } itemContent
                ? new(ContentKind.Sequence, type.Qualified(), canBeNull, Item: itemContent, MayRunOnce: SequenceTypes.MayRunOnce(type))
                : null;
        }

        return IsObject(type) && ReaderOf(type, byValue, versionOf) is { } reader
            ? new(ContentKind.Object, type.Qualified(), canBeNull, Reader: reader)
            : null;
    }

    private string? ReaderOf(ITypeSymbol type, bool byValue, Func<ITypeSymbol, FoundVersion> versionOf)
    {
        var version = versionOf(type);
        if (version.Problem is { } problem)
            _problems.Add(problem);

        // Of an abstract type without a version, nobody knows here what its instances hold; nor what a converter writes of them.
        var isByValue = byValue && version.Members.IsEmpty;
        if (isByValue && (type.IsAbstract || type.HasAttribute(TypeNames.JsonSerialization, "JsonConverterAttribute")))
            return null;

        var id = EntityModel.IdOf(type.Qualified(), isByValue);
        if (!_nodes.TryGetValue(id, out var node))
        {
            node = new Node(type, version, isByValue);
            _nodes.Add(id, node);
            Explore(node);
            node.IsExplored = true;
        }

        if (!isProbe)
            ReportDerived(type);

        // What shows no member at all hides what it is.
        return isByValue && node.IsExplored && node.Children.Count == 0 ? null : id;
    }

    /// <summary>A type that is hashed as it is, by the access behind it: empty, or that of a wrapper struct's one property.</summary>
    private static MemberModel? ValueOf(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Boolean)
            return new("", "", ValueKind.Boolean, CanBeNull: false);
        // The text of a type of the application's may leave out what its JSON shows: its members count instead.
        if (type.Is("System", "Uri"))
            return new("", ".OriginalString", ValueKind.Text, CanBeNull: false);
        if (ValueKinds.Of(type) is { } kind && (kind != ValueKind.Formattable || type.IsFramework()))
            return new("", "", kind, CanBeNull: false);
        if (ValueKinds.SingleValue(type) is { } inner)
            return new("", "." + inner.Name.Escaped(), ValueKinds.Of(inner.Type.WithoutNullable())!.Value, inner.Type.CanBeNull());
        return null;
    }

    private static bool IsObject(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface
        && !type.IsAnonymousType
        && !type.AllInterfaces.Any(i => i.Is("System.Collections", "IEnumerable"))
        && !type.Is("System", "Memory") && !type.Is("System", "ReadOnlyMemory")
        && (!type.IsFramework() || type is INamedTypeSymbol named && named.TypeArguments.Any(argument => !argument.IsFramework()));

    private void MarkWhatMatters()
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var node in _nodes.Values)
            {
                if (!node.Matters && node.Children.Any(Matters))
                    changed = node.Matters = true;
            }
        }
        while (changed);
    }

    private bool Matters(ChildModel child) => ObjectIn(child.Content) is not { } reader || _nodes[reader].Matters;

    /// <summary>The objects in a sequence or dictionary; null where there are values.</summary>
    private static string? ObjectIn(ContentModel content) => content.Item is { } item ? ObjectIn(item) : content.Reader;

    private EntityModel ToModel(Node node, IEnumerable<ChildModel> children)
    {
        var (key, isKey) = node.IsByValue ? ([], false) : KeyFinder.Find(node.Type);
        return ToModel(node, children, key, isKey);
    }

    private EntityModel ToModel(Node node, IEnumerable<ChildModel> children, ImmutableArray<MemberModel> key, bool isKey) => new(
        node.Type.Qualified(),
        node.Type.Name,
        node.IsByValue,
        node.Type.IsValueType || node.Type.IsSealed,
        node.Version.Members.ToEquatableArray(),
        node.Version.Source,
        key.ToEquatableArray(),
        isKey,
        children.ToEquatableArray(),
        ReachesItself(node));

    private bool ReachesItself(Node start)
    {
        var seen = new HashSet<Node>();
        var open = new Stack<Node>([start]);
        while (open.Count != 0)
        {
            foreach (var child in open.Pop().Children)
            {
                if (ObjectIn(child.Content) is not { } reader || !_nodes[reader].Matters)
                    continue;
                if (SymbolEqualityComparer.Default.Equals(_nodes[reader].Type, start.Type))
                    return true;
                if (seen.Add(_nodes[reader]))
                    open.Push(_nodes[reader]);
            }
        }

        return false;
    }
}
