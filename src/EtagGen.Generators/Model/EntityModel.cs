namespace EtagGen.Generators.Model;

/// <summary>A type of which something gets into a validator.</summary>
/// <param name="Type">The type, fully qualified.</param>
/// <param name="Name">Its name alone, for readers.</param>
/// <param name="Named">The body that it is in, where something in that counts by another version than would be found for it.</param>
/// <param name="IsByValue">Whether it has no version, and no versioned entity around it, so that all of it is hashed by value.</param>
/// <param name="ShowsAll">Whether its members are all that it is, so that whatever a converter writes of it is made of them.</param>
/// <param name="IsVersionOnly">Whether only version and key are taken from it, as its members are those of the type that it is declared as.</param>
/// <param name="IsSealed">Whether an instance can be of no other type.</param>
/// <param name="Version">The version members; none where only what it holds has versions.</param>
/// <param name="VersionSource">Where the version was found, for readers.</param>
/// <param name="Key">The members that identify the entity; all plain values of what has neither a key nor a version.</param>
/// <param name="HasKey">Whether a key was found.</param>
/// <param name="Children">Members that hold versioned entities; of what is hashed by value or has no key, all members.</param>
/// <param name="Derived">The derived classes that are written in its place or have a version, each before those that it derives from.</param>
/// <param name="IsInCycle">Whether an instance can hold itself.</param>
/// <param name="HoldsOthers">Whether there are versions beside its own in it.</param>
internal sealed record EntityModel(
    string Type,
    string Name,
    string Named,
    bool IsByValue,
    bool ShowsAll,
    bool IsVersionOnly,
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
    /// <summary>Tells the entities of all wrappers apart: one type can be covered by a version here and hashed by value there.</summary>
    public string Id => IdOf(Type, Named, IsByValue, IsVersionOnly);

    /// <summary>Whether its members are hashed by value: with or without a version, where nothing else says which one it is.</summary>
    public bool CountsMembers => IsByValue || (!HasKey && Version.Count != 0);

    /// <summary>By the type: it is in as many models as there are bodies that lead to it.</summary>
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Type) * 2) + (IsByValue ? 1 : 0));

    public static string IdOf(string type, string named, bool isByValue, bool isVersionOnly = false) =>
        (isByValue ? type + " by value" : isVersionOnly ? type + " by version" : type) + named;
}

/// <summary>A class that an object of the declared type can be of.</summary>
/// <param name="Type">The class, fully qualified.</param>
/// <param name="Reader">Its reader: <see cref="EntityModel.Id"/> of one in <see cref="WrapperModel.Nested"/>.</param>
/// <param name="IsWritten">Whether it is written with its own members; else its version and key count beside those of the declared type.</param>
internal sealed record DerivedModel(string Type, string Reader, bool IsWritten);

/// <summary>A member that gets into a hash.</summary>
/// <param name="Access">The member, as an expression behind the entity.</param>
/// <param name="Content">What it holds.</param>
internal sealed record ChildModel(string Access, ContentModel Content);
