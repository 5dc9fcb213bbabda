namespace EtagGen.Generators.Model;

/// <summary>The method that reads the current version before the handler runs.</summary>
/// <param name="Method">The method, fully qualified.</param>
/// <param name="Arguments">What it is called with, as expressions over the invocation of the handler.</param>
/// <param name="Type">What it returns, out of its task, as a type argument.</param>
/// <param name="Task">What it comes in.</param>
/// <param name="CanBeNull">Whether it can say that there is no current representation.</param>
/// <param name="State">What it returns, as an entity: its version, and its key where that is the one of the body.</param>
/// <param name="KeyArgument">
/// The parameter of the handler that is the key in <paramref name="State"/>, as an expression; null: what is returned has it, or nothing.
/// </param>
/// <param name="LastModified">The member of it that gives Last-Modified.</param>
/// <param name="IsWeak">Whether the version is a date, so that the tag is weak.</param>
/// <param name="Shape">Fingerprint of the body's contract.</param>
/// <param name="SuppliesTag">Whether the tag of the answer comes from here, as the body has no version of the same type.</param>
/// <param name="CoversBody">Whether nothing in the body has a version that is not seen here.</param>
/// <param name="KnowsIdentity">Whether the key, and with it all of the tag, is known here.</param>
internal sealed record CurrentModel(
    string Method,
    EquatableArray<string> Arguments,
    string Type,
    TaskKind Task,
    bool CanBeNull,
    EntityModel State,
    string? KeyArgument,
    MemberModel? LastModified,
    bool IsWeak,
    ulong Shape,
    bool SuppliesTag,
    bool CoversBody,
    bool KnowsIdentity);

internal enum TaskKind
{
    /// <summary>It is there at once.</summary>
    None,
    Task,
    ValueTask,
}

/// <summary>What is particular to a handler that writes.</summary>
/// <param name="RequiresIfMatch">Whether a request without a precondition is answered 428.</param>
/// <param name="IfMatch">The handler's <c>IfMatch&lt;T&gt;</c>, as an expression over its invocation; null: it takes none.</param>
/// <param name="HasEntityFramework">Whether EF Core is there, whose conflicts are 412.</param>
internal sealed record WriteModel(bool RequiresIfMatch, string? IfMatch, bool HasEntityFramework);
