using System.ComponentModel;
using System.Globalization;
using EtagGen.Conditional;
using EtagGen.Tags;

namespace EtagGen.Runtime;

/// <summary>
/// Takes the parts of the validators of one representation, in the order version, shape, identity, and writes the
/// opaque-tag into a buffer of the caller. Called by generated code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ValidatorWriter
{
    /// <summary>Room for <c>W/</c>, quotes, version, shape, identity and a content coding.</summary>
    internal const int BufferLength = 192;

    /// <summary>Where the opaque-tag starts: before it is room for <c>W/"</c>.</summary>
    private const int Start = 3;

    private readonly Span<char> _buffer;
    private readonly Span<byte> _hashed;
    private readonly ulong _settings;
    private int _end;

    /// <param name="buffer"><see cref="BufferLength"/> characters.</param>
    /// <param name="hashed"><see cref="PartHash.CollectionBuffer"/> bytes, for what is hashed.</param>
    /// <param name="settings">The JSON settings of the application, as a fingerprint.</param>
    internal ValidatorWriter(Span<char> buffer, Span<byte> hashed, ulong settings)
    {
        _buffer = buffer;
        _hashed = hashed;
        _settings = settings;
        _end = Start;
    }

    internal readonly ReadOnlySpan<char> OpaqueTag => _buffer[Start.._end];

    internal bool IsWeak { get; private set; }

    internal Action<HashSet<Type>>? TypesByValue { get; private set; }

    internal long? LastModifiedSeconds { get; private set; }

    /// <summary>
    /// Starts a hash, in a buffer that is there for one at a time: generated code may not skip what the language does first to
    /// a buffer of its own, which is to fill it with zeros.
    /// </summary>
    /// <param name="size"><see cref="PartHash.SmallBuffer"/> or <see cref="PartHash.CollectionBuffer"/>.</param>
    /// <returns>The hash, without parts.</returns>
    public readonly PartHash NewHash(int size) => new(_hashed[..size]);

    /// <summary>Writes an integer version, in decimal.</summary>
    /// <returns>Whether there is a version; always true here.</returns>
    public bool Version(long version) =>
        Advance(version.TryFormat(_buffer[_end..], out var written, default, CultureInfo.InvariantCulture), written);

    /// <inheritdoc cref="Version(long)"/>
    public bool Version(ulong version) =>
        Advance(version.TryFormat(_buffer[_end..], out var written, default, CultureInfo.InvariantCulture), written);

    /// <summary>Writes a version of bytes, in lowercase hex; more than 64 bytes are hashed.</summary>
    /// <returns>Whether there is a version: no bytes are none.</returns>
    public bool Version(scoped ReadOnlySpan<byte> version) =>
        Advance(!version.IsEmpty, VersionText.WriteBytes(version, _buffer[_end..]));

    /// <inheritdoc cref="Version(ReadOnlySpan{byte})"/>
    public bool Version(byte[] version) => Version(version.AsSpan());

    /// <inheritdoc cref="Version(ReadOnlySpan{byte})"/>
    public bool Version(ReadOnlyMemory<byte> version) => Version(version.Span);

    /// <summary>Writes a GUID, as 32 hex digits.</summary>
    /// <returns>Whether there is a version; always true here.</returns>
    public bool Version(Guid version) => Advance(version.TryFormat(_buffer[_end..], out var written, "N"), written);

    /// <summary>Writes a point in time, as UTC ticks in hex; an unspecified kind is taken as UTC.</summary>
    /// <returns>Whether there is a version: the default value is a date that was never set.</returns>
    public bool Version(DateTime version) => VersionTicks(VersionText.UtcTicks(version));

    /// <summary>Writes a point in time, as UTC ticks in hex.</summary>
    /// <returns>Whether there is a version: the default value is a date that was never set.</returns>
    public bool Version(DateTimeOffset version) => VersionTicks(version.UtcTicks);

    /// <summary>Writes a text: as it is, if it is 1 to 64 characters of <c>A-Z a-z 0-9 _ ~ -</c>, else <c>h</c> and its hash.</summary>
    /// <returns>Whether there is a version; always true here.</returns>
    public bool Version(string version) => Advance(true, VersionText.WriteText(version, _buffer[_end..]));

    /// <summary>Writes the invariant text of a value, by the rule of <see cref="Version(string)"/>.</summary>
    /// <returns>Whether there is a version; always true here.</returns>
    public bool VersionFormatted<T>(T version)
        where T : ISpanFormattable
    {
        Span<char> text = stackalloc char[VersionText.FormatBuffer];
        return Advance(true, VersionText.WriteText(VersionText.Format(version, text), _buffer[_end..]));
    }

    /// <summary>Writes the hash of several parts, 128 bits in base64url.</summary>
    /// <returns>Whether there is a version; always true here.</returns>
    public bool Version(scoped PartHash parts) => Advance(true, Base64UrlText.Write128(parts.Finish(), _buffer[_end..]));

    /// <summary>Writes the fingerprint of the serialised contract, with the JSON settings of the application folded in.</summary>
    /// <param name="contract">The contract's fingerprint, computed at build time.</param>
    public void Shape(ulong contract)
    {
        var part = _buffer.Slice(_end, 1 + OwnTag.ShapeLength);
        part[0] = '.';
        _ = Base64UrlText.Write36(BitMixer.Mix(contract ^ _settings), part[1..]);
        _end += part.Length;
    }

    /// <summary>Whether a class has the contract of the one that it derives from, though it was not known at build time.</summary>
    /// <param name="actual">The type of the entity.</param>
    /// <param name="declared">The declared type.</param>
    /// <returns>
    /// Whether it is a proxy made at run time, which adds no members; any other class may be serialised with members that
    /// nothing in the tag stands for.
    /// </returns>
    public static bool IsProxy(Type actual, Type declared)
    {
        ArgumentNullException.ThrowIfNull(actual);
        return actual.BaseType == declared && actual.Assembly.IsDynamic;
    }

    /// <summary>Writes the key of the entity: a number has a tag of its own, no two share one.</summary>
    public void Identity(long key) => Identity64(BitMixer.Mix(unchecked((ulong)key)));

    /// <inheritdoc cref="Identity(long)"/>
    public void Identity(ulong key) => Identity64(BitMixer.Mix(key));

    /// <summary>Writes the hash of all that identifies the entity, 64 bits in base64url.</summary>
    public void Identity(scoped PartHash parts) => Identity64((ulong)(parts.Finish() >> 64));

    /// <summary>
    /// Names the types whose members are hashed, as neither they nor what is around them has a version. Where one of them is written
    /// otherwise than by the members that were seen at build time, no validator is sent.
    /// </summary>
    /// <param name="types">Adds them.</param>
    public void ByValue(Action<HashSet<Type>> types) => TypesByValue = types;

    /// <summary>Marks the tag as weak (RFC 9110 §8.8.1).</summary>
    public void Weak() => IsWeak = true;

    /// <summary>Sets Last-Modified; an unspecified kind is taken as UTC. The default value is no date.</summary>
    public void LastModified(DateTime date) => LastModifiedTicks(VersionText.UtcTicks(date));

    /// <summary>Sets Last-Modified. The default value is no date.</summary>
    public void LastModified(DateTimeOffset date) => LastModifiedTicks(date.UtcTicks);

    /// <summary>The tag with its quotes, and <c>W/</c> where it is weak; lives in the buffer.</summary>
    internal readonly ReadOnlySpan<char> QuotedTag()
    {
        _buffer[0] = 'W';
        _buffer[1] = '/';
        _buffer[2] = _buffer[_end] = '"';
        return _buffer[(IsWeak ? 0 : Start - 1)..(_end + 1)];
    }

    private bool VersionTicks(long ticks) =>
        ticks != 0 && Advance(ticks.TryFormat(_buffer[_end..], out var written, "x", CultureInfo.InvariantCulture), written);

    // Cut to whole seconds before anything is compared with it (RFC 9110 §8.8.2.1); floored, dates before 1970 too.
    private void LastModifiedTicks(long utcTicks)
    {
        if (utcTicks != 0)
            LastModifiedSeconds = (utcTicks / TimeSpan.TicksPerSecond) - (DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerSecond);
    }

    private void Identity64(ulong identity)
    {
        var part = _buffer.Slice(_end, 1 + OwnTag.IdentityLength);
        part[0] = '.';
        _ = Base64UrlText.Write64(identity, part[1..]);
        _end += part.Length;
    }

    private bool Advance(bool written, int length)
    {
        _end += length;
        return written;
    }
}
