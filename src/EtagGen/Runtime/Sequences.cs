using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EtagGen.Runtime;

/// <summary>Makes the items of a body readable before it is sent. Called by generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Sequences
{
    /// <summary>Whether a sequence can be enumerated again, with the same items.</summary>
    /// <remarks>The iterators of LINQ may implement collection interfaces and still run their delegates each time.</remarks>
    public static bool IsCollection<T>(IEnumerable<T> items) =>
        items is ICollection<T> or IReadOnlyCollection<T> && items.GetType().Namespace != "System.Linq";

    /// <summary>
    /// Whether a sequence is one of exactly these items. A <c>List&lt;Derived&gt;</c> is an <c>IEnumerable&lt;Base&gt;</c> too, and is
    /// written with the members of the derived class.
    /// </summary>
    public static bool AreOf<T>(IEnumerable<T> items) => items switch
    {
        null => false,
        T[] array => array.GetType() == typeof(T[]),
        ICollection<T> => true,
        _ => ItemTypes.GetValue(items.GetType(), ItemTypeOf).Type == typeof(T),
    };

    private static readonly ConditionalWeakTable<Type, ItemType> ItemTypes = new();

    private sealed record ItemType(Type? Type);

    /// <summary>The one type of which a sequence is; null where there are several.</summary>
    [UnconditionalSuppressMessage(
        "Trimming", "IL2070", Justification = "Where the interface was trimmed, the items are taken for others, which are sent without a validator.")]
    private static ItemType ItemTypeOf(Type sequence)
    {
        var types = sequence.GetInterfaces()
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .Select(type => type.GetGenericArguments()[0])
            .ToList();
        return new(types.Count == 1 ? types[0] : null);
    }

    /// <summary>The items as a span: those of an array or list in place, others copied.</summary>
    public static ReadOnlySpan<T> AsSpan<T>(IEnumerable<T> items) => items switch
    {
        List<T> list => CollectionsMarshal.AsSpan(list),
        T[] array when array.GetType() == typeof(T[]) => array,
        ReadSequence<T> read => CollectionsMarshal.AsSpan(read.Items),
        ImmutableArray<T> { IsDefault: false } array => array.AsSpan(),
        _ => items.ToArray(),
    };
}
