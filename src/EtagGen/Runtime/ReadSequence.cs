using System.Collections;

namespace EtagGen.Runtime;

/// <summary>
/// What an iterator gave, in its place. As the iterator it is an <see cref="IEnumerable{T}"/> and nothing else, so that the serializer
/// finds the same contract for it.
/// </summary>
/// <param name="items">The items.</param>
internal sealed class ReadSequence<T>(List<T> items) : IEnumerable<T>
{
    public List<T> Items => items;

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
