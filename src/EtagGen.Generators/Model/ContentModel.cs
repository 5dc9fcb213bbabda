namespace EtagGen.Generators.Model;

internal enum ContentKind
{
    /// <summary>A value, hashed as it is.</summary>
    Value,

    /// <summary>An object that a reader adds: an entity, or what holds entities.</summary>
    Object,

    /// <summary>Its items, in order.</summary>
    Sequence,

    /// <summary>Its keys and values, in order.</summary>
    Dictionary,
}

/// <summary>Something that gets into a hash.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Type">Its type, fully qualified, without <c>Nullable&lt;T&gt;</c>.</param>
/// <param name="CanBeNull">Whether it can be null.</param>
/// <param name="Value">How a value is added, with the access behind it.</param>
/// <param name="Reader">The reader of an object: <see cref="EntityModel.Id"/> of one in <see cref="WrapperModel.Nested"/>.</param>
/// <param name="Item">What a sequence holds, or the values of a dictionary.</param>
/// <param name="Key">The keys of a dictionary.</param>
/// <param name="MayRunOnce">Whether its type allows an iterator, which must not be enumerated twice.</param>
internal sealed record ContentModel(
    ContentKind Kind,
    string Type,
    bool CanBeNull,
    MemberModel? Value = null,
    string? Reader = null,
    ContentModel? Item = null,
    ContentModel? Key = null,
    bool MayRunOnce = false);
