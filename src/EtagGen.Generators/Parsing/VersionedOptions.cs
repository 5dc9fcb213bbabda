using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EtagGen.Generators.Parsing;

/// <summary>What the developer says in <c>[Versioned(…)]</c>.</summary>
internal sealed record VersionedOptions(
    ImmutableArray<string> Members,
    string? LastModified,
    bool Weak,
    string? CacheControl,
    bool Head,
    string? Current,
    INamedTypeSymbol? CurrentIn,
    bool RequireIfMatch)
{
    /// <summary>Those of <c>WithETag()</c> on a handler without the attribute.</summary>
    public static readonly VersionedOptions None = new([], null, false, null, false, null, null, false);

    /// <summary>The members that are named, as one text: by it and the type of a body, what was read of one is kept.</summary>
    public string Names => Members.IsEmpty && LastModified is null ? "" : $"{string.Join(",", Members)};{LastModified}";

    public static VersionedOptions Of(AttributeData attribute)
    {
        if (attribute.NamedArguments.IsEmpty)
            return MembersOf(attribute) is { IsEmpty: false } members ? None with { Members = members } : None;
        return new(
            MembersOf(attribute),
            Named(attribute, "LastModified") as string,
            Named(attribute, "Weak") is true,
            Named(attribute, "CacheControl") as string,
            Named(attribute, "Head") is true,
            Named(attribute, "Current") as string,
            Named(attribute, "CurrentIn") as INamedTypeSymbol,
            Named(attribute, "RequireIfMatch") is true);
    }

    private static ImmutableArray<string> MembersOf(AttributeData attribute)
    {
        ImmutableArray<string> members = [];
        foreach (var argument in attribute.ConstructorArguments)
        {
            if (argument is { Kind: TypedConstantKind.Array, IsNull: false, Values.IsEmpty: false })
                members = members.AddRange(argument.Values.Select(member => member.Value as string ?? ""));
        }

        return members;
    }

    private static object? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
}
