using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>
/// The serialised contract of a type as System.Text.Json sees it: names, types, order and ignore rules of the whole graph, whose hash
/// is the shape of the tag. What does not reach the JSON (methods, type names, files) is left out.
/// </summary>
internal sealed class JsonContract
{
    // Of JsonIgnoreCondition.
    private const int Always = 1;
    private const int WhenWriting = 4;

    /// <summary>One for each thread: making it takes longer than what it does.</summary>
    [ThreadStatic]
    private static SHA256? _sha;

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<ITypeSymbol>.Builder _objects = ImmutableArray.CreateBuilder<ITypeSymbol>();

    /// <summary>64 bits of the SHA-256 of the contract.</summary>
    /// <param name="type">The type.</param>
    /// <param name="named">
    /// Whether its name counts too: where an answer can be of several classes, two may look alike and count their keys alike.
    /// </param>
    /// <param name="members">What else counts: the members that the validator is made of.</param>
    public static ulong Fingerprint(ITypeSymbol type, bool named, string members = "")
    {
        var contract = new JsonContract();
        contract._text.Append(named ? type.Qualified() : "").Append(members).Append('|');
        contract.Add(type);
        var words = new List<ulong>();
        var seen = new Dictionary<ITypeSymbol, int>(SymbolEqualityComparer.Default);
        Add(contract.Own());
        var bytes = new byte[words.Count * sizeof(ulong)];
        for (var i = 0; i < words.Count; i++)
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(i * sizeof(ulong)), words[i]);
        return Digest(bytes);

        // An object is told by the number that it was met as, and the first time by its own contract too.
        void Add(OwnContract own)
        {
            words.Add(own.Digest);
            foreach (var held in own.Objects)
            {
                if (seen.TryGetValue(held, out var number))
                {
                    words.Add((ulong)number);
                    continue;
                }

                words.Add((ulong)seen.Count);
                seen.Add(held, seen.Count);
                Add(OwnOf(held));
            }
        }
    }

    /// <summary>The contract of an object, kept, as many bodies hold it.</summary>
    private static OwnContract OwnOf(ITypeSymbol type)
    {
        var cache = TypeCache.Of(type);
        if (cache.Contract is null)
        {
            var contract = new JsonContract();
            contract.AddObject(type);
            cache.Contract = contract.Own();
        }

        return cache.Contract;
    }

    private OwnContract Own() => new(Digest(Encoding.UTF8.GetBytes(_text.ToString())), _objects.ToImmutable());

    private static ulong Digest(byte[] bytes) => BinaryPrimitives.ReadUInt64BigEndian((_sha ??= SHA256.Create()).ComputeHash(bytes));

    /// <summary>
    /// Whether the serialiser leaves a member out always, not only where it has its default value. It does not look at what
    /// the member overrides.
    /// </summary>
    public static bool IsAlwaysIgnored(ISymbol member) =>
        member.OwnAttribute(TypeNames.JsonSerialization, "JsonIgnoreAttribute") is { } ignore
        && (ignore.NamedArguments.IsEmpty || ignore.NamedArguments.Any(argument => argument.Value.Value is Always or WhenWriting));

    /// <summary>Members that the serialiser writes, at any level of the type, and generated code cannot read.</summary>
    public static ImmutableArray<ISymbol> HiddenMembers(ITypeSymbol type)
    {
        var cache = TypeCache.Of(type);
        if (cache.Hidden.IsDefault)
            cache.Hidden = FindHidden(type);
        return cache.Hidden;
    }

    private static ImmutableArray<ISymbol> FindHidden(ITypeSymbol type)
    {
        // The elements of a tuple are there twice, by their names and by their numbers.
        if (type.IsTupleType)
            return [];
        var readable = EntityMembers.Of(type);
        return [.. Members(type).Where(member => !readable.Contains(member, SymbolEqualityComparer.Default) && IsFirst(member))];

        // What derives comes first.
        bool IsFirst(ISymbol member) => SymbolEqualityComparer.Default.Equals(Members(type).First(other => other.Name == member.Name), member);
    }

    private void Add(ITypeSymbol type)
    {
        if (type.IsSimple() || type.SpecialType == SpecialType.System_String)
        {
            _text.Append("System.").Append(type.Name);
        }
        else if (type.WithoutNullable() is var value && !ReferenceEquals(value, type))
        {
            Add(value);
            _text.Append('?');
        }
        else if (type.TypeKind == TypeKind.Enum)
        {
            AddEnum((INamedTypeSymbol)type);
        }
        else if (HasConverter(type))
        {
            _text.Append(type.Name);
            AddAttributes(type);
        }
        else if (type.IsEndless() || SequenceTypes.IsOfItself(type))
        {
            _text.Append(type.Name);
        }
        else if (SequenceTypes.EntryOf(type) is { } entry)
        {
            // The names of an enumeration are property names here.
            _text.Append("{*");
            Add(entry.Key);
            _text.Append(':');
            Add(entry.Value);
            _text.Append('}');
        }
        else if (SequenceTypes.ItemOf(type) is { } item)
        {
            _text.Append('[');
            Add(item);
            _text.Append(']');
        }
        else if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) || type.IsFramework())
        {
            AddLeaf(type);
        }
        else
        {
            _text.Append('#');
            _objects.Add(type);
        }
    }

    private void AddLeaf(ITypeSymbol type)
    {
        _text.Append(type.ToDisplayString(LeafFormat));
        if (type is not INamedTypeSymbol { TypeArguments.Length: > 0 } generic)
            return;

        _text.Append('<');
        foreach (var argument in generic.TypeArguments)
        {
            Add(argument);
            _text.Append(',');
        }

        _text.Append('>');
    }

    // An application may write enumerations as text, so the names count.
    private void AddEnum(INamedTypeSymbol type)
    {
        AddAttributes(type);
        _text.Append("enum(");
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue))
        {
            _text.Append(field.Name).Append('=').Append(Invariant(field.ConstantValue));
            AddAttributes(field);
            _text.Append(',');
        }

        _text.Append(')');
    }

    private void AddObject(ITypeSymbol type)
    {
        AddAttributes(type);
        _text.Append('{');
        foreach (var member in Members(type))
        {
            _text.Append(member is IFieldSymbol ? "field " : "").Append(member.Name);
            AddAttributes(member);
            _text.Append(':');
            Add(EntityMembers.TypeOf(member));
            _text.Append(';');
        }

        _text.Append('}');
    }

    private static IEnumerable<ISymbol> Members(ITypeSymbol type)
    {
        // An override that is ignored takes what it overrides with it.
        HashSet<ISymbol>? ignored = null;
        for (ITypeSymbol? level = type; level is { SpecialType: SpecialType.None } && level.TypeKind != TypeKind.Interface; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is IPropertySymbol { OverriddenProperty: { } overridden }
                    && (IsAlwaysIgnored(member) || ignored?.Contains(member) is true))
                {
                    (ignored ??= new(SymbolEqualityComparer.Default)).Add(overridden);
                }

                if (IsIncluded(member) && ignored?.Contains(member) is not true)
                    yield return member;
            }
        }

        if (type.TypeKind != TypeKind.Interface)
            yield break;
        foreach (var member in EntityMembers.Of(type))
        {
            if (IsIncluded(member))
                yield return member;
        }
    }

    private static bool IsIncluded(ISymbol member) =>
        member
            is IPropertySymbol { Name: not "", IsIndexer: false, IsStatic: false, GetMethod: not null }
            or IFieldSymbol { Name: not "", IsStatic: false, IsImplicitlyDeclared: false }
        && (EntityMembers.IsReadable(member) || member.HasAttribute(TypeNames.JsonSerialization, "JsonIncludeAttribute"))
        && !IsAlwaysIgnored(member);

    /// <summary>All attributes of the serialiser, in a fixed order: what they say is part of the contract.</summary>
    private void AddAttributes(ISymbol symbol)
    {
        var all = symbol.GetAttributes();
        if (all.IsEmpty)
            return;
        var attributes = all
            .Where(attribute => IsSerializers(attribute.AttributeClass) && !OnlyForReading.Contains(attribute.AttributeClass!.Name))
            .OrderBy(attribute => attribute.AttributeClass!.Name, StringComparer.Ordinal);
        foreach (var attribute in attributes)
        {
            _text.Append('@').Append(attribute.AttributeClass!.Name).Append('(');
            foreach (var argument in attribute.ConstructorArguments)
                AddArgument(argument);
            foreach (var argument in attribute.NamedArguments.OrderBy(argument => argument.Key, StringComparer.Ordinal))
            {
                _text.Append(argument.Key).Append('=');
                AddArgument(argument.Value);
            }

            _text.Append(')');
        }
    }

    /// <summary>Whether the serialiser reads the attribute: its own, or one derived from them, as converter attributes are.</summary>
    private static bool IsSerializers(INamedTypeSymbol? attribute) =>
        attribute is not null
        && (attribute.Is(TypeNames.JsonSerialization, attribute.Name) || IsSerializers(attribute.BaseType));

    private void AddArgument(TypedConstant argument)
    {
        if (argument.Kind == TypedConstantKind.Array)
        {
            foreach (var item in argument.Values)
                AddArgument(item);
            return;
        }

        // A derived type is written where its base is declared: its members are part of the contract.
        if (argument.Value is ITypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type && !type.IsFramework() && !IsConverter(type))
            Add(type);
        else
            _text.Append(Invariant(argument.Value));
        _text.Append(',');
    }

    // Some cultures have a minus sign of their own.
    private static string? Invariant(object? constant) => Convert.ToString(constant, CultureInfo.InvariantCulture);

    /// <summary>Whether a type names a converter of its own, by the serialiser's attribute or one that derives from it.</summary>
    public static bool HasConverter(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (IsConverterAttribute(attribute.AttributeClass))
                return true;
        }

        return false;
    }

    private static bool IsConverterAttribute(INamedTypeSymbol? type) =>
        type is not null && (type.Is(TypeNames.JsonSerialization, "JsonConverterAttribute") || IsConverterAttribute(type.BaseType));

    private static bool IsConverter(ITypeSymbol? type) =>
        type is not null && (type.Is(TypeNames.JsonSerialization, "JsonConverter") || IsConverter(type.BaseType));

    private static readonly HashSet<string> OnlyForReading =
        ["JsonRequiredAttribute", "JsonConstructorAttribute", "JsonUnmappedMemberHandlingAttribute", "JsonObjectCreationHandlingAttribute"];

    private static readonly SymbolDisplayFormat LeafFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}

/// <summary>The contract of an object without those of the objects that it holds.</summary>
/// <param name="Digest">64 bits of the SHA-256 of its text.</param>
/// <param name="Objects">These objects, in the order in which the text has them.</param>
internal sealed record OwnContract(ulong Digest, ImmutableArray<ITypeSymbol> Objects);
