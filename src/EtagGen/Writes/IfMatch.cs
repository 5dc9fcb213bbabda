using EtagGen.Conditional;
using EtagGen.Tags;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EtagGen;

/// <summary>
/// Parameter of a <c>[Versioned]</c> handler: the versions that the request's <c>If-Match</c> names (RFC 9110 §13.1.1), read
/// back from its tags. As the original value of EF Core's concurrency token, <see cref="Expect"/> makes the comparison and the
/// write one statement of the database.
/// </summary>
/// <typeparam name="TVersion">
/// The type of the version: an integer or enumeration, <c>byte[]</c>, <see cref="ReadOnlyMemory{T}"/> of bytes,
/// <see cref="Guid"/>, <see cref="DateTime"/>, <see cref="DateTimeOffset"/> or <see cref="string"/>.
/// </typeparam>
public readonly struct IfMatch<TVersion>
{
    private readonly TVersion[]? _versions;

    private IfMatch(TVersion[] versions, bool isAny)
    {
        _versions = versions;
        IsAny = isAny;
    }

    /// <summary>Whether the request has the header.</summary>
    public bool IsPresent => _versions is not null;

    /// <summary>Whether it is <c>*</c>: any current representation will do.</summary>
    public bool IsAny { get; }

    /// <summary>
    /// The versions that it names, in their order. Tags that are weak (unless <see cref="IfMatchComparison.StateToken"/> is
    /// chosen), malformed, not made by this library, or of another type of version match nothing and are not among them. Of a text
    /// that a tag cannot hold there is its hash: compare with <see cref="Matches"/>.
    /// </summary>
    public IReadOnlyList<TVersion> Versions => _versions ?? [];

    /// <summary>
    /// Whether it is there and names nothing that could match. The endpoint of a <c>[Versioned]</c> handler answers 412 then, and
    /// the handler is not called.
    /// </summary>
    public bool NamesNothing => _versions is { Length: 0 } && !IsAny;

    /// <summary>Whether the header is true of a version.</summary>
    /// <param name="version">The current version.</param>
    /// <returns><see langword="true"/> where there is no such header, it is <c>*</c>, or it names this version.</returns>
    public bool Matches(TVersion version)
    {
        if (_versions is null || IsAny)
            return true;
        foreach (var named in _versions)
        {
            if (AreEqual(named, version))
                return true;
        }

        return false;
    }

    /// <summary>The version that a write has to find in the database, so that it overwrites no other state than the request names.</summary>
    /// <param name="loaded">The version of the entity as it was loaded.</param>
    /// <returns>
    /// <paramref name="loaded"/> where it <see cref="Matches"/>; else the first version that the request names, so that the write
    /// finds nothing to change.
    /// </returns>
    /// <exception cref="InvalidOperationException">It <see cref="NamesNothing"/>: no write can be right.</exception>
    public TVersion Expect(TVersion loaded) =>
        Matches(loaded) ? loaded
        : _versions is [var first, ..] ? first
        : throw new InvalidOperationException("If-Match names no version: the answer is 412.");

    /// <summary>Reads the header of a request. Called by the framework's binder; never fails.</summary>
    /// <param name="context">The request.</param>
    /// <returns>What the header names.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is <see langword="null"/>.</exception>
    public static ValueTask<IfMatch<TVersion>> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var field = context.Request.Headers.IfMatch;
        if (field.Count == 0)
            return default;
        if (EntityTagList.IsAny(field))
            return new(new IfMatch<TVersion>([], isAny: true));

        var takesWeak = context.RequestServices.GetService<IOptions<ETagOptions>>()?.Value.IfMatchComparison == IfMatchComparison.StateToken;
        var versions = new List<TVersion>();
        foreach (var tag in new EntityTagList(field))
        {
            if ((takesWeak || !tag.IsWeak)
                && OwnTag.TryParse(tag.Opaque, out var own) && VersionReader.TryRead<TVersion>(own.Version, out var version))
            {
                versions.Add(version);
            }
        }

        return new(new IfMatch<TVersion>([.. versions], isAny: false));
    }

    private static bool AreEqual(TVersion named, TVersion version) => (named, version) switch
    {
        (byte[] left, byte[] right) => left.AsSpan().SequenceEqual(right),
        (ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right) => left.Span.SequenceEqual(right.Span),
        (DateTime left, DateTime right) => left.Ticks == VersionText.UtcTicks(right),
        (string left, string right) => IsTextOf(left, right),
        _ => EqualityComparer<TVersion>.Default.Equals(named, version),
    };

    /// <summary>Whether a tag has this text for a version: where the tag cannot hold it, its hash.</summary>
    private static bool IsTextOf(string named, string version)
    {
        Span<char> text = stackalloc char[VersionText.MaxLength];
        return text[..VersionText.WriteText(version, text)].SequenceEqual(named);
    }
}
