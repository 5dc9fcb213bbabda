namespace EtagGen;

/// <summary>
/// On a handler: no validator is wanted here. On a member of an entity: it is left out of the validator, so a change of
/// it alone is answered with <c>304 Not Modified</c>.
/// </summary>
/// <param name="reason">Why, for the reader of the code.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class NotVersionedAttribute(string reason) : Attribute
{
    /// <summary>Why there is no validator, or why the member is left out of it.</summary>
    public string Reason { get; } = reason;
}
