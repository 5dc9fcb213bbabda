namespace EtagGen.Generators.Model;

/// <summary>A type whose version and key are part of a validator.</summary>
/// <param name="Type">The type, fully qualified.</param>
/// <param name="Name">Its name alone, for readers.</param>
/// <param name="IsReference">Whether its instances can be null.</param>
/// <param name="IsSealed">Whether an instance can be of no other type.</param>
/// <param name="Version">The version members; none where only what is nested in it has versions.</param>
/// <param name="VersionSource">Where the version was found, for readers.</param>
/// <param name="Key">The members that identify the entity; none: no key was found.</param>
/// <param name="Children">Members that hold other versioned entities.</param>
/// <param name="IsInCycle">Whether an instance can hold itself.</param>
internal sealed record EntityModel(
    string Type,
    string Name,
    bool IsReference,
    bool IsSealed,
    EquatableArray<MemberModel> Version,
    string VersionSource,
    EquatableArray<MemberModel> Key,
    EquatableArray<ChildModel> Children,
    bool IsInCycle);

/// <summary>A member that holds one versioned entity, or sequences of them.</summary>
/// <param name="Access">The member, as an expression behind the entity.</param>
/// <param name="CanBeNull">Whether the expression can be null.</param>
/// <param name="Depth">How many sequences are around the entities: 0 for one entity, 1 for a list, 2 for a list of lists.</param>
/// <param name="EntityType">The type of the entities: <see cref="EntityModel.Type"/> of one in <see cref="WrapperModel.Nested"/>.</param>
/// <param name="EntityCanBeNull">Whether an entity can be null.</param>
internal sealed record ChildModel(string Access, bool CanBeNull, int Depth, string EntityType, bool EntityCanBeNull);
