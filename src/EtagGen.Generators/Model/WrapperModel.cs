namespace EtagGen.Generators.Model;

/// <summary>What a handler's wrapper needs to know: equal for all handlers with the same results and options.</summary>
/// <param name="Bodies">The results that have a validator.</param>
/// <param name="Nested">All that is held by bodies or by others: their versions are discovered, never named.</param>
/// <param name="IsWeak">Whether the developer asked for weak tags.</param>
/// <param name="CacheControl">The Cache-Control that the developer named.</param>
/// <param name="ExperimentalIds">The diagnostics of the experimental types and members that are used.</param>
/// <param name="Current">What reads the current version before the handler runs.</param>
/// <param name="Write">What is particular to a handler that writes; null: it only reads.</param>
/// <param name="Rest">
/// The wrapper that is asked where the result is none of the bodies: that of all handlers which do not show all that they return.
/// </param>
internal sealed record WrapperModel(
    EquatableArray<BodyModel> Bodies,
    EquatableArray<EntityModel> Nested,
    bool IsWeak,
    string? CacheControl,
    EquatableArray<string> ExperimentalIds,
    CurrentModel? Current = null,
    WriteModel? Write = null,
    WrapperModel? Rest = null)
{
    /// <summary>The bodies, and then those of the rest.</summary>
    public IEnumerable<BodyModel> AllBodies => Rest is null ? Bodies : Bodies.Concat(Rest.Bodies);

    /// <summary>What is held by any of them.</summary>
    public IEnumerable<EntityModel> AllNested => Rest is null ? Nested : Nested.Concat(Rest.Nested);
}

/// <summary>One type of result, with its validator or without.</summary>
/// <param name="Type">The type of the body, fully qualified.</param>
/// <param name="Carrier">The type that the result was declared with: that of the body, or what it derives from.</param>
/// <param name="Name">Its name, as part of the wrapper's.</param>
/// <param name="Result">What carries it.</param>
/// <param name="Entity">
/// The entity that the body is, with the version that the developer named; null where the body is a hash, or has no validator.
/// </param>
/// <param name="Content">What the hash is made of; null where the body is an entity, or has no validator.</param>
/// <param name="LastModified">The member that gives Last-Modified.</param>
/// <param name="Shape">Fingerprint of the serialised contract.</param>
/// <param name="IsWeak">Whether the version is a date, so that the tag is weak.</param>
/// <param name="IsOpen">Whether a constraint stands for a type parameter, so that nothing is known of the body's contract.</param>
/// <param name="IsCovariant">Whether it may be a sequence of items of a derived class, which is written as what it is.</param>
internal sealed record BodyModel(
    string Type,
    string Carrier,
    string Name,
    ResultKind Result,
    EntityModel? Entity,
    ContentModel? Content,
    MemberModel? LastModified,
    ulong Shape,
    bool IsWeak,
    bool IsOpen,
    bool IsCovariant)
{
    /// <summary>Whether it has a validator: all of it is covered.</summary>
    public bool IsCovered => Entity is not null || Content is not null;
}

internal enum ResultKind
{
    /// <summary>The body itself.</summary>
    Value,

    /// <summary><c>Ok&lt;T&gt;</c>.</summary>
    Ok,

    /// <summary><c>Created&lt;T&gt;</c>.</summary>
    Created,

    /// <summary><c>CreatedAtRoute&lt;T&gt;</c>.</summary>
    CreatedAtRoute,

    /// <summary><c>JsonHttpResult&lt;T&gt;</c>.</summary>
    Json,

    /// <summary>Any <c>IResult</c> with a value: its type is seen only at run time.</summary>
    Erased,
}
