namespace EtagGen.Generators.Model;

/// <summary>What a handler's wrapper needs to know: equal for all handlers with the same results and options.</summary>
/// <param name="Bodies">The results that have a validator.</param>
/// <param name="Nested">All entities that are held by others, each type once: their versions are discovered, never named.</param>
/// <param name="IsWeak">Whether the developer asked for weak tags.</param>
/// <param name="CacheControl">The Cache-Control that the developer named.</param>
internal sealed record WrapperModel(
    EquatableArray<BodyModel> Bodies, EquatableArray<EntityModel> Nested, bool IsWeak, string? CacheControl);

/// <summary>One type of result that has a validator.</summary>
/// <param name="Type">The type of the body, fully qualified.</param>
/// <param name="Result">What carries it.</param>
/// <param name="Form">What it holds.</param>
/// <param name="Entity">The entity, or that of each item, with the version that the developer named.</param>
/// <param name="LastModified">The member that gives Last-Modified.</param>
/// <param name="Shape">Fingerprint of the serialised contract.</param>
/// <param name="IsWeak">Whether the version is a date, so that the tag is weak.</param>
internal sealed record BodyModel(
    string Type, ResultKind Result, BodyForm Form, EntityModel Entity, MemberModel? LastModified, ulong Shape, bool IsWeak);

internal enum ResultKind
{
    /// <summary>The body itself.</summary>
    Value,

    /// <summary><c>Ok&lt;T&gt;</c>.</summary>
    Ok,
}

internal enum BodyForm
{
    Entity,

    /// <summary>A collection: it can be enumerated again.</summary>
    Collection,

    /// <summary><c>IEnumerable&lt;T&gt;</c>: it may be an iterator, to be enumerated once.</summary>
    Sequence,
}
