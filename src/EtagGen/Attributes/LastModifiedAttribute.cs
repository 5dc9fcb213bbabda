namespace EtagGen;

/// <summary>
/// The date of the entity's last change, a <see cref="DateTime"/> or <see cref="DateTimeOffset"/>: sent as
/// <c>Last-Modified</c> (RFC 9110 §8.8.2). A <see cref="DateTime"/> of unspecified kind is taken as UTC.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class LastModifiedAttribute : Attribute;
