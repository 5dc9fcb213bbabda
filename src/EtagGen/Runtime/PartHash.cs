using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using EtagGen.Tags;

namespace EtagGen.Runtime;

/// <summary>
/// SHA-256 over length-prefixed parts: two sequences of parts share a digest only where they are equal. Called by generated
/// code only. Allocates nothing: a full buffer is replaced by its digest, and hashing goes on behind that.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct PartHash
{
    /// <summary>The size, in bytes, of the buffer for a collection.</summary>
    public const int CollectionBuffer = 4096;

    /// <summary>The size, in bytes, of the buffer for a few parts.</summary>
    public const int SmallBuffer = 256;

    private const byte NullPart = 0xFF;
    private const byte EndPart = 0xFE;
    private const byte AbsentPart = 0xFD;
    private const byte CutPart = 0xFC;
    private const byte TypePart = 0xFB;
    private const byte LongPart = 0xFA;
    /// <summary>The serialiser's own limit, unless an application sets another.</summary>
    private const int MaxDepth = 64;

    private const byte First = 0;
    private const byte Continued = 1;

    private readonly Span<byte> _buffer;
    private Dictionary<object, int>? _entered;
    private int _depth;
    private int _length;

    /// <summary>Starts a hash.</summary>
    /// <param name="buffer">
    /// <see cref="CollectionBuffer"/> or <see cref="SmallBuffer"/> bytes. The digest of more parts than fit depends on the size.
    /// </param>
    public PartHash(Span<byte> buffer)
    {
        _buffer = buffer;
        _buffer[0] = First;
        _length = 1;
    }

    /// <summary>Adds that a value is null.</summary>
    public void AddNull() => AddByte(NullPart);

    /// <summary>Adds that there is no entity, or no sequence: told apart from one whose first value is null.</summary>
    public void AddAbsent() => AddByte(AbsentPart);

    /// <summary>Adds a truth value.</summary>
    public void Add(bool value) => Add(value ? 1L : 0L);

    /// <summary>Adds that a nested sequence ends, so that items cannot move from one to the next unseen.</summary>
    public void AddEnd() => AddByte(EndPart);

    /// <summary>Adds the type of an entity where it is not the declared one: two classes may count their keys alike.</summary>
    public void AddType(Type actual, Type declared)
    {
        if (actual == declared)
            return;
        AddByte(TypePart);
        AddText(actual.ToString());
    }

    /// <summary>
    /// Goes into an entity that can hold itself. One that was entered before is not entered again: which one it is counts in its
    /// place, so that time grows with the entities, not with the paths between them.
    /// </summary>
    /// <returns>False where it was entered before, or where the nesting is <see cref="IsTooDeep"/>.</returns>
    public bool Enter(object entity)
    {
        _entered ??= new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        if (_entered.TryGetValue(entity, out var number))
        {
            AddByte(CutPart);
            Add((long)number);
            return false;
        }

        _entered.Add(entity, _entered.Count);
        _depth++;
        return !IsTooDeep;
    }

    /// <summary>Leaves what was entered last.</summary>
    public void Leave() => _depth--;

    /// <summary>Whether entities are nested deeper than the serialiser would go: then there is no validator.</summary>
    public readonly bool IsTooDeep => _depth > MaxDepth;

    /// <summary>Adds an integer.</summary>
    public void Add(long value)
    {
        var part = Reserve(9);
        part[0] = 8;
        BinaryPrimitives.WriteInt64LittleEndian(part[1..], value);
    }

    /// <summary>Adds an integer.</summary>
    public void Add(ulong value) => Add(unchecked((long)value));

    /// <summary>Adds a GUID.</summary>
    public void Add(Guid value)
    {
        var part = Reserve(17);
        part[0] = 16;
        value.TryWriteBytes(part[1..], bigEndian: true, out _);
    }

    /// <summary>Adds a point in time; an unspecified kind is taken as UTC.</summary>
    public void Add(DateTime value) => Add(VersionText.UtcTicks(value));

    /// <summary>Adds a point in time.</summary>
    public void Add(DateTimeOffset value) => Add(value.UtcTicks);

    /// <summary>Adds a date as it is written: the kind shows in the JSON.</summary>
    public void AddWritten(DateTime value)
    {
        Add((long)value.Kind);
        Add(value.Ticks);
        if (value.Kind == DateTimeKind.Local)
            Add(VersionText.UtcTicks(value));
    }

    /// <summary>Adds a date as it is written: the offset shows in the JSON.</summary>
    public void AddWritten(DateTimeOffset value)
    {
        Add(value.Ticks);
        Add(value.Offset.Ticks);
    }

    /// <summary>Adds bytes.</summary>
    public void Add(scoped ReadOnlySpan<byte> value)
    {
        if (value.Length >= LongPart || value.Length >= _buffer.Length - _length)
        {
            AddInPieces(value);
            return;
        }

        var part = _buffer[_length..];
        part[0] = (byte)value.Length;
        value.CopyTo(part[1..]);
        _length += 1 + value.Length;
    }

    /// <summary>Adds bytes.</summary>
    public void Add(byte[] value) => Add(value.AsSpan());

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlyMemory<byte> value) => Add(value.Span);

    /// <summary>Adds text.</summary>
    public void Add(string value) => AddText(value);

    /// <summary>Adds a value by its invariant text.</summary>
    public void AddFormatted<T>(T value)
        where T : ISpanFormattable
    {
        Span<char> text = stackalloc char[VersionText.FormatBuffer];
        AddText(VersionText.Format(value, text));
    }

    /// <summary>Ends the hash.</summary>
    /// <returns>The first 128 bits of the digest.</returns>
    internal UInt128 Finish()
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_buffer[.._length], digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }

    /// <summary>Adds text: its UTF-16 code units, little-endian. Unlike UTF-8, that keeps lone surrogates apart.</summary>
    internal void AddText(scoped ReadOnlySpan<char> text)
    {
        if (BitConverter.IsLittleEndian)
            Add(MemoryMarshal.AsBytes(text));
        else
            Add(Encoding.Unicode.GetBytes(text.ToArray()).AsSpan());
    }

    /// <summary>Adds bytes that are many, or do not fit into what is left of the buffer.</summary>
    private void AddInPieces(scoped ReadOnlySpan<byte> value)
    {
        if (value.Length < LongPart)
        {
            AddByte((byte)value.Length);
        }
        else
        {
            var prefix = Reserve(5);
            prefix[0] = LongPart;
            BinaryPrimitives.WriteInt32LittleEndian(prefix[1..], value.Length);
        }

        while (!value.IsEmpty)
        {
            if (_length == _buffer.Length)
                Chain();
            var count = Math.Min(value.Length, _buffer.Length - _length);
            value[..count].CopyTo(_buffer[_length..]);
            _length += count;
            value = value[count..];
        }
    }

    private void AddByte(byte value) => Reserve(1)[0] = value;

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
            Chain();
        var part = _buffer.Slice(_length, count);
        _length += count;
        return part;
    }

    private void Chain()
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_buffer[.._length], digest);
        _buffer[0] = Continued;
        digest.CopyTo(_buffer[1..]);
        _length = 1 + SHA256.HashSizeInBytes;
    }
}
