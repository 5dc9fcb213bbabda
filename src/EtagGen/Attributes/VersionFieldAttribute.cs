namespace EtagGen;

/// <summary>
/// The version of the entity: each write changes it. On several members, all of them together, in declaration order.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class VersionFieldAttribute : Attribute;
