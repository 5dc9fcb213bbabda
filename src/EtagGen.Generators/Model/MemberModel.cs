namespace EtagGen.Generators.Model;

/// <summary>How a value gets into a tag: the overload that takes it.</summary>
internal enum ValueKind
{
    /// <summary>An integer or enumeration that fits into <see cref="long"/>.</summary>
    SignedInteger,

    /// <summary>An integer or enumeration that fits into <see cref="ulong"/>.</summary>
    UnsignedInteger,

    /// <summary><c>byte[]</c> or <c>ReadOnlyMemory&lt;byte&gt;</c>.</summary>
    Bytes,
    Guid,
    DateTime,
    Text,

    /// <summary>A truth value: never a version.</summary>
    Boolean,

    /// <summary>Any other <c>ISpanFormattable</c>.</summary>
    Formattable,
}

/// <summary>A value within an entity.</summary>
/// <param name="Path">The members that lead to it, as the developer would name them: <c>Header.Version</c>.</param>
/// <param name="Access">The same as an expression behind the entity: <c>.Header?.Version.Value</c>; empty: the value itself.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="CanBeNull">Whether the expression can be null.</param>
/// <param name="Interface">The interface that has the member, where the entity implements it explicitly.</param>
internal sealed record MemberModel(string Path, string Access, ValueKind Kind, bool CanBeNull, string? Interface = null)
{
    /// <summary>The member as an expression.</summary>
    public string Of(string entity) => (Interface is null ? entity : $"(({Interface}){entity})") + Access;
}
