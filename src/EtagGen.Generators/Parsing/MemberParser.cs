using EtagGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>Turns a member, or a dotted path of members, into an expression whose value gets into the tag.</summary>
internal static class MemberParser
{
    /// <summary>The member as a value; null where its type is not supported.</summary>
    public static MemberModel? Value(ITypeSymbol entity, ISymbol member) =>
        Value(entity, member, ValueKinds.Version);

    /// <summary>The member as a value that tells two entities apart; null where it is none.</summary>
    public static MemberModel? Key(ITypeSymbol entity, ISymbol member) => Value(entity, member, ValueKinds.Key);

    /// <summary>The plain public members of what a converter writes, so that nobody knows here what else of it counts.</summary>
    public static IEnumerable<MemberModel> Shown(ITypeSymbol entity, ISymbol member)
    {
        var type = EntityMembers.TypeOf(member).WithoutNullable();
        if (ValueKinds.Key(type) is not null || !JsonContract.HasConverter(type) || ContentTypes.ShowsAll(type))
            return [];
        var owner = InterfaceOf(entity, member);
        return EntityMembers.Of(type).Select(part => Value([member, part], ValueKinds.Key)).OfType<MemberModel>().Select(value => value with { Interface = owner });
    }

    /// <summary>Follows a path from a type.</summary>
    /// <returns>The value, or what is wrong with the path.</returns>
    public static (MemberModel? Member, string? Fault) Follow(ITypeSymbol root, string path)
    {
        var members = new List<ISymbol>();
        var type = root;
        string? explicitOn = null;
        foreach (var name in path.Split('.'))
        {
            var owner = type.WithoutNullable();
            if (EntityMembers.WithExplicit(owner).FirstOrDefault(member => member.Name == name) is not { } member)
                return (null, $"'{owner.Readable()}' has no public readable member '{name}'");
            if (members.Count == 0)
                explicitOn = InterfaceOf(owner, member);
            else if (InterfaceOf(owner, member) is not null)
                return (null, $"'{owner.Readable()}' implements '{name}' explicitly");
            members.Add(member);
            type = EntityMembers.TypeOf(member);
        }

        return Value(members, ValueKinds.Version) is { } value
            ? (value with { Interface = explicitOn }, null)
            : (null, $"'{type.Readable()}' is not a type that a version can have");
    }

    /// <summary>The interface by which alone a member can be read.</summary>
    private static string? InterfaceOf(ITypeSymbol entity, ISymbol member) =>
        EntityMembers.IsExplicit(entity, member) ? member.ContainingType.Qualified() : null;

    private static MemberModel? Value(ITypeSymbol entity, ISymbol member, Func<ITypeSymbol, ValueSource?> read) =>
        Value([member], read) is { } value ? value with { Interface = InterfaceOf(entity, member) } : null;

    private static MemberModel? Value(List<ISymbol> members, Func<ITypeSymbol, ValueSource?> read)
    {
        var path = members.Count == 1 ? members[0].Name : string.Join(".", members.Select(member => member.Name));
        if (read(EntityMembers.TypeOf(members[members.Count - 1]).WithoutNullable()) is not var (kind, inner))
            return null;
        if (inner is not null)
            members = [.. members, inner];

        var access = "";
        var canBeNull = false;
        var ownerCanBeNull = false;
        foreach (var member in members)
        {
            access += (ownerCanBeNull ? "?." : ".") + member.Name.Escaped();
            ownerCanBeNull = EntityMembers.TypeOf(member).CanBeNull();
            canBeNull |= ownerCanBeNull;
        }

        return new MemberModel(path, access, kind, canBeNull);
    }
}
