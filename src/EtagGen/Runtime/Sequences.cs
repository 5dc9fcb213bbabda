using System.Collections.Immutable;
using System.ComponentModel;
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

    /// <summary>The sequence itself where it is a collection; else a list of its items, so that it is enumerated only once.</summary>
    public static IEnumerable<T> Materialize<T>(IEnumerable<T> items) => IsCollection(items) ? items : new List<T>(items);

    /// <summary>The items as a span: those of an array or list in place, others copied.</summary>
    public static ReadOnlySpan<T> AsSpan<T>(IEnumerable<T> items) => items switch
    {
        List<T> list => CollectionsMarshal.AsSpan(list),
        T[] array when array.GetType() == typeof(T[]) => array,
        ImmutableArray<T> { IsDefault: false } array => array.AsSpan(),
        _ => items.ToArray(),
    };
}
