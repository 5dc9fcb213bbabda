namespace EtagGen.Generators.Model;

/// <summary>A type of which something gets into a validator.</summary>
/// <param name="Type">The type, fully qualified.</param>
/// <param name="Name">Its name alone, for readers.</param>
/// <param name="IsByValue">Whether it has no version, and no versioned entity around it, so that all of it is hashed by value.</param>
/// <param name="IsSealed">Whether an instance can be of no other type.</param>
/// <param name="Version">The version members; none where only what it holds has versions.</param>
/// <param name="VersionSource">Where the version was found, for readers.</param>
/// <param name="Key">The members that identify the entity; all plain values of what has neither a key nor a version.</param>
/// <param name="HasKey">Whether a key was found.</param>
/// <param name="Children">Members that hold versioned entities; of what is hashed by value or has no key, all members.</param>
/// <param name="Derived">The derived classes that are written in its place, each before those that it derives from.</param>
/// <param name="IsInCycle">Whether an instance can hold itself.</param>
/// <param name="HoldsOthers">Whether there are versions beside its own in it.</param>
internal sealed record EntityModel(
    string Type,
    string Name,
    bool IsByValue,
    bool IsSealed,
    EquatableArray<MemberModel> Version,
    string VersionSource,
    EquatableArray<MemberModel> Key,
    bool HasKey,
    EquatableArray<ChildModel> Children,
    EquatableArray<DerivedModel> Derived,
    bool IsInCycle,
    bool HoldsOthers)
{
    /// <summary>Tells the entities of a wrapper apart: one type can be covered by a version here and hashed by value there.</summary>
    public string Id => IdOf(Type, IsByValue);

    public static string IdOf(string type, bool isByValue) => isByValue ? type + " by value" : type;
}

/// <summary>A class that is written where its base is declared.</summary>
/// <param name="Type">The class, fully qualified.</param>
/// <param name="Reader">Its reader: <see cref="EntityModel.Id"/> of one in <see cref="WrapperModel.Nested"/>.</param>
internal sealed record DerivedModel(string Type, string Reader);

/// <summary>A member that gets into a hash.</summary>
/// <param name="Access">The member, as an expression behind the entity.</param>
/// <param name="Content">What it holds.</param>
internal sealed record ChildModel(string Access, ContentModel Content);
